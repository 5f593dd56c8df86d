import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { isAmendment } from './effective.ts';
import type { StartedTerm } from './event.ts';
import { evolve } from './evolve.ts';
import { changedStarts } from './term-changes.ts';
import type { Counting } from './terms.ts';
import { anchoredStarts } from './terms.ts';

type Starts = readonly StartedTerm[];

/** The terms that each event of a record gives when all are counted by the calendar of today, by its source. */
function countedStarts({ effective }: Case, { procedure, calendar }: Counting): ReadonlyMap<string, Starts> {
  const counted = new Map<string, Starts>();
  let before: Case | null = null;
  for (const event of effective.filter((one) => !isAmendment(one))) {
    const changed: Starts = before === null ? [] : changedStarts(event, before, procedure, calendar);
    const starts = [...changed, ...anchoredStarts(event, before, { procedure, calendar }, changed)];
    counted.set(event.source, starts);
    before = evolve(before, { ...event, starts }, procedure);
  }
  return counted;
}

/**
 * The terms that a correction counts anew: of each event whose terms begin or end otherwise now, by its source. What
 * the correction does not touch keeps the dates that it was given, whatever the calendar says by now (invariant 15).
 */
export function recounted(before: Case, after: Case, by: Counting): ReadonlyMap<string, Starts> {
  const old = countedStarts(before, by);
  const counted = [...countedStarts(after, by)];
  return new Map(
    counted.filter(([source, starts]) => {
      const former = old.get(source);
      return former !== undefined && JSON.stringify(former) !== JSON.stringify(starts);
    }),
  );
}

/** The case as it stood just before one of its events that count. */
export function caseBefore({ effective }: Case, source: string, procedure: Procedure): Case | null {
  const until = effective.findIndex((event) => event.source === source);
  return effective
    .slice(0, until)
    .filter((event) => !isAmendment(event))
    .reduce<Case | null>((before, event) => evolve(before, event, procedure), null);
}
