import { Temporal } from 'temporal-polyfill';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import { addDays } from '#domain/deadline/local-date.ts';

/** The first working day on or after a date, or on or before it. */
export function workingDay(date: IsoDate, calendar: Calendar, direction: 1 | -1 = 1): IsoDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, direction);
  return day;
}

/** The instant at which a clock on the wall shows so many minutes after midnight. */
export function instantAt(date: IsoDate, minutes: number, timeZone: string): Instant {
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).toInstant().toString();
}

/** So many seconds after an instant, in whole seconds. */
export function later(instant: Instant, seconds: number): Instant {
  return Temporal.Instant.from(instant).add({ seconds }).round('second').toString();
}
