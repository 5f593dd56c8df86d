import type { Case } from '../case/case.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Absence } from './absence.ts';
import { standIn } from './absence.ts';

/** Somebody whose move it is, and who does it on that day. */
export interface Actor {
  /** The id of the person to whom it belongs. */
  readonly person: string;
  /** The id of who does it: the same person, or in an absence another; `null` where nobody stands in. */
  readonly does: string | null;
}

/** The role in which a person handles cases: of a case with a handler it means that one person. */
export const HANDLER = 'handler';

/** Everybody who may act for a case in a role on a day. */
export function actorsOf(
  role: string,
  { handler }: Pick<Case, 'handler'>,
  organisation: Pick<Organisation, 'people'>,
  absences: readonly Absence[],
  today: string,
): Actor[] {
  const holders =
    role === HANDLER && handler !== undefined
      ? [handler]
      : organisation.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  return holders.map((person) => ({ person, does: standIn(person, organisation, absences, today) }));
}
