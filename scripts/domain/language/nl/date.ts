/** Dates as people read them in Dutch. */

export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `2026-11-20` as `20 november 2026`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)} ${MONTHS[(month ?? 1) - 1] ?? ''} ${String(year)}`;
}

/** A length of time with its unit (formats.md) as `10 kalenderdagen`, `1 maand`, `zes weken` in figures: `6 weken`. */
export function duration(count: number, unit: string): string {
  const [one, many] = UNITS[unit] ?? [unit, unit];
  return `${String(count)} ${count === 1 ? one : many}`;
}

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  'calendar-day': ['kalenderdag', 'kalenderdagen'],
  'working-day': ['werkdag', 'werkdagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
};
