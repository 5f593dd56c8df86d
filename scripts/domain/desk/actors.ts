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
  /** The id of whom the complaint is about, where that is somebody of the organisation. */
  readonly respondent?: string | null;
}

/** The absences of a day, and that whom the complaint is about is away from it. */
function awayFrom({ absences, today, respondent = null }: ActingWorld): readonly Absence[] {
  return respondent === null ? absences : [...absences, { person: respondent, from: today, until: today }];
}

/**
 * Everybody who may act for a case in a role on a day; in that of handlers it is the one of the case, once there is one.
 * Never whom the complaint is about: where nobody else has the role it is who stands in for that person (invariant 1).
 */
export function actorsOf(role: string, { handler }: Pick<Case, 'handler'>, world: ActingWorld): Actor[] {
  const { procedure, organisation, today, respondent } = world;
  const away = awayFrom(world);
  const holders =
    role === handlingRole(procedure) && handler !== undefined
      ? [handler]
      : organisation.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const free = holders.filter((person) => person !== respondent);
  const stands = free.length === 0 && holders.length > 0 ? holders : [];
  const instead = stands.flatMap((person) => standIn(person, organisation, away, today) ?? []);
  return [
    ...free.map((person) => ({ person, does: standIn(person, organisation, away, today) })),
    ...instead.map((person) => ({ person, does: person })),
  ];
}
