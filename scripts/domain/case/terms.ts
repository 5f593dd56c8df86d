import type { Calendar } from '../deadline/calendar.ts';
import type { DeadlineRule } from '../procedure/deadline-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import { termDates } from '../procedure/term-dates.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';

/** The date from which a rule counts when this event is its anchor; `null` when it is not. */
function anchorDate(rule: DeadlineRule, event: CaseEvent): IsoDate | null {
  if (rule.anchor === event.type) return event.on;
  if (rule.anchor === 'submitted' && event.type === 'received') return event.submitted ?? event.on;
  return null;
}

/** The terms that begin on an event because it is their anchor, by the procedure's rules and this calendar. */
export function anchoredStarts(event: CaseEvent, procedure: Procedure, calendar: Calendar): StartedTerm[] {
  return procedure.deadlines.flatMap((rule) => {
    const from = anchorDate(rule, event);
    const dates = from === null ? null : termDates(rule, from, calendar);
    return from === null || dates === null ? [] : [{ code: rule.code, from, ...dates }];
  });
}

/**
 * The event with the terms that begin with it, by the procedure's rules and the calendar of today, beside those that
 * it brings already. The dates stay with the event: a later calendar or procedure version does not change a running
 * term (invariant 15).
 */
export function withStarts<E extends CaseEvent>(event: E, procedure: Procedure, calendar: Calendar): E {
  const starts = [...(event.starts ?? []), ...anchoredStarts(event, procedure, calendar)];
  return starts.length === 0 ? event : { ...event, starts };
}
