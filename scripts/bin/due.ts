import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { dueLine } from '#domain/deadline/due.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import type { Suspension } from '#domain/deadline/suspension.ts';
import type { Config } from '#domain/procedure/config.ts';
import { inForce, versionsOf } from '#domain/procedure/in-force.ts';
import { dueForPeople, termAsked } from '#domain/procedure/term-dates.ts';
import { usage, UsageError } from './arguments.ts';
import { dueText } from './due-text.ts';
import { openConfig } from './open-config.ts';

/** What to type, with a procedure and a term that the configuration has. */
function example(procedures: Config['procedures']): string {
  const [first] = procedures.values();
  return `gegrond due ${first?.id ?? 'reglement'} ${first?.deadlines[0]?.code ?? 'answer'} --from 2026-11-20`;
}

/** `gegrond due --ndjson`: a pure filter, one JSON object a line in and out. Exit code 1 when a line was bad. */
async function filter(configFolder: string): Promise<number> {
  const { calendars } = await openConfig(configFolder);
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { json, failed } = dueLine(line, calendars);
    process.stdout.write(`${json}\n`);
    if (failed) code = 1;
  }
  return code;
}

/** `2026-01-10..2026-01-14`: days that do not count, without the last. */
function suspension(text: string): Suspension {
  const [from, to, ...rest] = text.split('..');
  if (isDate(from) && isDate(to) && from <= to && rest.length === 0) return { from, to };
  throw new UsageError(
    `--suspended: expected two dates in their order, like 2026-01-10..2026-01-14; found ${text}`,
  );
}

const OPTIONS = {
  ndjson: { type: 'boolean' },
  from: { type: 'string' },
  committee: { type: 'boolean' },
  extended: { type: 'boolean' },
  suspended: { type: 'string', multiple: true },
  config: { type: 'string' },
} as const;

/** The date calculator: a term of a procedure from a date for people, or many terms as a filter. */
export async function due(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = usage(() =>
    parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }),
  );
  const folder = values.config ?? env['GEGROND_CONFIG'] ?? 'config';
  if (values.ndjson === true) return filter(folder);
  const [id, code, ...more] = positionals;
  const { procedures, calendars } = await openConfig(folder);
  const { from } = values;
  if (id === undefined || code === undefined || more.length > 0 || from === undefined) {
    throw new UsageError(`expected a procedure, a term and a date, like ${example(procedures)}`);
  }
  if (!isDate(from))
    throw new UsageError(`--from: expected an existing date, like 2026-11-20; found ${values.from}`);
  if (versionsOf(id, procedures.values()).length === 0) {
    throw new UsageError(`expected a procedure of ${[...procedures.keys()].join(', ')}; found ${id}`);
  }
  const procedure = usage(() => inForce(id, procedures.values(), from));
  const { committee = false, extended = false, suspended = [] } = values;
  const supposed = { committee, extended, suspensions: suspended.map(suspension) };
  const rule = usage(() => termAsked(procedure, code, supposed));
  process.stdout.write(
    dueText(
      rule,
      usage(() => dueForPeople(procedure, code, from, calendars, supposed)),
    ),
  );
  return 0;
}
