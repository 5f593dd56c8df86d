import type { Procedure } from '../procedure/schema.ts';
import { assess, isLater, isWatched } from './assess.ts';
import type { Case } from './case.ts';
import type { DeadlineNoted, Instant, IsoDate } from './event.ts';
import { isOpen } from './term-standing.ts';

const TYPES: Readonly<Record<string, DeadlineNoted['type']>> = {
  near: 'deadline-near',
  overdue: 'deadline-overdue',
  escalated: 'deadline-escalated',
};

/**
 * The stages of the case's open terms that have come and were not noted: of each term only the last one reached, so
 * that a week without runs gives one note and not three. The same stage of the same date is never noted twice.
 */
export function noteStages(c: Case, procedure: Procedure, now: Instant, today: IsoDate): DeadlineNoted[] {
  if (!isWatched(c)) return [];
  return assess(c, procedure, today).flatMap(({ term, stage }) => {
    if (!isOpen(term) || stage === null || !isLater(stage, term.noted)) return [];
    const source = `term/${term.code}/${term.nominal}/${stage}`;
    const type = TYPES[stage.replace(/-\d+$/, '')];
    if (type === undefined || c.events.some((event) => event.source === source)) return [];
    return [
      { at: now, type, source, by: 'sweep', on: today, deadline: term.code, nominal: term.nominal, stage },
    ];
  });
}
