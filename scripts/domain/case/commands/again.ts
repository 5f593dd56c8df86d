import type { Case } from '../case.ts';
import type { Context, Decision, Refusal } from '../decision.ts';
import { refused } from '../decision.ts';
import type { CaseEvent, EventType, IsoDate } from '../event.ts';
import { sinceOpened } from '../since-opened.ts';
import { isOver } from '../status-after.ts';
import { isTellingDue, untold } from '../untold.ts';

/** The refusal of what was told before, with where it was; `null` where it was not. */
export function alreadyDone(before: CaseEvent | undefined): Refusal | null {
  if (before === undefined) return null;
  return { code: 'already-done', data: { found: before.on, cause: before.source } };
}

/** What was told before, as long as its text is still there: a letter that needs it can else never be made. */
export function unlessGone(
  before: CaseEvent | undefined,
  { gone = [] }: Pick<Context, 'gone'>,
): CaseEvent | undefined {
  return before === undefined || gone.includes(before.type) ? undefined : before;
}

/** The same, as what somebody is answered. */
export function refusedAgain(before: CaseEvent | undefined): Decision | null {
  const refusal = alreadyDone(before);
  return refusal === null ? null : { kind: 'refused', refusal };
}

const ASKED: readonly string[] = ['inspection-requested'];
const DECIDED: readonly string[] = ['inspection-granted', 'inspection-refused'];

/**
 * Where another person decided that the complaint is admissible: who decides otherwise talks to him first, and lets that
 * lapse. Whoever decided it can change his own mind, where the procedure has a place for that.
 */
export function refusedOtherwise(c: Case, { person }: Pick<Context, 'person'>): Decision | null {
  const last = sinceOpened(c).findLast(({ type }) => type === 'admissible');
  if (last === undefined || last.by === person?.id) return null;
  return refused('decided-otherwise', { found: last.on, cause: last.source });
}

/** What was recorded of an inspection in this stage: it was asked already, or decided, be it otherwise. */
export function inspectedBefore(c: Case, type: string): CaseEvent | undefined {
  const last = c.effective.findLast((event) => [...ASKED, ...DECIDED].includes(event.type));
  const stage = [ASKED, DECIDED].find((types) => types.includes(type));
  return last !== undefined && stage?.includes(last.type) === true ? last : undefined;
}

/** After these another solution may be proposed: it is about something else, or the first one did not do. */
const ASK_ANOTHER: readonly EventType[] = [
  'found',
  'ruled',
  'advised',
  'talk-held',
  'hearing-held',
  'answered',
  'satisfaction',
];

const SOLVING: readonly EventType[] = ['solution-proposed', 'solution-carried-out'];

/** The solution that was proposed, as long as nothing calls for another one. */
export function proposedBefore(c: Case): CaseEvent | undefined {
  const last = sinceOpened(c).findLast(({ type }) => [...SOLVING, ...ASK_ANOTHER].includes(type));
  return last?.type === 'solution-proposed' ? last : undefined;
}

/** In a case that is over nothing is proposed any more: what became of a proposal is a fact that can still be told. */
export function canTellSolution(c: Case): boolean {
  return !isOver(c.status) || sinceOpened(c).some(({ type }) => type === 'solution-proposed');
}

/** The solution that was carried out as far as this; how far can change, and so can the solution. */
export function carriedOutBefore(c: Case, degree: string | undefined): CaseEvent | undefined {
  const last = sinceOpened(c).findLast(({ type }) => SOLVING.includes(type));
  if (last?.type !== 'solution-carried-out') return undefined;
  return degree === undefined || degree === last.degree ? last : undefined;
}

/** Where it was recorded that the complaint is about this person, or about nobody (`null`). */
export function namedBefore(
  c: Case,
  person: string | null,
  { respondent }: Pick<Context, 'respondent'>,
): CaseEvent | undefined {
  const last = c.effective.findLast((event) => event.type === 'respondent-named');
  if (last?.type !== 'respondent-named') return undefined;
  const isSame =
    person === null ? last.respondent === 'none' : last.respondent === 'known' && person === respondent;
  return isSame ? last : undefined;
}

/** Where it was recorded that the respondent was told on a day, as long as there is nothing since to tell him of. */
export function toldBefore(
  c: Case,
  on: IsoDate,
  { procedure }: Pick<Context, 'procedure'>,
): CaseEvent | undefined {
  if (c.respondent === 'none' || untold(c, procedure).length > 0) return undefined;
  const last = c.effective.findLast(
    ({ type }) => type === 'respondent-named' || type === 'respondent-informed' || type === 'extended',
  );
  return last?.type === 'respondent-informed' && last.on === on ? last : undefined;
}

/** Where it was recorded that the complaint is about nobody: nobody is there to be told, unless a term waits for that all the same. */
export function aboutNobody(c: Case, { procedure }: Pick<Context, 'procedure'>): CaseEvent | undefined {
  return isTellingDue(c, procedure) ? undefined : namedBefore(c, null, {});
}
