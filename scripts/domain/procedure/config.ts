import type { CalendarFile, Calendars } from '../deadline/calendar.ts';
import type { IsoDate } from '../deadline/local-date.ts';
import { inForce, versionsOf } from './in-force.ts';
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

/**
 * The procedure by which a complaint of that day of receipt (local date) is handled, for ever.
 *
 * @throws NoVersionInForce
 */
export function procedureOn({ organisation, procedures }: Named, day: IsoDate): Procedure {
  return inForce(organisation.procedure, procedures.values(), day);
}

/** All versions of the procedure that the organisation names, the earliest first. */
export function namedVersions({ organisation, procedures }: Named): Procedure[] {
  return versionsOf(organisation.procedure, procedures.values());
}

type Named = Pick<Config, 'procedures'> & { readonly organisation: Pick<Organisation, 'procedure'> };

/** The procedure of a case; throws RangeError when that version was removed, which is a mistake of the operator. */
export function procedureOf(config: Pick<Config, 'procedures'>, key: string): Procedure {
  const procedure = config.procedures.get(key);
  if (procedure !== undefined) return procedure;
  const known = [...config.procedures.keys()].join(', ');
  throw new RangeError(`no procedure ${key} in config/procedures; there are: ${known}`);
}
