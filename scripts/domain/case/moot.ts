/** What makes that a term needs not be met any more, whether it has a date or is only "as soon as possible". */
import type { DeadlineRule } from '../procedure/deadline-schema.ts';
import { ENDS_EVERY_TERM } from '../procedure/vocabulary.ts';
import type { CaseEvent, DeadlineNoted } from './event.ts';
import { isOfWayOut } from './open-again.ts';

/** What happened, without the notes of stages. */
export type Happened = Exclude<CaseEvent, DeadlineNoted>;

/** Whether an event is one of those that let a term lapse; that a message is found to be a complaint is none. */
export function isMoot(event: Happened, rule: DeadlineRule | undefined): boolean {
  const isTaken = event.type === 'qualified' && event.kind === 'complaint';
  return rule?.void_by.includes(event.type) === true && !isTaken;
}

/** Whether a case ends with an event without the way that a term belongs to. */
export function isNotTaken({ type }: Happened, rule: DeadlineRule | undefined): boolean {
  return type === 'closed' && rule !== undefined && isOfWayOut(rule);
}

/**
 * Whether a term that is to be met needs not be met any more with an event. A closing lets only that lapse which belongs
 * to a way that the case did not go: what was owed and not done stays so.
 */
export function endsTerm(event: Happened, rule: DeadlineRule | undefined): boolean {
  return isNotTaken(event, rule) || isMoot(event, rule) || ENDS_EVERY_TERM.includes(event.type);
}
