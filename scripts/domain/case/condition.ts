import type { Procedure } from '../procedure/schema.ts';
import type { Condition } from '../procedure/vocabulary.ts';
import { hasDeparted } from './advice.ts';
import type { Case } from './case.ts';
import { unheard } from './heard.ts';
import { callsForSolution } from './solution-due.ts';
import { untold } from './untold.ts';

const HOLDS: Readonly<Record<Condition, (c: Case, procedure: Procedure) => boolean>> = {
  'through-staff': ({ channel }) => channel !== 'web-form',
  'solution-due': callsForSolution,
  'not-satisfied': ({ satisfied }) => satisfied === 'no',
  'hearing-due': (c, procedure) => c.committee === undefined && unheard(c, procedure).length > 0,
  'committee-hearing-due': (c, procedure) => c.committee !== undefined && unheard(c, procedure).length > 0,
  'respondent-due': (c, procedure) => untold(c, procedure).length > 0,
  'with-committee': ({ committee }) => committee !== undefined,
  'committee-incomplete': (c, { committee }) =>
    c.committee !== undefined && committee?.seats.some(({ id }) => c.seats[id] === undefined) === true,
  'advice-departed': hasDeparted,
};

/** Whether that is so of a case now. */
export function holds(condition: Condition, c: Case, procedure: Procedure): boolean {
  return HOLDS[condition](c, procedure);
}
