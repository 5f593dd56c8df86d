import { MONTHS } from '../language/nl/date.ts';
import type { IsoDate } from './local-date.ts';
import { parseDate } from './local-date.ts';

/** `1.3.2026`, `1 maart 2026`, `1-mrt-2026`: what people write where a date is asked. */
const MEANT = /^(\d{1,2})[./\s-]+(\d{1,2}|\p{L}{3,9})\.?[./\s-]+(\d{4})$/u;
const SHORT: Readonly<Record<string, number>> = { mrt: 3 };

function monthOf(text: string): number {
  const name = text.toLowerCase();
  return SHORT[name] ?? MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

/**
 * The date that somebody meant who wrote it as no command reads it; `null` where it is not clear or does not exist.
 * For examples only: a command itself reads `parseDate`.
 */
export function meantDate(text: string): IsoDate | null {
  const [, day, month = '', year] = MEANT.exec(text.trim()) ?? [];
  if (day === undefined || year === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  return parseDate(`${day}/${String(number)}/${year}`);
}
