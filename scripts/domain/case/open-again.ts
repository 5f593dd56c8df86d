/** What becomes of a case that somebody opens again, and of its terms. */
import { commandsGiving } from '../procedure/command-events.ts';
import type { DeadlineRule, Procedure } from '../procedure/schema.ts';
import type { EventType, Status } from '../procedure/vocabulary.ts';
import { ENDS_EVERY_TERM } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent, IsoDate } from './event.ts';
import { sinceOpened } from './since-opened.ts';
import { isOver, leadsOn } from './status-after.ts';

/** With these a case leaves the way to an answer; one that is opened again is back on it. */
const ENDS_WITHOUT_ANSWER: readonly EventType[] = [
  ...ENDS_EVERY_TERM,
  'inadmissible',
  'qualified',
  'referred',
  'forwarded',
  'closed',
];

/** Whether what lapses with an event runs again when the case is opened again: the case went that way, and is back. */
export function endsOnly({ type }: Pick<CaseEvent, 'type'>): boolean {
  return ENDS_WITHOUT_ANSWER.some((one) => one === type);
}

/** Whether only a way out of the procedure meets a term: a case that was opened again has left that behind. */
export function isOfWayOut({ stopped_by: stops }: Pick<DeadlineRule, 'stopped_by'>): boolean {
  return stops.length > 0 && stops.every((type) => ENDS_WITHOUT_ANSWER.includes(type));
}

/** Whether what meets a term can still be done in a state, or in one to which it leads. */
export function canBeMet({ stopped_by: stops }: DeadlineRule, status: Status, procedure: Procedure): boolean {
  const rules = stops.flatMap(commandsGiving).map((name) => procedure.commands[name]);
  return rules.some((rule) => rule?.in.some((state) => leadsOn(status, state, procedure)) === true);
}

/** Whether a letter told the complainant that the procedure ends without an answer. */
function wentOut({ state, gives }: Case['letters'][number]): boolean {
  return state === 'sent' && gives.some(endsOnly);
}

/**
 * The state in which a case goes on that is opened again: that of its procedure, which overturns what was decided. One
 * that ended before it came so far, or whose ending turns out not to count, goes on where it stood, as what nobody
 * decided is still to be decided. An ending of which a letter went out was decided, be it that the letter came back.
 *
 * @param to - the state to which the procedure brings a case that is opened again
 */
export function openedTo(
  { status, stood, letters }: Pick<Case, 'status' | 'stood' | 'letters'>,
  to: Status,
  procedure: Procedure,
): Status {
  const begun = letters.some(wentOut) ? undefined : status;
  const from = isOver(status) ? stood : begun;
  return from !== undefined && leadsOn(from, to, procedure) ? from : to;
}

/** Where a case goes on that was opened again. */
interface Again {
  readonly event: CaseEvent;
  /** What happened before. */
  readonly events: readonly CaseEvent[];
  /** The state in which it was, and that in which it goes on. */
  readonly from: Status;
  readonly status: Status;
  readonly procedure: Procedure;
}

/** Whether a term belongs only to a way that a case left; one that goes on from its beginning can still take it. */
function isLeft(rule: DeadlineRule, { from, status, procedure }: Again): boolean {
  return isOfWayOut(rule) && !(from === status && canBeMet(rule, status, procedure));
}

/** What was recorded after the end of a case, whenever it happened: what was forgotten before is told with its own day. */
function toldSinceEnd(since: IsoDate, { events }: Again): readonly CaseEvent[] {
  const told = sinceOpened({ effective: events });
  return told.slice(told.findIndex((event) => endsOnly(event) && event.on === since) + 1);
}

/**
 * A term when its case is opened again. What lapsed or was missed because the case ended runs again with the dates that
 * it had, and is met if what it asks was done meanwhile. What nobody can meet any more does not run again, and what only belongs to
 * the way that the case left lapses if it was still to be met.
 */
export function openedAgain(term: Term, rule: DeadlineRule | undefined, again: Again): Term {
  if (rule === undefined || term.met !== undefined) return term;
  const { void: lapsed, missed, ended, ...running } = term;
  const since = missed ?? lapsed;
  if (since === undefined) return isLeft(rule, again) ? { ...term, void: again.event.on } : term;
  if (ended !== true) return term;
  const done = toldSinceEnd(since, again).find(({ type }) => rule.stopped_by.some((one) => one === type));
  if (done !== undefined) return { ...running, met: done.on };
  return canBeMet(rule, again.status, again.procedure) ? running : term;
}
