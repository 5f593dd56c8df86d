import { Temporal } from 'temporal-polyfill';
import { date as dates, stack as words } from '#domain/language/nl.ts';

/** An instant as people read it: `20 november 2026 om 10.14 uur`. What is no instant is shown as it is. */
export function moment(instant: string, timeZone: string): string {
  try {
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    return words.moment(dates.longDate(local.toPlainDate().toString()), time);
  } catch {
    return instant;
  }
}

/** A date as people read it; what is no date gives nothing. */
export function day(date: unknown): string {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? dates.longDate(date) : '';
}
