import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { DeskEvent } from './absence.ts';

/** Who says it, when, and what an absence may depend on beside those that are known. */
export interface AbsenceContext {
  /** ISO instant. */
  readonly now: string;
  /** Local date, for the examples. */
  readonly today: string;
  readonly source: string;
  /** The person who gives the command; `null` for a stranger. */
  readonly person: { readonly id: string; readonly roles: readonly string[] } | null;
  readonly organisation: Pick<Organisation, 'people'>;
  /** The versions of the procedure by which the desk receives complaints: what a role may do stands there. */
  readonly procedures: readonly Pick<Procedure, 'commands'>[];
}

/** Why an absence was not recorded; the sentences are in the language catalogue, `data` fills them. */
export interface AbsenceRefusal {
  readonly code:
    | 'no-role'
    | 'not-here'
    | 'absence-of-another'
    | 'command-in-text'
    | 'desk-file-broken'
    | 'absent-person-expected'
    | 'absent-person-unknown'
    | 'absence-date-expected'
    | 'until-before-from'
    | 'overlaps'
    | 'no-such-absence'
    | 'deputy-expected'
    | 'deputy-unknown'
    | 'deputy-is-absent-person'
    | 'deputy-without-account'
    | 'deputy-without-right'
    | 'deputy-away'
    | 'absence-words';
  /** Ids, ISO dates, and words as they were typed (`found`). */
  readonly data: Readonly<Record<string, string>>;
}

export type AbsenceDecision =
  | { readonly kind: 'desk-event'; readonly event: DeskEvent }
  | { readonly kind: 'refused-absence'; readonly refusal: AbsenceRefusal };

export type RefusedAbsence = Extract<AbsenceDecision, { kind: 'refused-absence' }>;

export function refuse(code: AbsenceRefusal['code'], data: AbsenceRefusal['data'] = {}): RefusedAbsence {
  return { kind: 'refused-absence', refusal: { code, data } };
}

/** Ids as a refusal offers them. */
export function listed(people: readonly { readonly id: string }[]): string {
  return people.map(({ id }) => id).join(', ');
}
