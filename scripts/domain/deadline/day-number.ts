import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './local-date.ts';

/**
 * Days as whole numbers, 0 being 1 January 1970. Terms are counted in these, because stepping through
 * numbers is a hundred times faster than stepping through dates; dates come in and go out as ISO strings.
 */
export type DayNumber = number;

const DAY_ZERO = Temporal.PlainDate.from('1970-01-01');

/** 31 December 9999: the last day that `YYYY-MM-DD` can write. */
export const LAST_DAY: DayNumber = DAY_ZERO.until(Temporal.PlainDate.from('9999-12-31')).days;

/** What is said of a term that goes beyond it. */
export const PAST_THE_END = 'the term ends after the year 9999';

/** The number of an existing date; throws RangeError for a text that is none. */
export function dayNumber(date: IsoDate): DayNumber {
  return DAY_ZERO.until(Temporal.PlainDate.from(date)).days;
}

/** The date with this number; throws RangeError after the year 9999. */
export function dateOf(day: DayNumber): IsoDate {
  if (day > LAST_DAY) throw new RangeError(PAST_THE_END);
  return DAY_ZERO.add({ days: day }).toString();
}

/** True for Saturday and Sunday (day 0 was a Thursday). */
export function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The year in which a day falls. */
export function yearOf(day: DayNumber): number {
  const guess = Math.floor(1970 + day / 365.2425);
  if (day < firstDayOf(guess)) return guess - 1;
  return day < firstDayOf(guess + 1) ? guess : guess + 1;
}

/** The number of 1 January, by the leap years of the Gregorian calendar. */
function firstDayOf(year: number): DayNumber {
  const before = year - 1;
  return (
    365 * (year - 1970) + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477
  );
}
