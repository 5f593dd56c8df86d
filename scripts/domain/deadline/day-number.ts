import { daysBeforeMonth, firstDayOf } from './gregorian.ts';
import type { IsoDate } from './local-date.ts';
import { isDate } from './local-date.ts';

/**
 * Days as whole numbers, 0 being 1 January 1970. Terms are counted in these, because stepping through
 * numbers is a hundred times faster than stepping through dates; dates come in and go out as ISO strings.
 */
export type DayNumber = number;

/** 31 December 9999: the last day that `YYYY-MM-DD` can write. */
export const LAST_DAY: DayNumber = firstDayOf(10_000) - 1;

/** What is said of a term that goes beyond it. */
export const PAST_THE_END = 'expected a term that ends by 9999-12-31; found an end after the year 9999';

/** The number of an existing date; throws RangeError for a text that is none. */
export function dayNumber(date: IsoDate): DayNumber {
  if (!isDate(date))
    throw new RangeError(`expected an existing date such as 2026-11-20; found ${String(date)}`);
  const year = Number(date.slice(0, 4));
  return firstDayOf(year) + daysBeforeMonth(year, Number(date.slice(5, 7))) + Number(date.slice(8)) - 1;
}

/** The date with this number; throws RangeError after the year 9999. */
export function dateOf(day: DayNumber): IsoDate {
  if (day > LAST_DAY) throw new RangeError(PAST_THE_END);
  const year = yearOf(day);
  const dayOfYear = day - firstDayOf(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
  const dayOfMonth = dayOfYear - daysBeforeMonth(year, month) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
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

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
