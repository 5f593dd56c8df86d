import type { DayNumber } from './day-number.ts';
import { isWeekend, yearOf } from './day-number.ts';
import { daysInYear, firstDayOf } from './gregorian.ts';

/** One year of a calendar. */
export interface CalendarYear {
  readonly first: DayNumber;
  /** A 1 for each working day of the year, by its place in the year. */
  readonly open: Uint8Array;
  readonly workingDays: number;
}

/** A year in which Monday to Friday are worked, but for some days. */
export function weekdaysBut(year: number, holidays: Iterable<DayNumber>): CalendarYear {
  const first = firstDayOf(year);
  const open = Uint8Array.from({ length: daysInYear(year) }, (_, index) =>
    isWeekend(first + index) ? 0 : 1,
  );
  return changed({ first, open, workingDays: 0 }, holidays, []);
}

/** The same year with some days closed and some open; days of other years are left alone. */
export function changed(
  year: CalendarYear,
  closed: Iterable<DayNumber>,
  working: Iterable<DayNumber>,
): CalendarYear {
  const open = Uint8Array.from(year.open);
  for (const day of working) if (isIn(year, day)) open[day - year.first] = 1;
  for (const day of closed) if (isIn(year, day)) open[day - year.first] = 0;
  return { first: year.first, open, workingDays: open.reduce((sum, one) => sum + one, 0) };
}

/** The years of a calendar, each made once, when it is first asked for. */
export function yearsOnce(make: (year: number) => CalendarYear): (year: number) => CalendarYear {
  const made = new Map<number, CalendarYear>();
  return (year) => {
    const known = made.get(year) ?? make(year);
    made.set(year, known);
    return known;
  };
}

/** Whether a day is a working day; days are mostly asked in a row, so the last year stays at hand. */
export function worksOnOf(yearIs: (year: number) => CalendarYear): (day: DayNumber) => boolean {
  let last: CalendarYear | undefined;
  return (day) => {
    if (last === undefined || !isIn(last, day)) last = yearIs(yearOf(day));
    return last.open[day - last.first] === 1;
  };
}

function isIn({ first, open }: CalendarYear, day: DayNumber): boolean {
  return day >= first && day < first + open.length;
}
