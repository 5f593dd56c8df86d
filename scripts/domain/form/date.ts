import { MONTHS } from '../language/nl/date.ts';

/**
 * Reads a date as people type it: `20-11-2026`, `20/11/2026`, `20.11.2026`, `20 november 2026`, `20 nov. 2026` or
 * `2026-11-20`. Day before month, year in four figures.
 *
 * @returns `YYYY-MM-DD`, or `null` where there is no such date (31 February) or it lies before 1900.
 */
export function readDate(text: string): string | null {
  const parts = partsOf(text.trim().toLowerCase());
  if (!parts) return null;
  const [year, month, day] = parts;
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year)}-${two(month)}-${two(day)}`;
}

type Parts = readonly [year: number, month: number, day: number];

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const figures = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(text);
  if (figures) return [Number(figures[3]), Number(figures[2]), Number(figures[1])];
  const words = /^(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})$/.exec(text);
  if (words) return [Number(words[3]), monthNamed(words[2] ?? ''), Number(words[1])];
  return null;
}

/** 1 to 12, by the full name or its beginning (`nov`, `sept`, and `mrt`); 0 where there is none. */
function monthNamed(name: string): number {
  if (name === 'mrt') return 3;
  return MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
