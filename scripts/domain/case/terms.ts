import type { Calendar } from '../deadline/calendar.ts';
import type { DeadlineRule } from '../procedure/deadline-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import { termDates } from '../procedure/term-dates.ts';
import { applies, inOrderOfAnchors } from '../procedure/term-rules.ts';
import { anchorDate } from './anchor.ts';
import type { Case } from './case.ts';
import { isAmendment } from './effective.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';
import { evolve } from './evolve.ts';
import { isOpen } from './term-standing.ts';
import { switchedTerms } from './term-changes.ts';

/** What a rule counts by. */
export interface Counting {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
}

/** Whether a term that may begin only once, or at the first of several moments, has begun before that date. */
function hasBegun({ code, anchor }: DeadlineRule, from: IsoDate, before: Case | null): boolean {
  if (typeof anchor === 'string') return false;
  const last = before?.terms.findLast((term) => term.code === code);
  if (last === undefined) return false;
  return !isOpen(last) || ('first_of' in anchor && last.from <= from);
}

/**
 * The terms that begin on an event because it is their anchor, by the procedure's rules and this calendar, beside the
 * ones that it brings: a term that begins at the end of another is counted from its new end.
 *
 * @param before - the case before the event; `null` where the event is its first
 */
export function anchoredStarts(
  event: CaseEvent,
  before: Case | null,
  { procedure, calendar }: Counting,
  brought: readonly StartedTerm[] = [],
): StartedTerm[] {
  const withCommittee = before?.committee !== undefined || event.type === 'committee-engaged';
  const begun = before === null ? [] : switchedTerms(event, before, procedure, calendar);
  for (const rule of inOrderOfAnchors(procedure)) {
    if (!applies(rule, withCommittee)) continue;
    const given = { event, starts: [...brought, ...begun], timeZone: procedure.time_zone };
    const from = anchorDate(rule.anchor, given);
    const dates = from === null || hasBegun(rule, from, before) ? null : termDates(rule, from, calendar);
    if (from !== null && dates !== null) begun.push({ code: rule.code, from, ...dates });
  }
  return begun;
}

/**
 * The event with the terms that begin with it, by the procedure's rules and the calendar of today, beside those that
 * it brings already; what puts another event right brings all of that one's. The dates stay with the event: a later
 * calendar or procedure version does not change a running term (invariant 15).
 */
export function withStarts<E extends CaseEvent>(event: E, before: Case | null, counting: Counting): E {
  if (isAmendment(event)) return event;
  const brought = event.starts ?? [];
  const starts = [...brought, ...anchoredStarts(event, before, counting, brought)];
  return starts.length === 0 ? event : { ...event, starts };
}

/** Several events that follow each other, each with the terms that begin with it. */
export function eachWithStarts<E extends CaseEvent>(
  events: readonly E[],
  before: Case,
  counting: Counting,
): readonly E[] {
  let c = before;
  return events.map((event) => {
    const started = withStarts(event, c, counting);
    c = evolve(c, started, counting.procedure);
    return started;
  });
}
