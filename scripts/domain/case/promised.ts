import type { Procedure } from '../procedure/schema.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent, IsoDate } from './event.ts';
import { sinceOpened } from './since-opened.ts';
import type { RuledTerm } from './term-changes.ts';
import { openTerms } from './term-changes.ts';

/**
 * The term of the answer after whose last date the complainant is told to expect it; `undefined` where there is none. An
 * interim message makes no term longer (001-23): only an extension or the complainant's consent does.
 */
export function termBefore(expected: IsoDate, c: Case, procedure: Procedure): RuledTerm | undefined {
  return openTerms(c, procedure).find(
    ({ term, rule }) => rule.stopped_by.includes('answered') && expected > term.latest,
  );
}

/** When an answer may be expected, or was given, and what says so. */
export interface Expected {
  readonly on: IsoDate | undefined;
  /** When the answer was given, since the case was opened. */
  readonly answered: IsoDate | undefined;
  /** The term of the answer. */
  readonly term: Term | undefined;
  /** It is the date of that term, and nobody named another. */
  readonly isOfTerm: boolean;
}

/** The day that was named last for the answer; `undefined` where none was. */
function named({ effective }: Case): IsoDate | undefined {
  const names = ({ type }: CaseEvent) =>
    type === 'interim-message-sent' || type === 'extended' || type === 'delay-consented';
  const last = effective.findLast(names);
  if (last?.type === 'interim-message-sent') return last.expected;
  return last?.type === 'extended' || last?.type === 'delay-consented' ? last.until : undefined;
}

/** When the complainant may expect the answer: on the day that was named last, else when its term ends. */
export function answerExpected(c: Case, { deadlines }: Procedure): Expected {
  const codes = deadlines.filter(({ stopped_by: by }) => by.includes('answered')).map(({ code }) => code);
  const term = c.terms.findLast(({ code }) => codes.includes(code));
  const promised = named(c);
  const answered = sinceOpened(c).findLast(({ type }) => type === 'answered')?.on;
  const isOfTerm = answered === undefined && promised === undefined && term !== undefined;
  return { on: answered ?? promised ?? term?.nominal, answered, term, isOfTerm };
}
