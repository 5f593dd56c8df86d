import type { Case } from '../case/case.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import { handlingRole } from '../procedure/schema.ts';
import type { Absence } from './absence.ts';
import { standIn } from './absence.ts';

/** Somebody whose move it is, and who does it on that day. */
export interface Actor {
  /** The id of the person to whom it belongs. */
  readonly person: string;
  /** The id of who does it: the same person, or in an absence another; `null` where nobody stands in. */
  readonly does: string | null;
}

/** On what it depends who acts, beside the case. */
interface ActingWorld {
  readonly procedure: Pick<Procedure, 'handler'>;
  readonly organisation: Pick<Organisation, 'people'>;
  readonly absences: readonly Absence[];
  /** Local date. */
  readonly today: string;
}

/** Everybody who may act for a case in a role on a day; in that of handlers it is the one of the case, once there is one. */
export function actorsOf(role: string, { handler }: Pick<Case, 'handler'>, world: ActingWorld): Actor[] {
  const { procedure, organisation, absences, today } = world;
  const holders =
    role === handlingRole(procedure) && handler !== undefined
      ? [handler]
      : organisation.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  return holders.map((person) => ({ person, does: standIn(person, organisation, absences, today) }));
}
