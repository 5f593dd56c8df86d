import type { Amount } from '../deadline/amount.ts';
import type { Calendar, Calendars } from '../deadline/calendar.ts';
import type { TermDates } from '../deadline/count.ts';
import { countTerm } from '../deadline/count.ts';
import type { IsoDate } from '../deadline/local-date.ts';
import type { Suspension } from '../deadline/suspension.ts';
import type { DeadlineRule } from './deadline-schema.ts';
import type { Procedure } from './schema.ts';

/** What changed a term after it began. */
interface Changes {
  readonly extension?: Amount;
  readonly suspensions?: readonly Suspension[];
}

/** The calendar of a procedure; throws RangeError when it is not there, which reading the configuration excludes. */
export function calendarOf(procedure: Pick<Procedure, 'calendar'>, calendars: Calendars): Calendar {
  const calendar = calendars.get(procedure.calendar);
  if (calendar === undefined) throw new RangeError(`no calendar is called ${procedure.calendar}`);
  return calendar;
}

/**
 * The dates of a term that begins on `from`, rolled only where the rule says so; null for "as soon as possible",
 * which has no date.
 */
export function termDates(
  rule: DeadlineRule,
  from: IsoDate,
  calendar: Calendar,
  changes: Changes = {},
): TermDates | null {
  const { count, unit } = rule;
  if (count === null || unit === 'as-soon-as-possible') return null;
  const minimumWorkingDays = rule.minimum_working_days ?? undefined;
  return countTerm({ anchor: from, count, unit, roll: rule.roll, minimumWorkingDays, ...changes }, calendar);
}

/**
 * The dates for `gegrond due <procedure> <code> --from <date>`: null for "as soon as possible".
 * Throws RangeError with the codes that there are when the procedure has no such term.
 */
export function dueForPeople(
  procedure: Procedure,
  code: string,
  from: IsoDate,
  calendars: Calendars,
  changes: Changes = {},
): TermDates | null {
  const rule = procedure.deadlines.find((deadline) => deadline.code === code);
  if (rule !== undefined) return termDates(rule, from, calendarOf(procedure, calendars), changes);
  const known = procedure.deadlines.map((deadline) => deadline.code).join(', ');
  throw new RangeError(`expected a term of ${procedure.id}: ${known || 'it has none'}; found ${code}`);
}
