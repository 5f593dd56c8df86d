import { MONTHS } from '../language/nl/date.ts';
import type { IsoDate } from './local-date.ts';
import { parseDate } from './local-date.ts';

/** `1.3.2026`, `1 maart 2026`, `1-mrt-2026`: what people write where a date is asked. */
const MEANT = /^(?<day>\d{1,2})[./\s-]+(?<month>\d{1,2}|\p{L}{3,9})\.?[./\s-]+(?<year>\d{4})$/u;
/** `2026-06-31`. */
const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u;
const SHORT: Readonly<Record<string, number>> = { mrt: 3 };

function monthOf(text: string): number {
  const name = text.toLowerCase();
  return SHORT[name] ?? MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

/** The longest month. */
const MOST_DAYS = 31;

/** The day itself, or where its month is shorter the last day of that; `null` where no month has such a day. */
function dayOf(year: string, month: number, day: number): IsoDate | null {
  if (day < 1 || day > MOST_DAYS) return null;
  const dates = [0, 1, 2, 3].map((less) => parseDate(`${String(day - less)}/${String(month)}/${year}`));
  return dates.find((date) => date !== null) ?? null;
}

/**
 * The date that somebody meant who wrote it as no command reads it, or named a day that its month does not have: then
 * the last one of that. `null` where it is not clear. For examples only: a command itself reads `parseDate`.
 */
export function meantDate(text: string): IsoDate | null {
  const typed = text.trim();
  const { day, month = '', year } = (ISO.exec(typed) ?? MEANT.exec(typed))?.groups ?? {};
  if (day === undefined || year === undefined) return null;
  return dayOf(year, /^\d/.test(month) ? Number(month) : monthOf(month), Number(day));
}
