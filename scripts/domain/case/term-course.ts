/** What becomes of the terms of a case with an event: they begin, are met, are missed or lapse, or stand still. */
import type { DeadlineRule, Procedure } from '../procedure/schema.ts';
import type { Status } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';
import type { Happened } from './moot.ts';
import { endsTerm, isMoot, isNotTaken } from './moot.ts';
import { isNote } from './note.ts';
import { endsOnly, isOfWayOut, openedAgain } from './open-again.ts';
import { sinceOpened } from './since-opened.ts';
import { isOver } from './status-after.ts';
import { isMetInTime, isOpen, isPast } from './term-standing.ts';

/** The rule of each term of a case. */
type RuleOf = (term: Pick<Term, 'code'>) => DeadlineRule | undefined;

/** What goes with an event beside itself. */
interface Course {
  readonly status: Status;
  readonly ruleOf: RuleOf;
  /** Whether the event brings the case on; what comes too late for that lets nothing lapse. */
  readonly lapses: boolean;
  readonly procedure: Procedure;
}

/**
 * A term that nobody needs to meet any more. It lapses where there was still time; where its time had run out it stays
 * missed, whatever made the case end. A notice that is owed on a way out of the procedure alone was never owed where
 * the case goes another way.
 */
function givenUp(term: Term, event: Happened, rule: DeadlineRule | undefined): Term {
  const isOnOtherWay =
    isNotTaken(event, rule) || (isMoot(event, rule) && rule !== undefined && isOfWayOut(rule));
  const end = isPast(term, event.on) && !isOnOtherWay ? { missed: event.on } : { void: event.on };
  return { ...term, ...end, ...(endsOnly(event) ? { ended: true } : {}) };
}

/** Whether something happened while a term still ran that was missed or lapsed since; of the day of a lapse, what was told after it came after it. */
function happenedInTime({ from, missed, void: lapsed }: Term, { on }: Happened): boolean {
  return (missed !== undefined && on <= missed) || (lapsed !== undefined && from <= on && on < lapsed);
}

/**
 * Whether what stops a term meets one that nobody had to meet any more: where it happened before that, and became known
 * later; or where the case takes the way out after all that an earlier decision had excluded.
 */
function meetsAfterAll(term: Term, event: Happened, rule: DeadlineRule, lapses: boolean): boolean {
  return happenedInTime(term, event) || (isOfWayOut(rule) && lapses);
}

function termAfter(term: Term, event: CaseEvent, { lapses, ruleOf }: Course): Term {
  if (isNote(event)) {
    return term.code === event.deadline && term.nominal === event.nominal
      ? { ...term, noted: event.stage }
      : term;
  }
  if (term.met !== undefined) return term;
  const rule = ruleOf(term);
  if (rule?.stopped_by.includes(event.type) && (isOpen(term) || meetsAfterAll(term, event, rule, lapses))) {
    const { void: _void, missed: _missed, ended: _ended, ...running } = term;
    return { ...running, met: event.on };
  }
  return isOpen(term) && lapses && endsTerm(event, rule) ? givenUp(term, event, rule) : term;
}

/** These give a term that is to be met other dates; one that was met or lapsed meanwhile stays as it is. */
const CHANGES: readonly CaseEvent['type'][] = ['extended', 'delay-consented', 'resumed'];

/** What was met, or lapsed, with an event before its time had run out: what would begin when it had, never begins. */
function lapsed(terms: readonly Term[], { on }: CaseEvent, ruleOf: RuleOf): readonly Term[] {
  const before = (code: string) => terms.findLast((one) => one.code === code);
  const neverEnds = (term: Term | undefined) =>
    term !== undefined && (term.void !== undefined || isMetInTime(term));
  return terms.map((term) => {
    const anchor = ruleOf(term)?.anchor;
    const first = typeof anchor === 'object' && 'end_of' in anchor ? before(anchor.end_of) : undefined;
    if (!isOpen(term) || !neverEnds(first)) return term;
    return { ...term, void: on, ...(first?.ended === true ? { ended: true } : {}) };
  });
}

/**
 * A term that begins after what it asks was done: met on that day, unless an earlier one of its code was met by it. One
 * that begins after what makes it moot has lapsed, and runs if the case that ended with that is opened again.
 */
function begunLate(started: StartedTerm, { events, terms }: Case, ruleOf: RuleOf): Term {
  const rule = ruleOf(started);
  const isDone = ({ type, on }: CaseEvent) =>
    rule?.stopped_by.some((one) => one === type) === true &&
    !terms.some(({ code, met }) => code === started.code && met === on);
  const done = events.findLast(isDone);
  if (done !== undefined) return { ...started, met: done.on };
  const moot = sinceOpened({ effective: events }).findLast((event) => !isNote(event) && isMoot(event, rule));
  if (moot === undefined) return started;
  return { ...started, void: moot.on, ...(endsOnly(moot) ? { ended: true } : {}) };
}

/**
 * The terms of which none of the same code begins with an event. One whose time had run out before its code begins anew
 * was missed, and stays beside it; where an event changes its end, it goes on with that.
 */
function kept(terms: readonly Term[], event: CaseEvent, begun: readonly StartedTerm[]): readonly Term[] {
  return terms.flatMap((term) => {
    const isReplaced = isOpen(term) && begun.some(({ code }) => code === term.code);
    if (!isReplaced) return [term];
    return isPast(term, event.on) && !CHANGES.includes(event.type) ? [{ ...term, missed: event.on }] : [];
  });
}

/** Terms that begin with an event; one of a code that runs already begins anew with it. None begins in a case that is over. */
export function termsAfter(before: Case, event: CaseEvent, course: Course): readonly Term[] {
  const { status, ruleOf, procedure } = course;
  const { terms, events } = before;
  const isChange = CHANGES.includes(event.type);
  const begin = isOver(before.status) && isOver(status) ? [] : (event.starts ?? []);
  const started = begin.filter(
    ({ code }) => !isChange || terms.some((term) => isOpen(term) && term.code === code),
  );
  const going = kept(terms, event, started).map((term) =>
    event.type === 'reopened'
      ? openedAgain(term, ruleOf(term), { event, events, from: before.status, status, procedure })
      : termAfter(term, event, course),
  );
  const begun = isChange ? started : started.map((term) => begunLate(term, before, ruleOf));
  return lapsed([...going, ...begun], event, ruleOf);
}

/** Whether the procedure lets a term stand still (invariant 9). */
export function maySuspend(rule: DeadlineRule | undefined): boolean {
  return rule !== undefined && rule.suspension !== null;
}

/**
 * The terms that are to be met, standing still or not as the case does: only those that may be suspended, and whose
 * end had not come when the case was: from then on no day of theirs could be won.
 */
export function paused(terms: readonly Term[], since: IsoDate | undefined, ruleOf: RuleOf): readonly Term[] {
  return terms.map((term) => {
    if (!isOpen(term)) return term;
    const { paused: before, ...running } = term;
    const still = since !== undefined && since < term.nominal && maySuspend(ruleOf(term));
    if (!still) return before === undefined ? term : running;
    return { ...running, paused: before ?? (since > term.from ? since : term.from) };
  });
}
