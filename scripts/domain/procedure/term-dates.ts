import type { Amount } from '../deadline/amount.ts';
import type { Calendar, Calendars } from '../deadline/calendar.ts';
import type { TermDates } from '../deadline/count.ts';
import { countTerm, datesUntil, endAfter } from '../deadline/count.ts';
import type { IsoDate } from '../deadline/local-date.ts';
import type { Suspension } from '../deadline/suspension.ts';
import type { DeadlineRule } from './deadline-schema.ts';
import type { Procedure } from './schema.ts';
import { applies, termRule } from './term-rules.ts';

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

/** What happens to a term that somebody asks about. */
export interface Supposed {
  /** A committee handles the complaint. */
  readonly committee?: boolean;
  /** The term is extended, as far as the procedure allows at once. */
  readonly extended?: boolean;
  readonly suspensions?: readonly Suspension[];
}

/**
 * The term of that code that `gegrond due <procedure> <code>` asks about.
 * Throws RangeError with the codes that there are when the procedure has no such term, or when what is supposed cannot
 * happen to it.
 */
export function termAsked(
  procedure: Procedure,
  code: string,
  { committee = false, extended = false, suspensions = [] }: Supposed = {},
): DeadlineRule {
  const rule = termRule(code, procedure, committee);
  if (rule === undefined) {
    const known = procedure.deadlines
      .filter((one) => applies(one, committee))
      .map((one) => one.code)
      .join(', ');
    throw new RangeError(`expected a term of ${procedure.id}: ${known || 'it has none'}; found ${code}`);
  }
  if (extended && rule.extension === null)
    throw new RangeError(`expected a term that can be extended; ${procedure.id} does not extend ${code}`);
  if (suspensions.length > 0 && rule.suspension === null)
    throw new RangeError(`expected a term that can be suspended; ${procedure.id} does not suspend ${code}`);
  return rule;
}

/** The dates for `gegrond due <procedure> <code> --from <date>`: null for "as soon as possible". Throws as `termAsked`. */
export function dueForPeople(
  procedure: Procedure,
  code: string,
  from: IsoDate,
  calendars: Calendars,
  supposed: Supposed = {},
): TermDates | null {
  const rule = termAsked(procedure, code, supposed);
  const calendar = calendarOf(procedure, calendars);
  const { extended = false, suspensions = [] } = supposed;
  if (!extended || rule.extension === null) return termDates(rule, from, calendar, { suspensions });
  const { total_max: most, count, unit } = rule.extension;
  const dates = termDates(rule, from, calendar, { suspensions, extension: { count, unit } });
  if (dates === null || most === null) return dates;
  const whole = { anchor: from, until: endAfter(from, most, calendar), roll: rule.roll, suspensions };
  const longest = datesUntil(whole, calendar);
  return longest.nominal < dates.nominal ? longest : dates;
}
