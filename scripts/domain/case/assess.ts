import { dayNumber } from '../deadline/day-number.ts';
import type { DeadlineRule } from '../procedure/deadline-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Case, Term } from './case.ts';
import type { IsoDate } from './event.ts';
import { isMetInTime, isOpen } from './term-standing.ts';
import { isOver } from './status-after.ts';

/** How a term stands on a day. In time is met on or before `latest`; overdue begins the day after. */
export type TermState = 'running' | 'near' | 'overdue' | 'met' | 'met-late' | 'missed' | 'void';

export interface AssessedTerm {
  readonly term: Term;
  readonly state: TermState;
  /** The last stage that has come: `near-<days>`, `overdue`, `escalated`; `null` before the first. */
  readonly stage: string | null;
}

/**
 * The last stage of a term that has come on a day: reminders counted in calendar days before the nominal date,
 * `overdue` from the day after `latest`, `escalated` from so many days after `latest`. `null` before the first.
 */
export function stageOn(term: Term, rule: DeadlineRule, today: IsoDate): string | null {
  const day = dayNumber(today);
  const late = day - dayNumber(term.latest);
  if (rule.escalate !== null && late >= Math.max(1, rule.escalate.after)) return 'escalated';
  if (late >= 1) return 'overdue';
  const end = dayNumber(term.nominal);
  const left = end - day;
  const length = end - dayNumber(term.from);
  const near = rule.remind.filter((days) => left <= days && days < length);
  return near.length === 0 ? null : `near-${Math.min(...near)}`;
}

/** Whether stage `a` comes after stage `b` of the same term. */
export function isLater(a: string, b: string | undefined): boolean {
  return b === undefined || rank(a) > rank(b);
}

function rank(stage: string): number {
  if (stage === 'escalated') return 2;
  if (stage === 'overdue') return 1;
  return -Number(stage.slice('near-'.length));
}

function assessTerm(term: Term, rule: DeadlineRule | undefined, today: IsoDate): AssessedTerm {
  if (term.met !== undefined) {
    return { term, state: isMetInTime(term) ? 'met' : 'met-late', stage: null };
  }
  if (term.missed !== undefined) return { term, state: 'missed', stage: null };
  if (term.void !== undefined) return { term, state: 'void', stage: null };
  if (term.paused !== undefined) return { term, state: 'running', stage: null };
  const stage = rule === undefined ? null : stageOn(term, rule, today);
  if (today > term.latest) return { term, state: 'overdue', stage };
  return { term, state: stage === null ? 'running' : 'near', stage };
}

/**
 * The terms of a case as they stand on a day.
 *
 * @param today - local date, `YYYY-MM-DD`
 */
export function assess(c: Case, procedure: Procedure, today: IsoDate): AssessedTerm[] {
  return c.terms.map((term) =>
    assessTerm(term, termRule(term.code, procedure, c.committee !== undefined), today),
  );
}

/** Whether the case still asks something of somebody: its terms are watched. */
export function isWatched(c: Case): boolean {
  return !isOver(c.status) && c.terms.some(isOpen);
}
