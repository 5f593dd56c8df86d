import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import type { IsoDate } from './event.ts';
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
