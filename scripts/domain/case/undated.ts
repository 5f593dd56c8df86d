import type { Anchor, DeadlineRule } from '../procedure/deadline-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import { applies } from '../procedure/term-rules.ts';
import { anchorDate } from './anchor.ts';
import type { Case } from './case.ts';
import type { CaseEvent, IsoDate } from './event.ts';
import type { Happened } from './moot.ts';
import { endsTerm } from './moot.ts';
import { isNote } from './note.ts';
import { canBeMet, endsOnly, isOfWayOut } from './open-again.ts';

/** A term "as soon as possible": it has no date, so it is never late, and yet somebody waits for it. */
export interface UndatedTerm {
  readonly code: string;
  readonly from: IsoDate;
  /** `missed`: the case was closed without it. */
  readonly state: 'running' | 'met' | 'missed' | 'void';
}

/** Where in the record a term began last, and on which day; `null` where it never did. */
function begin(events: readonly CaseEvent[], anchor: Anchor, timeZone: string) {
  const dates = events.map((event) => anchorDate(anchor, { event, starts: [], timeZone }));
  const index = dates.findLastIndex((date) => date !== null);
  const from = dates[index] ?? null;
  return from === null ? null : { index, from };
}

/**
 * What lapses with the end of the case runs again when that is opened again, and what lapsed because the case did not
 * take a way out is met where it takes that after all, as with a term that has dates.
 */
function stateAfter(
  events: readonly Happened[],
  rule: DeadlineRule,
  canRunAgain: boolean,
): UndatedTerm['state'] {
  let state: UndatedTerm['state'] = 'running';
  for (const [index, event] of events.entries()) {
    const { type } = event;
    if ((state === 'running' || isOfWayOut(rule)) && rule.stopped_by.includes(type)) return 'met';
    if (endsTerm(event, rule)) {
      if (state === 'running' && !endsOnly(event) && !isOfWayOut(rule)) return 'void';
      state = 'void';
    }
    if (type === 'reopened') {
      if (!canRunAgain || (state === 'running' && isOfWayOut(rule))) return 'void';
      if (events.slice(0, index).some((one) => rule.stopped_by.includes(one.type))) return 'met';
      state = 'running';
    }
  }
  return state;
}

/** The terms of a case that have no date, as far as they have begun; derived from its record alone. */
export function undatedTerms(
  { effective, committee, status, wentOn }: Case,
  procedure: Procedure,
): UndatedTerm[] {
  const rules = procedure.deadlines.filter(
    (rule) => rule.count === null && applies(rule, committee !== undefined),
  );
  const events = effective.filter((event): event is Happened => !isNote(event));
  return rules.flatMap((rule) => {
    const { code, anchor, stopped_by: stops } = rule;
    const begun = begin(events, anchor, procedure.time_zone);
    if (begun === null) return [];
    // What stopped it may have come before its anchor: nobody asks it a second time.
    const isDone = events.slice(0, begun.index).some(({ type }) => stops.includes(type));
    const state = isDone
      ? 'met'
      : stateAfter(
          events.slice(begun.index),
          rule,
          wentOn !== undefined && canBeMet(rule, wentOn, procedure),
        );
    return [{ code, from: begun.from, state: state === 'running' && status === 'closed' ? 'missed' : state }];
  });
}
