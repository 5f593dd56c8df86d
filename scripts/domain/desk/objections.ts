import type { Person } from '../procedure/organisation.ts';
import type { AbsenceContext, RefusedAbsence } from './absence-decision.ts';
import { listed, refuse } from './absence-decision.ts';
import type { Absence } from './absence.ts';
import { isSubstitute } from './standing-in.ts';

/** Whether `other` can do what `person` does: who gives commands is replaced by somebody who can. */
function canReplace(other: Person, person: Person): boolean {
  return other.id !== person.id && (person.account === null || other.account !== null);
}

/** Those who can stand in all the time: first those who share a role. */
export function whoCould(
  person: Person,
  absences: readonly Absence[],
  time: Absence,
  context: AbsenceContext,
) {
  const { procedures, organisation } = context;
  const shares = ({ roles }: Person) => roles.some((role) => person.roles.includes(role));
  return organisation.people
    .filter((other) => canReplace(other, person) && isSubstitute(other, person, procedures))
    .filter((other) => !overlapping(other.id, absences, time))
    .toSorted((a, b) => Number(shares(b)) - Number(shares(a)));
}

/** An absence of a person that shares a day with this time. */
export function overlapping(person: string, absences: readonly Absence[], { from, until }: Absence) {
  return absences.find((one) => one.person === person && one.from <= until && from <= one.until);
}

/**
 * Why this person cannot stand in; `null` when nothing is in the way. Since every deputy is there all the time when
 * named, and leaves only by naming another, the way from somebody who is away always ends with somebody who is there.
 */
export function deputyObjection(
  person: Person,
  id: string,
  others: readonly Absence[],
  time: Absence,
  context: AbsenceContext,
): RefusedAbsence | null {
  const offered = listed(whoCould(person, others, time, context));
  const deputy = context.organisation.people.find((one) => one.id === id);
  if (deputy === undefined) return refuse('deputy-unknown', { found: id, offered });
  const data = { deputy: deputy.id, person: person.id, offered };
  if (deputy.id === person.id) return refuse('deputy-is-absent-person', data);
  if (!canReplace(deputy, person)) return refuse('deputy-without-account', data);
  if (!isSubstitute(deputy, person, context.procedures)) return refuse('deputy-without-right', data);
  const away = overlapping(deputy.id, others, time);
  return away === undefined ? null : refuse('deputy-away', { ...data, from: away.from, until: away.until });
}
