/** Which version of a procedure is in force on a day. */
import type { IsoDate } from '../deadline/local-date.ts';
import type { Procedure } from './schema.ts';
import { procedureKey } from './schema.ts';

/**
 * How an organisation names the procedure by which it receives complaints: `reglement`, so that the day of receipt chooses
 * the version, or `reglement@1`, which pins one whatever the day.
 */
export type ProcedureName = string;

/** The id in a name, with or without a version. */
export function idOf(name: ProcedureName): string {
  return name.replace(/@.*$/u, '');
}

/** The versions that a name means, the earliest first: all of an id, or the pinned one. */
export function versionsOf(name: ProcedureName, procedures: Iterable<Procedure>): Procedure[] {
  const isMeant = (one: Procedure) => one.id === name || procedureKey(one) === name;
  return [...procedures]
    .filter(isMeant)
    .sort((a, b) => (a.valid_from < b.valid_from ? -1 : a.valid_from > b.valid_from ? 1 : 0));
}

/**
 * The version in force on a day: the one that began last, on that day or before, unless it has ended by then. A pinned
 * version is in force on every day. `null` where there is none.
 */
export function versionInForce(
  name: ProcedureName,
  procedures: Iterable<Procedure>,
  day: IsoDate,
): Procedure | null {
  const versions = versionsOf(name, procedures);
  if (name !== idOf(name)) return versions[0] ?? null;
  const begun = versions.findLast(({ valid_from: from }) => from <= day);
  if (begun === undefined || (begun.valid_until !== null && begun.valid_until < day)) return null;
  return begun;
}

/** The version that takes over next after a day; `null` where none is known, and for a pinned one. */
export function versionAfter(
  name: ProcedureName,
  procedures: Iterable<Procedure>,
  day: IsoDate,
): Procedure | null {
  if (name !== idOf(name)) return null;
  return versionsOf(name, procedures).find(({ valid_from: from }) => from > day) ?? null;
}

/** On this day complaints cannot be received: no version of the procedure is in force. */
export class NoVersionInForce extends Error {
  override readonly name = 'NoVersionInForce';
  readonly day: IsoDate;

  constructor(name: ProcedureName, procedures: Iterable<Procedure>, day: IsoDate) {
    const known = versionsOf(name, procedures).map(
      (one) => `${procedureKey(one)} from ${one.valid_from}${until(one)}`,
    );
    super(
      `expected a version of the procedure ${name} in force on ${day}; found ${known.join(', ') || 'none at all'}`,
    );
    this.day = day;
  }
}

const until = ({ valid_until: end }: Procedure) => (end === null ? '' : ` until ${end}`);

/** The version in force on a day. @throws NoVersionInForce */
export function inForce(name: ProcedureName, procedures: Iterable<Procedure>, day: IsoDate): Procedure {
  const found = versionInForce(name, procedures, day);
  if (found === null) throw new NoVersionInForce(name, procedures, day);
  return found;
}
