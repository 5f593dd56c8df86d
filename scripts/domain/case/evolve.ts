import type { DeadlineRule, Procedure } from '../procedure/schema.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Status } from '../procedure/vocabulary.ts';
import { ENDS_EVERY_TERM } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import { effectiveEvents, isAmendment } from './effective.ts';
import type { CaseEvent, DeadlineNoted, IsoDate, Received, StartedTerm } from './event.ts';
import { factsOf, optional } from './facts.ts';
import { endsOnly, isOfWayOut, openedAgain, openedTo } from './open-again.ts';
import { sinceOpened } from './since-opened.ts';
import { bringsOn, isOver, statusAfter } from './status-after.ts';

/** The record of a case cannot be what it says it is. */
export class BrokenRecord extends Error {
  override name = 'BrokenRecord';
}

/** Whether an event is the note of a term's stage. */
export function isNote(event: CaseEvent): event is DeadlineNoted {
  return event.type.startsWith('deadline-');
}

function begin(event: Received): Case {
  const issue = /^issue\/(\d+)$/.exec(event.source)?.[1];
  if (issue === undefined) {
    throw new BrokenRecord(
      `a received event's source is an issue: expected "issue/42", found "${event.source}"`,
    );
  }
  const { number, procedure, entity, service, category, channel } = event;
  return {
    number,
    issue: Number(issue),
    procedure,
    entity,
    service,
    category,
    channel,
    status: 'received',
    received: event.on,
    ...optional(event, [
      'submitted',
      'carrier',
      'capacity',
      'about',
      'respondent',
      'contacted',
      'older_than_limit',
      'forward_consent',
    ]),
    terms: event.starts ?? [],
    letters: [],
    measures: [],
    seats: {},
    effective: [event],
    events: [event],
  };
}

/** Whether a term is still to be met: neither met nor void. */
export function isOpen(term: Term): boolean {
  return term.met === undefined && term.void === undefined;
}

/** Whether its days count now: it is to be met and does not stand still. */
export function isRunning(term: Term): boolean {
  return isOpen(term) && term.paused === undefined;
}

/** Whether a term was met in time: on or before its latest date, or while it stood still that had not passed. */
export function isMetInTime(term: Term): boolean {
  return term.met !== undefined && (term.paused ?? term.met) <= term.latest;
}

/** That a message is found to be a complaint lets nothing lapse: only that it is something else does. */
function isTaken(event: CaseEvent): boolean {
  return event.type === 'qualified' && event.kind === 'complaint';
}

/**
 * Whether a term that is to be met lapses with an event. A closing lets only that lapse which belongs to a way that the
 * case did not go: what was owed and not done stays so.
 */
function endsTerm(event: Exclude<CaseEvent, DeadlineNoted>, rule: DeadlineRule | undefined): boolean {
  const isMoot = rule?.void_by.includes(event.type) === true && !isTaken(event);
  const isNotTaken = event.type === 'closed' && rule !== undefined && isOfWayOut(rule);
  return isMoot || isNotTaken || ENDS_EVERY_TERM.includes(event.type);
}

