import { z } from 'zod';
import type { CalendarYear } from './calendar-year.ts';
import { changed, weekdaysBut, worksOnOf, yearsOnce } from './calendar-year.ts';
import type { DayNumber } from './day-number.ts';
import { dayNumber } from './day-number.ts';
import type { HolidayRule } from './holidays.ts';
import { HOLIDAY_RULES } from './holidays.ts';
import type { IsoDate } from './local-date.ts';
import { isDate } from './local-date.ts';

/** Says which days are working days: Monday to Friday, but for holidays and closing days. */
export interface Calendar {
  readonly id: string;
  isWorkingDay(date: IsoDate): boolean;
  /** The same for a day number, for counting. */
  worksOn(day: DayNumber): boolean;
  year(year: number): CalendarYear;
  /** True for a year for which the list of equated days was not published yet. */
  isProvisional(year: number): boolean;
}

/** Calendars by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

const changedDay = z.strictObject({
  date: z
    .string()
    .refine(isDate, 'an existing date')
    .meta({ examples: ['2026-05-15'] }),
  reason: z
    .string()
    .min(1)
    .meta({ examples: ['brugdag na Hemelvaart'] }),
  source: z
    .string()
    .min(1)
    .meta({ examples: ['besluit van het college van 12 januari 2026'] }),
});

/** `config/calendars/<id>.yaml`: a calendar made of another one and days that no rule gives. */
export const calendarSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .meta({ examples: ['voorbeeldegem'] }),
  based_on: z.string().meta({ examples: ['be-vl'] }),
  closed: z.array(changedDay).default([]),
  working: z.array(changedDay).default([]),
  published_until: z
    .int()
    .nullable()
    .default(null)
    .describe('the last year whose list was published; later dates are provisional')
    .meta({ examples: [2028] }),
});
export type CalendarFile = z.output<typeof calendarSchema>;

/** The calendars that need no data. */
export function ruleCalendars(): Calendars {
  return new Map(Object.entries(HOLIDAY_RULES).map(([id, rule]) => [id, byRule(id, rule)]));
}

/**
 * The calendars by rule and those of the files, which may build on each other.
 * Throws RangeError when a file builds on a calendar that does not exist, or takes an id that is taken.
 */
export function calendarsFrom(files: readonly CalendarFile[]): Calendars {
  const calendars = new Map(ruleCalendars());
  let waiting = [...files];
  while (waiting.length > 0) {
    const file = waiting.find(({ based_on }) => calendars.has(based_on));
    const base = file && calendars.get(file.based_on);
    if (file === undefined || base === undefined)
      throw new RangeError(`no calendar is called ${waiting[0]?.based_on ?? ''}`);
    if (calendars.has(file.id)) throw new RangeError(`two calendars are called ${file.id}`);
    calendars.set(file.id, fromFile(file, base));
    waiting = waiting.filter((other) => other !== file);
  }
  return calendars;
}

function fromFile(file: CalendarFile, base: Calendar): Calendar {
  const { id, published_until: until } = file;
  const changed = withChanges(base, { closed: datesIn(file.closed), working: datesIn(file.working) });
  const isProvisional = (year: number): boolean =>
    base.isProvisional(year) || (until !== null && year > until);
  return { ...changed, id, isProvisional };
}

/** The calendar with some days closed that it has open, or open that it has closed; what is both is closed. */
export function withChanges(
  calendar: Calendar,
  changes: { readonly closed: readonly IsoDate[]; readonly working: readonly IsoDate[] },
): Calendar {
  const closed = changes.closed.map(dayNumber);
  const working = changes.working.map(dayNumber);
  return made(calendar.id, (year) => changed(calendar.year(year), closed, working), calendar.isProvisional);
}

function byRule(id: string, rule: HolidayRule): Calendar {
  return made(
    id,
    (year) => weekdaysBut(year, rule(year)),
    () => false,
  );
}

function made(
  id: string,
  makeYear: (year: number) => CalendarYear,
  isProvisional: (year: number) => boolean,
): Calendar {
  const year = yearsOnce(makeYear);
  const worksOn = worksOnOf(year);
  return { id, year, worksOn, isWorkingDay: (date) => worksOn(dayNumber(date)), isProvisional };
}

function datesIn(days: CalendarFile['closed']): IsoDate[] {
  return days.map(({ date }) => date);
}
