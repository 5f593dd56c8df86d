import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { TermDates } from '#domain/deadline/count.ts';
import { dueLine } from '#domain/deadline/due.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import { inForce, versionsOf } from '#domain/procedure/in-force.ts';
import { dueForPeople } from '#domain/procedure/term-dates.ts';
import { usage, UsageError } from './arguments.ts';
import { openConfig } from './open-config.ts';

const EXAMPLE = 'gegrond due koksijde answer --from 2026-11-20';

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

function lines({ target, nominal, latest, provisional }: TermDates): string {
  const note =
    provisional === true ? 'provisional: the equated days of that year are not published yet\n' : '';
  return `target   ${target}\nnominal  ${nominal}\nlatest   ${latest}\n${note}`;
}

/** The date calculator: a term of a procedure from a date for people, or many terms as a filter. */
export async function due(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = usage(() =>
    parseArgs({
      args: [...args],
      options: { ndjson: { type: 'boolean' }, from: { type: 'string' }, config: { type: 'string' } },
      allowPositionals: true,
    }),
  );
  const folder = values.config ?? env['GEGROND_CONFIG'] ?? 'config';
  if (values.ndjson === true) return filter(folder);
  const [id, code] = positionals;
  if (id === undefined || code === undefined || !isDate(values.from)) {
    throw new UsageError(`expected a procedure, a term and a date, like ${EXAMPLE}`);
  }
  const { procedures, calendars } = await openConfig(folder);
  if (versionsOf(id, procedures.values()).length === 0) {
    throw new UsageError(`expected a procedure of ${[...procedures.keys()].join(', ')}; found ${id}`);
  }
  const { from } = values;
  const procedure = usage(() => inForce(id, procedures.values(), from));
  const dates = usage(() => dueForPeople(procedure, code, from, calendars));
  process.stdout.write(dates === null ? 'as soon as possible: no date\n' : lines(dates));
  return 0;
}