/** @param lapses - whether what the event ends lapses: not by one that comes too late to bring the case on */
function termAfter(term: Term, event: CaseEvent, lapses: boolean, rule: DeadlineRule | undefined): Term {
  if (isNote(event)) {
    return term.code === event.deadline && term.nominal === event.nominal
      ? { ...term, noted: event.stage }
      : term;
  }
  if (!isOpen(term)) return term;
  if (rule?.stopped_by.includes(event.type)) return { ...term, met: event.on };
  if (!lapses || !endsTerm(event, rule)) return term;
  return { ...term, void: event.on, ...(endsOnly(event) ? { ended: true } : {}) };
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
 * that begins after what makes it moot has lapsed.
 */
function begunLate(started: StartedTerm, { events, terms }: Case, ruleOf: RuleOf): Term {
  const { stopped_by: stops = [], void_by: voids = [] } = ruleOf(started) ?? {};
  const isDone = ({ type, on }: CaseEvent) =>
    stops.some((one) => one === type) && !terms.some(({ code, met }) => code === started.code && met === on);
  const done = events.findLast(isDone);
  if (done !== undefined) return { ...started, met: done.on };
  const isMoot = (event: CaseEvent) => voids.some((one) => one === event.type) && !isTaken(event);
  const moot = sinceOpened({ effective: events }).findLast(isMoot);
  return moot === undefined ? started : { ...started, void: moot.on };
}

/** What goes with an event beside itself. */
interface Course {
  readonly status: Status;
  readonly ruleOf: RuleOf;
  /** Whether what the event ends lapses. */
  readonly lapses: boolean;
  readonly procedure: Procedure;
}

/** Terms that begin with an event; one of a code that runs already begins anew with it. None begins in a case that is over. */
function termsAfter(before: Case, event: CaseEvent, course: Course): readonly Term[] {
  const { status, ruleOf, lapses, procedure } = course;
  const { terms, events } = before;
  const isChange = CHANGES.includes(event.type);
  const begin = isOver(before.status) && isOver(status) ? [] : (event.starts ?? []);
  const started = begin.filter(
    ({ code }) => !isChange || terms.some((term) => isOpen(term) && term.code === code),
  );
  const kept = terms.filter((term) => !(isOpen(term) && started.some(({ code }) => code === term.code)));
  const going = kept.map((term) =>
    event.type === 'reopened'
      ? openedAgain(term, ruleOf(term), { event, events, status, procedure })
      : termAfter(term, event, lapses, ruleOf(term)),
  );
  const begun = isChange ? started : started.map((term) => begunLate(term, before, ruleOf));
  return lapsed([...going, ...begun], event, ruleOf);
}

/** The rule of each term of a case. */
type RuleOf = (term: Pick<Term, 'code'>) => DeadlineRule | undefined;

/** Whether the procedure lets a term stand still (invariant 9). */
export function maySuspend(rule: DeadlineRule | undefined): boolean {
  return rule !== undefined && rule.suspension !== null;
}

/**
 * The terms that are to be met, standing still or not as the case does: only those that may be suspended, and whose
 * end had not come when the case was: from then on no day of theirs could be won.
 */
function paused(terms: readonly Term[], since: IsoDate | undefined, ruleOf: RuleOf): readonly Term[] {
  return terms.map((term) => {
    if (!isOpen(term)) return term;
    const { paused: before, ...running } = term;
    const still = since !== undefined && since < term.nominal && maySuspend(ruleOf(term));
    if (!still) return before === undefined ? term : running;
    return { ...running, paused: before ?? (since > term.from ? since : term.from) };
  });
}

/** How far a case has come after an event. */
function standingAfter(
  before: Case,
  event: CaseEvent,
  procedure: Procedure,
): Pick<Case, 'status' | 'stood' | 'wentOn'> {
  const aim = statusAfter(before.status, event, procedure);
  if (event.type === 'reopened') {
    const status = openedTo(before, aim, procedure);
    return { status, wentOn: status };
  }
  const ends = !isOver(before.status) && isOver(aim);
  return { status: aim, ...(ends ? { stood: before.status } : {}) };
}

/** The case with one more event that has an effect of its own. A closing whose ground was taken away has none. */
function follow(before: Case, event: CaseEvent, procedure: Procedure): Case {
  if (event.type === 'closed' && !bringsOn(before.status, event, procedure)) return before;
  const after = { ...before, ...factsOf(event, before) };
  const ruleOf: RuleOf = ({ code }) => termRule(code, procedure, after.committee !== undefined);
  const standing = standingAfter(before, event, procedure);
  const { status } = standing;
  const lapses = bringsOn(before.status, event, procedure);
  return {
    ...after,
    ...standing,
    terms: paused(termsAfter(before, event, { status, ruleOf, lapses, procedure }), after.suspended, ruleOf),
    events: [...before.events, event],
  };
}

/** The case of a record whose corrections were carried out. */
function fold(events: readonly CaseEvent[], procedure: Procedure): Case {
  const [first, ...rest] = effectiveEvents(events);
  if (first?.type !== 'received') {
    throw new BrokenRecord(
      `the first event of a case is expected to be "received", found "${first?.type ?? 'none'}"`,
    );
  }
  const folded = rest.reduce((before, event) => follow(before, event, procedure), begin(first));
  return { ...folded, effective: folded.events, events };
}

/**
 * The case after one more event. A correction, or a letter that came back, changes what an earlier event says: then
 * the whole record is gone through again.
 *
 * @param before - the case so far, or `null` before its first event, which must be `received`
 * @param procedure - the version that the case refers to: it says which events stop or void a term
 * @throws BrokenRecord when the event cannot follow
 */
export function evolve(before: Case | null, event: CaseEvent, procedure: Procedure): Case {
  if (before === null) return fold([event], procedure);
  if (event.type === 'received') {
    throw new BrokenRecord(`a case is received once, found a second "received" from "${event.source}"`);
  }
  if (before.events.some(({ source }) => source === event.source)) {
    throw new BrokenRecord(`an event's source is unique, found "${event.source}" twice`);
  }
  const events = [...before.events, event];
  if (isAmendment(event)) return fold(events, procedure);
  const after = follow({ ...before, events: before.effective }, event, procedure);
  return { ...after, effective: after.events, events };
}

/**
 * Rebuilds a case from its record.
 *
 * @throws BrokenRecord when the events cannot follow each other
 */
export function replay(events: readonly CaseEvent[], procedure: Procedure): Case {
  const last = events.reduce<Case | null>((before, event) => evolve(before, event, procedure), null);
  if (last === null) throw new BrokenRecord('a case has at least one event, found none');
  return last;
}
