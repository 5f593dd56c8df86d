import type { Calendar } from '../deadline/calendar.ts';
import { datesUntil, endAfter } from '../deadline/count.ts';
import type { Suspension } from '../deadline/suspension.ts';
import type { DeadlineRule } from '../procedure/deadline-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import { termDates } from '../procedure/term-dates.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';
import { maySuspend } from './term-course.ts';
import { isOpen } from './term-standing.ts';

/** An open term with the rule that it follows. */
export interface RuledTerm {
  readonly term: Term;
  readonly rule: DeadlineRule;
}

/** Counts working days as if every day were one: enough to know that an extension moves an end at all. */
const EVERY_DAY: Pick<Calendar, 'worksOn'> = { worksOn: () => true };

/** The terms of a case that are still to be met, each with its rule. */
export function openTerms(c: Case, procedure: Procedure): RuledTerm[] {
  return c.terms.filter(isOpen).flatMap((term) => {
    const rule = termRule(term.code, procedure, c.committee !== undefined);
    return rule === undefined ? [] : [{ term, rule }];
  });
}

/** The days on which the terms of a record stood still, without those that ended before its event `since`. */
function suspensionsOf(events: readonly CaseEvent[], since = -1): Suspension[] {
  const found: Suspension[] = [];
  let from: IsoDate | null = null;
  for (const [index, { type, on }] of events.entries()) {
    if (type === 'suspended') from = on;
    if (type !== 'resumed' || from === null) continue;
    if (index > since && from <= on) found.push({ from, to: on });
    from = null;
  }
  return found;
}

/**
 * How far a term may be extended: so much beyond its nominal end, and not beyond the whole that the rule allows
 * (invariant 8). Suspended days count for neither.
 */
export function extensionLimit(
  c: Case,
  { term, rule }: RuledTerm,
  calendar: Pick<Calendar, 'worksOn'> = EVERY_DAY,
): IsoDate {
  if (rule.extension === null) return term.nominal;
  const { total_max: most } = rule.extension;
  const longest = endAfter(term.nominal, rule.extension, calendar);
  if (most === null) return longest;
  const whole = endAfter(term.from, most, calendar, suspensionsOf(c.effective));
  return whole < longest ? whole : longest;
}

/** Whether the sweep has noted that the term ended. */
export function isNotedOver({ noted }: Term): boolean {
  return noted === 'overdue' || noted === 'escalated';
}

/** Whether the complainant agreed to the end of a term: from then on only he gives more time (Awb 9:11 lid 3). */
export function isAgreed({ code }: Pick<Term, 'code'>, { effective }: Case): boolean {
  return effective.some((event) => event.type === 'delay-consented' && event.deadline === code);
}

/** Whether a term of that code was missed: a longer one may have come in its place since, but its end had come. */
function wasMissed(code: string, { terms }: Case): boolean {
  return terms.some((term) => term.code === code && term.missed !== undefined);
}

/**
 * The terms that may still be extended: open, not as often as allowed, before their end where the rule asks that
 * (invariant 8), and with an end to which nobody had to agree. Where the end had come before a committee was engaged,
 * its longer term is not extended either.
 */
export function extendable(c: Case, procedure: Procedure): RuledTerm[] {
  return openTerms(c, procedure).filter(({ term, rule }) => {
    if (rule.extension === null) return false;
    if (rule.extension.before_end && (isNotedOver(term) || wasMissed(term.code, c))) return false;
    if (isAgreed(term, c)) return false;
    const before = c.effective.filter((event) => event.type === 'extended' && event.deadline === term.code);
    return (
      before.length < rule.extension.times && extensionLimit(c, { term, rule }, EVERY_DAY) > term.nominal
    );
  });
}

/** The terms for which the complainant may agree to more time than the extension gives (Awb 9:11). */
export function consentable(c: Case, procedure: Procedure): RuledTerm[] {
  return openTerms(c, procedure).filter(({ rule }) => rule.extension?.consent === true);
}

/** The terms that may stand still (invariant 9). */
export function suspendable(c: Case, procedure: Procedure): RuledTerm[] {
  return openTerms(c, procedure).filter(({ rule }) => maySuspend(rule));
}

/**
 * The terms as they run on after the case was resumed: counted anew, or from the end that was set for them. One that had
 * ended when the case was suspended never stood still.
 */
function resumedTerms(event: CaseEvent, c: Case, procedure: Procedure, calendar: Calendar): StartedTerm[] {
  const record = [...c.effective, event];
  const stoodStill = suspendable(c, procedure).filter(({ term }) => term.paused !== undefined);
  return stoodStill.flatMap(({ term, rule }): StartedTerm[] => {
    const { code, from } = term;
    const set = record.findLastIndex((one) => setsEnd(one, code));
    const until = set === -1 ? undefined : (record[set] as { readonly until?: IsoDate }).until;
    const suspensions = suspensionsOf(record, set);
    const dates =
      until === undefined
        ? termDates(rule, from, calendar, { suspensions })
        : datesUntil({ anchor: from, until, roll: rule.roll, suspensions }, calendar);
    return dates === null ? [] : [{ code, from, ...dates }];
  });
}

/**
 * The terms that have another length from now on, because a committee handles the complaint: counted from the day from
 * which they ran, with the days on which they stood still. An end that was set for one and lies later stays. Awb 9:11
 * does not say by when a committee must be engaged, so that its ten weeks run also where the six had ended: they say by
 * when an answer is due now. The six stay missed beside them, and count: see `kept`.
 */
export function switchedTerms(
  event: CaseEvent,
  c: Case,
  procedure: Procedure,
  calendar: Calendar,
): StartedTerm[] {
  if (event.type !== 'committee-engaged' || c.committee !== undefined) return [];
  const suspensions = suspensionsOf(c.effective);
  return openTerms(c, procedure).flatMap(({ term: { code, from, nominal }, rule }): StartedTerm[] => {
    const other = termRule(code, procedure, true);
    if (other === undefined || other === rule) return [];
    const dates = termDates(other, from, calendar, { suspensions });
    const isSet = c.effective.some((one) => setsEnd(one, code));
    return dates === null || (isSet && nominal >= dates.nominal) ? [] : [{ code, from, ...dates }];
  });
}

function setsEnd(event: CaseEvent, code: string): boolean {
  return (event.type === 'extended' || event.type === 'delay-consented') && event.deadline === code;
}

/**
 * The dates that a change of terms gives: of an extension, of a delay to which the complainant agreed, of the end of a
 * suspension. None for any other event.
 *
 * @param c - the case before the event
 */
export function changedStarts(
  event: CaseEvent,
  c: Case,
  procedure: Procedure,
  calendar: Calendar,
): StartedTerm[] {
  if (event.type === 'resumed') return resumedTerms(event, c, procedure, calendar);
  if (event.type !== 'extended' && event.type !== 'delay-consented') return [];
  const { until, deadline } = event;
  const found = openTerms(c, procedure).find(({ term }) => term.code === deadline);
  if (found === undefined || until === undefined) return [];
  const { term, rule } = found;
  const { code, from } = term;
  return [{ code, from, ...datesUntil({ anchor: from, until, roll: rule.roll }, calendar) }];
}
