import { parseArgs } from 'node:util';
import { isDate } from '#domain/deadline/local-date.ts';

/** A mistake in how the command line was used: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const OPTIONS = {
  register: { type: 'string' },
  also: { type: 'string', multiple: true },
  config: { type: 'string' },
  desk: { type: 'string' },
  publication: { type: 'string' },
  issue: { type: 'string' },
  now: { type: 'string' },
  today: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What a job was told, by its options or else by its environment. */
export interface JobArguments {
  readonly register: string;
  /** Work trees of other desks' registers. */
  readonly also: readonly string[];
  readonly config: string;
  readonly publication: string;
  readonly desk: string | null;
  readonly issue: number | null;
  /** ISO instant; `null` = the clock of the machine. */
  readonly now: string | null;
  /** A local date, at noon of which the job runs; `null` = none was given. */
  readonly today: string | null;
  readonly dryRun: boolean;
  readonly help: boolean;
}

function issueNumber(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new UsageError(`--issue: expected the number of an issue, like 42; found ${JSON.stringify(text)}`);
}

function instant(text: string | undefined): string | null {
  if (text === undefined) return null;
  const valid = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  if (valid && !Number.isNaN(Date.parse(text))) {
    return new Date(text).toISOString().replace(/\.\d{3}Z$/, 'Z');
  }
  throw new UsageError(
    `--now: expected an instant, like 2026-11-20T09:14:03Z; found ${JSON.stringify(text)}`,
  );
}

function date(text: string | undefined): string | null {
  if (text === undefined || isDate(text)) return text ?? null;
  throw new UsageError(`--today: expected an existing date, like 2026-11-20; found ${JSON.stringify(text)}`);
}

/** What `read` gives; what it throws is a mistake in how the command line was used. */
export function usage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the options cannot be read');
  }
}

function listed(text = ''): string[] {
  return text.split(',').filter((one) => one !== '');
}

/**
 * The arguments of a job; what is not given comes from the environment, as in a workflow.
 *
 * @throws UsageError for an unknown option or a value of another form
 */
export function jobArguments(args: readonly string[], env: NodeJS.ProcessEnv): JobArguments {
  const { values } = usage(() => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }));
  if (values.now !== undefined && values.today !== undefined) {
    throw new UsageError('expected --now or --today, found both');
  }
  // A variable that a workflow does not have arrives as an empty text.
  const given = (name: string) => (env[name] === '' ? undefined : env[name]);
  return {
    register: values.register ?? given('GEGROND_REGISTER') ?? '.',
    also: values.also ?? listed(given('GEGROND_ALSO')),
    config: values.config ?? given('GEGROND_CONFIG') ?? 'config',
    publication: values.publication ?? given('GEGROND_PUBLICATION') ?? 'publication',
    desk: values.desk ?? given('GEGROND_DESK') ?? null,
    issue: issueNumber(values.issue ?? given('GEGROND_ISSUE')),
    now: instant(values.now),
    today: date(values.today),
    dryRun: values['dry-run'] ?? false,
    help: values.help ?? false,
  };
}
