import { flagsOf } from '../../procedure/committee-rules.ts';
import type { Seat } from '../../procedure/committee-schema.ts';
import type { Person } from '../../procedure/organisation.ts';
import type { Case } from '../case.ts';
import type { Context, Refusal } from '../decision.ts';

/** What it depends on, beside the case, who may sit in its committee. */
export type SeatWorld = Pick<Context, 'procedure' | 'organisation' | 'respondent'>;

/** The seats of the procedure's committee; none where it has no committee. */
export function seatsOf({ procedure }: Pick<Context, 'procedure'>): readonly Seat[] {
  return procedure.committee?.seats ?? [];
}

/** Whether somebody gives the commands of a case: who leads it does not judge it. */
function leads({ roles }: Person, { procedure }: SeatWorld): boolean {
  return roles.some((role) => procedure.commands.member?.by.includes(role));
}

/** Whether the complaint is about the body to which a person belongs (003-21). */
function isOfConcerned({ body }: Person, c: Case, { organisation }: SeatWorld): boolean {
  const service = organisation.services.find(({ id }) => id === c.service);
  return body !== null && service?.body === body;
}

/** Why a person cannot take a seat, whoever has it now; `null` when nothing is in the way (invariants 1 and 13). */
export function seatObjection(person: Person, seat: Seat, c: Case, world: SeatWorld): Refusal | null {
  const data = { found: person.id };
  const lacking = flagsOf(seat).find((flag) => !person.flags.includes(flag));
  if (person.id === world.respondent) return { code: 'person-is-respondent', data };
  if (person.id === c.handler) return { code: 'member-is-handler', data };
  if (leads(person, world)) return { code: 'member-leads-case', data };
  if (lacking !== undefined) return { code: 'member-lacks-flag', data: { ...data, flag: lacking } };
  return seat.conflict && isOfConcerned(person, c, world) ? { code: 'member-has-conflict', data } : null;
}

/** Who may take a seat now: nobody who sits in the committee already. */
export function ableMembers(seat: Seat, c: Case, world: SeatWorld): Person[] {
  const sitting = Object.values(c.seats);
  return world.organisation.people.filter(
    (person) => !sitting.includes(person.id) && seatObjection(person, seat, c, world) === null,
  );
}

/** Whether somebody has this seat who may have it for this complaint. */
function isWellFilled(seat: Seat, c: Case, world: SeatWorld): boolean {
  const person = world.organisation.people.find(({ id }) => id === c.seats[seat.id]);
  return person !== undefined && seatObjection(person, seat, c, world) === null;
}

/** The seats that somebody can take: first those that nobody has, or nobody who may. */
export function seatsToFill(c: Case, world: SeatWorld): Seat[] {
  return seatsOf(world)
    .filter((seat) => ableMembers(seat, c, world).length > 0)
    .toSorted((a, b) => Number(isWellFilled(a, c, world)) - Number(isWellFilled(b, c, world)));
}

/** Invariant 13: a committee acts with all its members, of whom none is in the way. */
export function isComplete(c: Case, world: SeatWorld): boolean {
  return seatsOf(world).every((seat) => isWellFilled(seat, c, world));
}
