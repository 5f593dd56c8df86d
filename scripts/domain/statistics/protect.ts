import type { Weights } from './lightest.ts';
import { lightest } from './lightest.ts';
import type { Cell, Hiding, LinkedCounts } from './witness.ts';
import { countsOf, exposed, smallestFirst } from './witness.ts';

interface Search {
  readonly counts: readonly (readonly number[])[];
  readonly weightOf: (cell: Cell) => number;
  readonly exposedBy: (hiding: readonly Hiding[]) => Cell[];
}

/**
 * What to hide of tables over the same cases, whose total is published.
 *
 * The sensitive counts (1 to threshold-1) are hidden, and with them complements, so that no hidden count can be computed
 * back (`exposed`); 0 is never hidden. Of a table that stands alone the complements are the smallest counts. Of linked
 * tables they are the `lightest`; where that is not found in time, the lightest of those that bring most, one by one.
 * A table that cannot be protected so is withheld.
 *
 * @param weights - for linked tables; every row weighs the same when not given
 * @returns for each table the hidden rows, or `withheld`
 */
export function protect(linked: LinkedCounts, threshold: number, weights?: Weights): Hiding[] {
  const counts = countsOf(linked);
  const given = weights ?? counts.map((rows) => rows.map(() => 1));
  return (
    (counts.length > 1 ? lightest(linked, given, threshold) : null) ?? oneByOne(linked, threshold, given)
  );
}

function oneByOne(linked: LinkedCounts, threshold: number, weights: Weights): Hiding[] {
  const counts = countsOf(linked);
  const search: Search = {
    counts,
    weightOf: ({ table, row }) => weights[table]?.[row] ?? 0,
    exposedBy: (hiding) => exposed(linked, hiding, threshold),
  };
  const sensitive = (rows: readonly number[]): Hiding =>
    new Set([...rows.keys()].filter((row) => (rows[row] ?? 0) > 0 && (rows[row] ?? 0) < threshold));

  let hiding: Hiding[] = counts.map(sensitive);
  for (;;) {
    const open = search.exposedBy(hiding);
    if (open.length === 0) return counts.length === 1 ? hiding : withoutNeedless(hiding, search, threshold);
    const stuck = new Set(open.map(({ table }) => table));
    const next = best(hiding, open.length, search) ?? hideInEach(hiding, stuck, search);
    const last = Math.max(...stuck);
    hiding =
      next ??
      hiding.map((of, table) =>
        of === 'withheld' || table === last ? 'withheld' : sensitive(counts[table] ?? []),
      );
  }
}

/** The counts that may become a complement, lightest and smallest first; of a table that stands alone the smallest. */
function candidates(hiding: readonly Hiding[], { counts, weightOf }: Search): Cell[] {
  const all = counts.flatMap((rows, table) => {
    const hidden = hiding[table];
    if (hidden === undefined || hidden === 'withheld') return [];
    const published = smallestFirst(rows).filter((row) => !hidden.has(row));
    return published.map((row) => ({ table, row, count: rows[row] ?? 0 }));
  });
  if (counts.length === 1) return all.slice(0, 1);
  return all.toSorted((a, b) => weightOf(a) - weightOf(b) || a.count - b.count);
}

function hide(hiding: readonly Hiding[], { table, row }: Cell): Hiding[] {
  return hiding.map((of, at) => (at !== table || of === 'withheld' ? of : new Set([...of, row])));
}

function publish(hiding: readonly Hiding[], { table, row }: Cell): Hiding[] {
  return hiding.map((of, at) =>
    at !== table || of === 'withheld' ? of : new Set([...of].filter((r) => r !== row)),
  );
}

/** With the complement that leaves least exposed, the first of them; `null` when none leaves less than now. */
function best(hiding: readonly Hiding[], now: number, search: Search): Hiding[] | null {
  let found: Hiding[] | null = null;
  let least = now;
  for (const cell of candidates(hiding, search)) {
    const candidate = hide(hiding, cell);
    const left = search.exposedBy(candidate).length;
    if (left < least) [found, least] = [candidate, left];
  }
  return found;
}

/** With the first candidate hidden in each of these tables; `null` when nothing is left to hide in any of them. */
function hideInEach(hiding: readonly Hiding[], tables: ReadonlySet<number>, search: Search): Hiding[] | null {
  const first = [...tables].map((table) => candidates(hiding, search).find((cell) => cell.table === table));
  const cells = first.filter((cell) => cell !== undefined);
  return cells.length === 0 ? null : cells.reduce(hide, [...hiding]);
}

/** Publishes again, the heaviest and largest first, each complement without which nothing is exposed either. */
function withoutNeedless(hiding: Hiding[], search: Search, threshold: number): Hiding[] {
  const complements = search.counts.flatMap((rows, table) =>
    smallestFirst(rows)
      .filter((row) => (rows[row] ?? 0) >= threshold)
      .map((row) => ({ table, row, count: rows[row] ?? 0 })),
  );
  const hidden = complements.filter(({ table, row }) => {
    const of = hiding[table];
    return of !== undefined && of !== 'withheld' && of.has(row);
  });
  return hidden
    .toSorted((a, b) => search.weightOf(b) - search.weightOf(a) || b.count - a.count)
    .reduce((found, cell) => {
      const candidate = publish(found, cell);
      return search.exposedBy(candidate).length === 0 ? candidate : found;
    }, hiding);
}
