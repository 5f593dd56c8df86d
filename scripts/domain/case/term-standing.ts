import type { Term } from './case.ts';
import type { IsoDate } from './event.ts';

/** Whether a term is still to be met: neither met, nor missed for good, nor void. */
export function isOpen({ met, missed, void: lapsed }: Term): boolean {
  return met === undefined && missed === undefined && lapsed === undefined;
}

/** Whether its days count now: it is to be met and does not stand still. */
export function isRunning(term: Term): boolean {
  return isOpen(term) && term.paused === undefined;
}

/** Whether the time of a term has run out on a day: its latest date has passed, or had when it began to stand still. */
export function isPast({ paused, latest }: Term, on: IsoDate): boolean {
  return (paused ?? on) > latest;
}

/** Whether a term was met in time: on or before its latest date, or while it stood still that had not passed. */
export function isMetInTime(term: Term): boolean {
  return term.met !== undefined && !isPast(term, term.met);
}
