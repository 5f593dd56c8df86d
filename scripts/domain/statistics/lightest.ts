import type { Hiding, LinkedCounts } from './witness.ts';
import { countsOf, exposed } from './witness.ts';

/** What is lost when a row of a table becomes a complement: for each table, for each row. */
export type Weights = readonly (readonly number[])[];

/** A way to hide something of one table, and what is lost by it. */
interface Option {
  readonly hiding: Hiding;
  readonly weight: number;
}

/** A choice of one option for each table, by their places; options after `last` are still the first ones. */
interface Choice {
  readonly places: readonly number[];
  readonly last: number;
  readonly weight: number;
}

/** How many choices are audited before the search gives up. */
const MOST_AUDITS = 500;

/** How many complements of a table are combined with each other: the lightest. */
const MOST_COMPLEMENTS = 8;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Every way to take some of these, in an order of its own. */
function subsets(rows: readonly number[]): number[][] {
  return rows.reduce<number[][]>((all, row) => [...all, ...all.map((some) => [...some, row])], [[]]);
}

/**
 * Whether each hidden count can be one more or one less, with another hidden one of its table in exchange: what the
 * reader of this table alone must allow. Primary counts lie between 1 and threshold-1, the others at or above it.
 */
function canMove(counts: readonly number[], hidden: readonly number[], threshold: number): boolean {
  const isLow = (count: number) => count === 1 || count === threshold;
  const isHigh = (count: number) => count === threshold - 1;
  const of = (row: number) => counts[row] ?? 0;
  return hidden.every((row) =>
    hidden.some(
      (other) =>
        other !== row && ((!isHigh(of(row)) && !isLow(of(other))) || (!isLow(of(row)) && !isHigh(of(other)))),
    ),
  );
}

/** The ways to hide something of a table that its own reader cannot undo, lightest first; to withhold it is the last. */
function optionsOf(counts: readonly number[], weights: readonly number[], threshold: number): Option[] {
  const weightOf = (rows: readonly number[]) => sum(rows.map((row) => weights[row] ?? 0));
  const positive = [...counts.keys()].filter((row) => (counts[row] ?? 0) > 0);
  const primary = positive.filter((row) => (counts[row] ?? 0) < threshold);
  const complements = positive
    .filter((row) => !primary.includes(row))
    .toSorted((a, b) => weightOf([a]) - weightOf([b]) || b - a);
  const options = subsets(complements.slice(0, MOST_COMPLEMENTS))
    .filter((some) => canMove(counts, [...primary, ...some], threshold))
    .map((some) => ({ hiding: new Set([...primary, ...some]), weight: weightOf(some) }))
    .toSorted((a, b) => a.weight - b.weight);
  return [...options, { hiding: 'withheld', weight: weightOf(positive) + 1 }];
}

/** The choices that differ from this one by a heavier option in one table; each choice comes from one other only. */
function heavier({ places, last, weight }: Choice, options: readonly (readonly Option[])[]): Choice[] {
  return [...options.keys()].slice(last).flatMap((table) => {
    const place = places[table] ?? 0;
    const [now, next] = [options[table]?.[place], options[table]?.[place + 1]];
    if (now === undefined || next === undefined) return [];
    return [
      { places: places.with(table, place + 1), last: table, weight: weight - now.weight + next.weight },
    ];
  });
}

/**
 * What to hide of linked tables so that nothing hidden can be computed back (`exposed`) and least is lost: the choices
 * are audited by what they weigh, lightest first. Among equal weights the later rows go first. The counts play no part
 * in the order, so that a complement says nothing about its size.
 *
 * @returns `null` where the search gave up
 */
export function lightest(linked: LinkedCounts, weights: Weights, threshold: number): Hiding[] | null {
  const options = countsOf(linked).map((counts, table) => optionsOf(counts, weights[table] ?? [], threshold));
  const first = options.map(() => 0);
  const queue: Choice[] = [{ places: first, last: 0, weight: sum(options.map(([of]) => of?.weight ?? 0)) }];
  for (let audits = 0; audits < MOST_AUDITS; audits += 1) {
    const choice = queue.shift();
    if (choice === undefined) return null;
    const hiding = choice.places.map((place, table) => options[table]?.[place]?.hiding ?? 'withheld');
    if (exposed(linked, hiding, threshold).length === 0) return hiding;
    for (const next of heavier(choice, options)) {
      const at = queue.findIndex(({ weight }) => weight > next.weight);
      queue.splice(at === -1 ? queue.length : at, 0, next);
    }
  }
  return null;
}
