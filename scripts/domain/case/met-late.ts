import type { Procedure } from '../procedure/schema.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent } from './event.ts';
import { isMetInTime } from './term-standing.ts';

/**
 * The terms of the procedure's own text that an event met when their time had run out. It follows from the record and is
 * not kept with the event: a correction of a date can make it in time. A target of the organisation's own binds nobody.
 */
export function metLate(event: CaseEvent, c: Case, procedure: Procedure): readonly Term[] {
  if (!c.effective.some(({ source }) => source === event.source)) return [];
  return c.terms.filter((term) => {
    const rule = termRule(term.code, procedure, c.committee !== undefined);
    const isMetBy = rule?.stopped_by.some((type) => type === event.type) === true && term.met === event.on;
    return rule?.binding === true && isMetBy && !isMetInTime(term);
  });
}
