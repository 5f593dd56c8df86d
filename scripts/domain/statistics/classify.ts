import type { Case } from '../case/case.ts';
import type { CaseEvent, IsoDate } from '../case/event.ts';
import { isMetInTime, isPast } from '../case/term-standing.ts';
import { daysBetween } from '../deadline/local-date.ts';

/**
 * Where a case stands on a date, in each of the tables. Everything follows from the dates of its events and the date
 * asked for, never from what a scheduled run did or did not note.
 *
 * What has no place in a table stands in one row, its remainder, however it came there: every row more is a count that
 * may be so small that it must be hidden, and others with it.
 */

export const ADMISSIBILITY = ['admissible', 'inadmissible', 'not-a-complaint'] as const;
export const UNDECIDED = 'undecided';
export type Admissibility = (typeof ADMISSIBILITY)[number] | typeof UNDECIDED;

export const WITHOUT_FINDING = 'without-finding';

export const TERM_STANDINGS = ['in-time', 'late'] as const;
export const NOT_DUE = 'not-due';
export type TermStanding = (typeof TERM_STANDINGS)[number] | typeof NOT_DUE;

/** Classes of days from receipt to answer, by their last day; `null` is without end. */
export const DURATION_CLASSES = [
  { id: 'days-0-10', from: 0, until: 10 },
  { id: 'days-11-20', from: 11, until: 20 },
  { id: 'days-21-30', from: 21, until: 30 },
  { id: 'days-31-45', from: 31, until: 45 },
  { id: 'days-over-45', from: 46, until: null },
] as const;
export const NOT_ANSWERED = 'not-answered';

/** These show that a complaint was taken up, where nobody wrote a decision on admissibility. */
const TAKEN_UP: readonly CaseEvent['type'][] = [
  'handler-appointed',
  'talk-held',
  'committee-engaged',
  'found',
  'ruled',
  'answered',
];

/** What the complainant was told in the end: an answer or, where a committee decides, its ruling (003-29). */
const CONCLUDES: readonly CaseEvent['type'][] = ['answered', 'ruled'];

/** What counts by a date: neither what was put right, nor what a letter gave that came back. */
function eventsUntil(c: Case, asOf: IsoDate): CaseEvent[] {
  return c.effective.filter(({ on }) => on <= asOf);
}

/** What a decision says of a complaint; `null` where an event is none, or a refusal that came when the case was past it. */
function decidedBy(event: CaseEvent): Admissibility | null {
  if (event.type === 'admissible') return 'admissible';
  if (event.deviations?.includes('out-of-order') === true) return null;
  if (event.type === 'inadmissible') return event.means;
  return event.type === 'qualified' && event.kind !== 'complaint' ? 'not-a-complaint' : null;
}

/**
 * The last decision counts, and no refusal from before the case was opened again, which overturns it; a complaint that
 * was answered or investigated without a decision counts as admissible. Undecided is also what was withdrawn before one.
 */
export function admissibilityOf(c: Case, asOf: IsoDate): Admissibility {
  const events = eventsUntil(c, asOf);
  const opened = events.findLastIndex(({ type }) => type === 'reopened');
  const decisions = events
    .map(decidedBy)
    .filter((decided, index) => decided === 'admissible' || (decided !== null && index > opened));
  const isTakenUp = events.some(({ type }) => TAKEN_UP.includes(type));
  return decisions.at(-1) ?? (isTakenUp ? 'admissible' : UNDECIDED);
}

/** The id of the finding, or of what a committee ruled; `without-finding` while there is none, and where none is needed: refused, or withdrawn. */
export function findingOf(c: Case, asOf: IsoDate): string {
  const admissibility = admissibilityOf(c, asOf);
  if (admissibility === 'inadmissible' || admissibility === 'not-a-complaint') return WITHOUT_FINDING;
  const found = eventsUntil(c, asOf).flatMap((event) =>
    event.type === 'found' || event.type === 'ruled' ? (event.finding ?? []) : [],
  );
  return found.at(-1) ?? WITHOUT_FINDING;
}

/**
 * How a term of the case stands; the last one where a term of that code began anew, unless an earlier one was missed. In
 * time is met on or before `latest` (formats.md), late is met or still open after it, or missed: what came later does
 * not undo that. Not due is a term that runs, that the case never had, or that lapsed while there was time.
 */
export function termStandingOf(c: Case, code: string, asOf: IsoDate): TermStanding {
  const begun = c.terms.filter((candidate) => candidate.code === code && candidate.from <= asOf);
  const term = begun.at(-1);
  if (term === undefined) return NOT_DUE;
  if (begun.some((one) => one.missed !== undefined && isPast(one, asOf))) return 'late';
  if (term.met !== undefined && term.met <= asOf) return isMetInTime(term) ? 'in-time' : 'late';
  if (term.void !== undefined && term.void <= asOf) return NOT_DUE;
  return isPast(term, asOf) ? 'late' : NOT_DUE;
}

/** Days from receipt to the answer or the ruling, whichever came first, at least 0; `null` while there is none. */
export function daysToAnswer(c: Case, asOf: IsoDate): number | null {
  const answered = eventsUntil(c, asOf).find(({ type }) => CONCLUDES.includes(type));
  return answered === undefined ? null : Math.max(0, daysBetween(c.received, answered.on));
}

/** The class of a number of days; `not-answered` for `null`. */
export function durationClass(days: number | null): string {
  if (days === null) return NOT_ANSWERED;
  const found = DURATION_CLASSES.find(({ until }) => until === null || days <= until);
  return found?.id ?? NOT_ANSWERED;
}
