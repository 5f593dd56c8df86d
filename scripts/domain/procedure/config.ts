import type { CalendarFile, Calendars } from '../deadline/calendar.ts';
import type { Organisation } from './organisation.ts';
import type { Procedure } from './schema.ts';
import type { LetterId } from './vocabulary.ts';

/** The letters' templates as they stand in `letters/<name>.hbs`, checked; `layout` is the paper around each. */
export type Templates = ReadonlyMap<LetterId | 'layout', string>;

/** All that an organisation configures, read and checked. */
export interface Config {
  readonly organisation: Organisation;
  /** Every version of every procedure, by `id@version`: cases refer to old ones. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly calendars: Calendars;
  readonly letters: Templates;
  /** The calendars' data, to hand on to the public side. */
  readonly calendarFiles: readonly CalendarFile[];
}

/** The procedure by which complaints are received now. */
export function currentProcedure(config: Config): Procedure {
  return procedureOf(config, config.organisation.procedure);
}

/** The procedure of a case; throws RangeError when that version was removed, which is a mistake of the operator. */
export function procedureOf(config: Pick<Config, 'procedures'>, key: string): Procedure {
  const procedure = config.procedures.get(key);
  if (procedure !== undefined) return procedure;
  const known = [...config.procedures.keys()].join(', ');
  throw new RangeError(`no procedure ${key} in config/procedures; there are: ${known}`);
}
