import { Temporal } from 'temporal-polyfill';
import type { Amount } from './amount.ts';
import type { Calendar } from './calendar.ts';
import type { DayNumber } from './day-number.ts';
import { dateOf, dayNumber, LAST_DAY, PAST_THE_END, yearOf } from './day-number.ts';
import { firstDayOf } from './gregorian.ts';
import type { IsoDate } from './local-date.ts';
import { durationOf } from './local-date.ts';
import type { Suspension, Suspensions } from './suspension.ts';
import { isSuspended, mergeSuspensions, moveOn } from './suspension.ts';

/** What a term is counted from and with. `count` 0 means the same day. */
export interface Term extends Amount {
  readonly anchor: IsoDate;
  readonly extension?: Amount | undefined;
  readonly suspensions?: readonly Suspension[] | undefined;
  readonly minimumWorkingDays?: number | undefined;
  readonly roll: 'none' | 'next-working-day';
}

/** The three dates of a term; `provisional` when a year touched has no published list of equated days. */
export interface TermDates {
  readonly target: IsoDate;
  readonly nominal: IsoDate;
  readonly latest: IsoDate;
  readonly provisional?: true;
}

/**
 * The dates of a term, in the six steps of the format "gegrond due": count, extension, suspension, minimum of
 * working days (giving `nominal`), `target` and `latest`. The day of the anchor is not counted, the last day is.
 * Throws RangeError when a date does not exist or lies after the year 9999.
 */
export function countTerm(term: Term, calendar: Calendar): TermDates {
  const anchor = dayNumber(term.anchor);
  const suspensions = mergeSuspensions(term.suspensions ?? []);
  const running = term.unit === 'working-day' ? notSuspended(calendar, suspensions) : calendar;
  const end = withMinimum(anchor, endOf(term, anchor, running, suspensions), term, running);
  return datesOf(anchor, end, term.roll, calendar);
}

/**
 * The dates of a term of which the end was set on a date, by an extension or an agreement. Suspended days move that
 * end on, as they do with a counted one.
 */
export function datesUntil(
  term: Pick<Term, 'anchor' | 'suspensions' | 'roll'> & { readonly until: IsoDate },
  calendar: Calendar,
): TermDates {
  const anchor = dayNumber(term.anchor);
  const end = moveOn(anchor, dayNumber(term.until), mergeSuspensions(term.suspensions ?? []));
  return datesOf(anchor, end, term.roll, calendar);
}

/** The end of so many units from a date, before any rolling: how far a term may be extended. */
export function endAfter(
  from: IsoDate,
  amount: Amount,
  calendar: Pick<Calendar, 'worksOn'>,
  suspensions: readonly Suspension[] = [],
): IsoDate {
  const start = dayNumber(from);
  return dateOf(moveOn(start, add(start, amount, calendar), mergeSuspensions(suspensions)));
}

/** Steps 5 and 6, from the end that the first four gave. */
function datesOf(anchor: DayNumber, end: DayNumber, roll: Term['roll'], calendar: Calendar): TermDates {
  if (end > LAST_DAY) throw new RangeError(PAST_THE_END);
  const target = lastWorkingDay(anchor, end, calendar);
  const latest = roll === 'none' ? end : nextWorkingDay(end, calendar);
  const dates = { target: dateOf(target), nominal: dateOf(end), latest: dateOf(latest) };
  return isProvisional(anchor, latest, calendar) ? { ...dates, provisional: true } : dates;
}

/**
 * Steps 1 to 3. In a term of working days suspended days are no working days; where its extension is in other
 * units, the suspended days of that part move its end on, so that no suspended day counts and none counts twice.
 */
function endOf(term: Term, anchor: DayNumber, running: DayCalendar, suspensions: Suspensions): DayNumber {
  const counted = add(anchor, term, running);
  const end = term.extension === undefined ? counted : add(counted, term.extension, running);
  if (term.unit !== 'working-day') return moveOn(anchor, end, suspensions);
  return term.extension?.unit === 'working-day' ? end : moveOn(counted, end, suspensions);
}

/** Step 4: on until the term, without its first day, holds so many working days. */
function withMinimum(anchor: DayNumber, end: DayNumber, term: Term, running: DayCalendar): DayNumber {
  return Math.max(end, addWorkingDays(anchor, term.minimumWorkingDays ?? 0, running));
}

/** What counting asks of a calendar; whole years are passed over at once where it knows them. */
type DayCalendar = Pick<Calendar, 'worksOn'> & Partial<Pick<Calendar, 'year'>>;

function add(from: DayNumber, { count, unit }: Amount, calendar: DayCalendar): DayNumber {
  if (unit === 'working-day') return addWorkingDays(from, count, calendar);
  if (unit === 'calendar-day') return from + count;
  if (unit === 'week') return from + 7 * count;
  const end = Temporal.PlainDate.from(dateOf(from)).add(durationOf({ count, unit }));
  if (end.year > 9999) throw new RangeError(PAST_THE_END);
  return dayNumber(end.toString());
}

function addWorkingDays(from: DayNumber, count: number, calendar: DayCalendar): DayNumber {
  let day = from;
  let left = count;
  let yearEnd = firstDayOf(yearOf(from) + 1) - 1;
  while (left > 0) {
    const next = nextDay(day);
    const year = day === yearEnd ? calendar.year?.(yearOf(next)) : undefined;
    if (year !== undefined) yearEnd += year.open.length;
    if (year !== undefined && year.workingDays < left) {
      day = yearEnd;
      left -= year.workingDays;
    } else {
      day = next;
      if (calendar.worksOn(day)) left -= 1;
    }
  }
  return day;
}

/** Step 5: the last working day on or before the end and after the anchor; the end itself when there is none. */
function lastWorkingDay(anchor: DayNumber, end: DayNumber, calendar: DayCalendar): DayNumber {
  for (let day = end; day > anchor; day -= 1) if (calendar.worksOn(day)) return day;
  return end;
}

/** Step 6: the end, or the first working day after it. */
function nextWorkingDay(end: DayNumber, calendar: DayCalendar): DayNumber {
  let day = end;
  while (!calendar.worksOn(day)) day = nextDay(day);
  return day;
}

function nextDay(day: DayNumber): DayNumber {
  if (day >= LAST_DAY) throw new RangeError(PAST_THE_END);
  return day + 1;
}

function notSuspended(calendar: Calendar, suspensions: Suspensions): DayCalendar {
  return { worksOn: (day) => calendar.worksOn(day) && !isSuspended(day, suspensions) };
}

function isProvisional(from: DayNumber, to: DayNumber, calendar: Calendar): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (calendar.isProvisional(year)) return true;
  return false;
}
