import { gregorianEaster } from 'date-easter';
import type { DayNumber } from './day-number.ts';
import { dayNumber, isWeekend } from './day-number.ts';
import { daysBeforeMonth, firstDayOf } from './gregorian.ts';

/** The holidays of a year. */
export type HolidayRule = (year: number) => DayNumber[];

/** The calendars that follow from a rule, by id. Whatever cannot be computed is data in `config/calendars/`. */
export const HOLIDAY_RULES: Readonly<Record<string, HolidayRule>> = {
  be: belgianHolidays,
  'be-vl': flemishOfficeHolidays,
  nl: dutchHolidays,
};

/** The ten legal holidays of Belgium (royal decree of 18 April 1974, art. 1). */
function belgianHolidays(year: number): DayNumber[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
  return [...onDates(year, fixed), easter + 1, easter + 39, easter + 50];
}

/** The legal holidays and the days on which a Flemish office usually is closed as well: an example. */
function flemishOfficeHolidays(year: number): DayNumber[] {
  return [...belgianHolidays(year), ...onDates(year, ['07-11', '11-02', '12-26'])];
}

/**
 * The recognised holidays of the Netherlands (Algemene termijnenwet, art. 3), with Good Friday, which the
 * second paragraph equates with them. Easter and Whit Sunday are Sundays anyhow.
 */
function dutchHolidays(year: number): DayNumber[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-05', '12-25', '12-26'];
  return [...onDates(year, fixed), kingsDay(year), easter - 2, easter + 1, easter + 39, easter + 50];
}

/** King's Day is 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): DayNumber {
  const [day = 0] = onDates(year, ['04-27']);
  return isWeekend(day) && isWeekend(day - 1) ? day - 1 : day;
}

function easterSunday(year: number): DayNumber {
  const { month, day } = gregorianEaster(year);
  return firstDayOf(year) + daysBeforeMonth(year, month) + day - 1;
}

function onDates(year: number, monthDays: readonly string[]): DayNumber[] {
  return monthDays.map((monthDay) => dayNumber(`${String(year).padStart(4, '0')}-${monthDay}`));
}
