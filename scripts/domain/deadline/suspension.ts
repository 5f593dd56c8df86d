import type { DayNumber } from './day-number.ts';
import { dayNumber } from './day-number.ts';
import type { IsoDate } from './local-date.ts';

/** Days that do not count: from `from` up to, but not with, `to`. */
export interface Suspension {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Suspensions as intervals of day numbers: in the order of time, apart from each other, none empty. */
export type Suspensions = readonly Interval[];

/** Puts suspensions in order and makes one of those that overlap or touch. */
export function mergeSuspensions(suspensions: readonly Suspension[]): Suspensions {
  const intervals = suspensions
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last === undefined || last.to < interval.from) merged.push(interval);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
  }
  return merged;
}

/**
 * The end of a term moved on by the suspended days in `[from, end)`, and by those in the days so won, until none
 * is left: an interval that begins inside the term therefore moves the end by its whole length.
 */
export function moveOn(from: DayNumber, end: DayNumber, suspensions: Suspensions): DayNumber {
  let moved = end;
  for (const interval of suspensions) {
    const begin = Math.max(interval.from, from);
    if (begin < moved && begin < interval.to) moved += interval.to - begin;
  }
  return moved;
}

/** True for a day that lies in one of the intervals. */
export function isSuspended(day: DayNumber, suspensions: Suspensions): boolean {
  return suspensions.some(({ from, to }) => from <= day && day < to);
}
