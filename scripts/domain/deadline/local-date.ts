import { Temporal } from 'temporal-polyfill';
import type { AgeLimit } from './amount.ts';
import { daysInMonth } from './gregorian.ts';

/** A calendar date `YYYY-MM-DD`. Such strings are in the order of time, so `<` and `>` compare them. */
export type IsoDate = string;

const DUTCH_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** The number that the digits in this part of a text write; -1 where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** True for an existing date written `YYYY-MM-DD`; false for 2026-02-31, for 1/12/2026 and for anything else. */
export function isDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `1/12/2026`, `01-12-2026` or `2026-12-01` (spaces around are ignored); null when it is no existing date. */
export function parseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const [, day, month, year] = DUTCH_DATE.exec(trimmed) ?? [];
  const iso =
    year === undefined
      ? trimmed
      : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(iso) ? iso : null;
}

/**
 * The date at a place when an instant falls: a complaint is received on the local date of its arrival.
 * `instant` is ISO with an offset (`2026-06-30T22:30:00Z`), `timeZone` an IANA name (`Europe/Brussels`).
 * Throws RangeError for anything else.
 */
export function localDate(instant: string, timeZone: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The time of the day at a place, `08:05`; such strings are in the order of time. As `localDate` otherwise. */
export function localTime(instant: string, timeZone: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
}

/** The date so many days later, or earlier when `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days `to` lies after `from`: 0 for the same date, negative when it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/**
 * The last date on which a complaint about facts of `facts` is within the limit, by the same-number rule:
 * facts of 29 February 2024 and a limit of one year give 28 February 2025.
 */
export function lastDateWithin(limit: AgeLimit, facts: IsoDate): IsoDate {
  return Temporal.PlainDate.from(facts).add(durationOf(limit)).toString();
}

/** True when on `reference` (the date of submission) the facts of `facts` are older than the limit. */
export function olderThan(limit: AgeLimit, facts: IsoDate, reference: IsoDate): boolean {
  return reference > lastDateWithin(limit, facts);
}

/** A duration for the date library, which keeps the same-number rule (31 January + 1 month = 28 February). */
export function durationOf({ count, unit }: AgeLimit): Temporal.DurationLike {
  if (unit === 'calendar-day') return { days: count };
  if (unit === 'week') return { weeks: count };
  return unit === 'month' ? { months: count } : { years: count };
}
