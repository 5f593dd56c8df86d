import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { isAmendment } from './effective.ts';
import type { CaseEvent, EventBase, StartedTerm } from './event.ts';
import { evolve, replay } from './evolve.ts';
import { changedStarts } from './term-changes.ts';
import type { Counting } from './terms.ts';
import { anchoredStarts } from './terms.ts';

type Starts = readonly StartedTerm[];
type Recounting = Extract<CaseEvent, { type: 'corrected' }>;

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

/** What one command or one mail recorded has this in common: its events are decided on together. */
function batchOf({ source }: CaseEvent): string {
  return source.replace(/\.\d+$/, '');
}

/** The case as it was when the terms that an event gives now were counted: when it was recorded, or put right since. */
function whenCounted({ source }: CaseEvent, { events, effective }: Case, procedure: Procedure): Case | null {
  const counts = new Set(effective.map((one) => one.source));
  const isCount = (one: CaseEvent) =>
    one.source === source ||
    (one.type === 'corrected' && one.of === source && one.starts !== undefined && counts.has(one.source));
  const count = events.findLast(isCount);
  const last = events.findLastIndex((one) => count !== undefined && batchOf(one) === batchOf(count));
  return last === -1 ? null : replay(events.slice(0, last + 1), procedure);
}

/**
 * The terms that are to be counted anew once an amendment changed the record: of each event whose terms begin or end
 * otherwise now than when they were counted, by its source. What the amendment does not touch keeps the dates that it
 * was given, whatever the calendar says by now (invariant 15).
 */
export function recounted(c: Case, by: Counting): ReadonlyMap<string, Starts> {
  const counted = countedStarts(c, by);
  const stale = c.effective.filter((event) => {
    const starts = counted.get(event.source) ?? [];
    if (isAmendment(event) || (starts.length === 0 && (event.starts ?? []).length === 0)) return false;
    const then = whenCounted(event, c, by.procedure);
    const former = then === null ? undefined : countedStarts(then, by).get(event.source);
    return JSON.stringify(former) !== JSON.stringify(starts);
  });
  return new Map(stale.map(({ source }) => [source, counted.get(source) ?? []]));
}

/** Corrections that give events the terms that were counted anew; their sources are still to be numbered. */
export function recountings(basics: EventBase, counted: Iterable<readonly [string, Starts]>): Recounting[] {
  return [...counted].map(([of, starts]) => ({ ...basics, type: 'corrected', of, field: 'starts', starts }));
}

/** The case as it stood just before one of its events that count. */
export function caseBefore({ effective }: Case, source: string, procedure: Procedure): Case | null {
  const until = effective.findIndex((event) => event.source === source);
  return effective
    .slice(0, until)
    .filter((event) => !isAmendment(event))
    .reduce<Case | null>((before, event) => evolve(before, event, procedure), null);
}
