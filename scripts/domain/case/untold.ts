import type { Procedure } from '../procedure/schema.ts';
import type { Status } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { CaseEvent, IsoDate } from './event.ts';
import { isRunning } from './term-standing.ts';

/** A complaint that is not handled here, or not any more, is not told to anybody (Awb 9:9). */
const NOT_HANDLED: readonly Status[] = [
  'not-a-complaint',
  'inadmissible',
  'referred',
  'forwarded',
  'passed-on',
  'withdrawn',
  'closed',
  'erased',
];

/** Whether the respondent must be told of an event: by the procedure's list, or of more time by the term's own rule. */
function concernsRespondent(event: CaseEvent, { respondent, deadlines }: Procedure): boolean {
  if (event.type.startsWith('deadline-')) return false;
  if (event.type === 'extended') {
    const { deadline } = event;
    return deadlines.some(
      ({ code, extension }) => code === deadline && extension?.notify.includes('respondent') === true,
    );
  }
  const named: readonly string[] = [...(respondent?.inform_with ?? []), ...(respondent?.inform_after ?? [])];
  return named.includes(event.type);
}

/** Whether the respondent is told on the very day of such an event (003-11). */
function isToldWith(type: CaseEvent['type'], { respondent }: Procedure): boolean {
  const named: readonly string[] = respondent?.inform_with ?? [];
  return named.includes(type);
}

/** The deviation of a telling on another day than its event (invariant 6). */
const NOT_WITH = 'not-with-acknowledgement';

function tellings({ effective }: Case): readonly CaseEvent[] {
  return effective.filter(({ type }) => type === 'respondent-informed');
}

/**
 * What the respondent must still be told of, each with its event: of every kind the last one, where nobody recorded
 * since, or on its day, that the respondent was told. What is told on the day of its event is told too when that was
 * before: see `toldApart`. Nothing where the complaint is about no person.
 */
export function untold(c: Case, procedure: Procedure): readonly CaseEvent[] {
  if (c.respondent === 'none' || NOT_HANDLED.includes(c.status)) return [];
  return c.effective.filter((event, index) => {
    if (!concernsRespondent(event, procedure)) return false;
    const later = c.effective.slice(index + 1);
    const isLast = !later.some(({ type }) => type === event.type);
    const isTold = (one: CaseEvent) =>
      later.includes(one) || one.on === event.on || isToldWith(event.type, procedure);
    return isLast && !tellings(c).some(isTold);
  });
}

/**
 * The rule that is broken when such an event happens on a day, where the respondent was to be told with it and was told
 * before, on other days only (003-11).
 */
export function toldApart(
  type: CaseEvent['type'],
  on: IsoDate,
  c: Case,
  procedure: Procedure,
): readonly string[] {
  const told = c.respondent === 'none' || !isToldWith(type, procedure) ? [] : tellings(c);
  return told.length === 0 || told.some((one) => one.on === on) ? [] : [NOT_WITH];
}

/** 003-11: the rule that is broken where the respondent is told on a day what he was to be told on another: that of its event. */
export function toldLate(on: IsoDate, c: Case, procedure: Procedure): readonly string[] {
  const isLate = untold(c, procedure).some((event) => isToldWith(event.type, procedure) && event.on !== on);
  return isLate ? [NOT_WITH] : [];
}

/** Whether the respondent must still be told something, or a term runs that waits for that (003-11). */
export function isTellingDue(c: Case, procedure: Procedure): boolean {
  const waits = new Set(
    procedure.deadlines
      .filter(({ stopped_by: stops }) => stops.includes('respondent-informed'))
      .map(({ code }) => code),
  );
  return untold(c, procedure).length > 0 || c.terms.some((term) => isRunning(term) && waits.has(term.code));
}
