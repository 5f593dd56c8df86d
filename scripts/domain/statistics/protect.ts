import type { Cell, Hiding, LinkedCounts } from './witness.ts';
import { countsOf, exposed, smallestFirst } from './witness.ts';

/** What is hidden so far, and what more could be: the counts from the threshold on, smallest first. */
interface Search {
  readonly counts: readonly (readonly number[])[];
  readonly exposedBy: (hiding: readonly Hiding[]) => Cell[];
}

/**
 * What to hide of tables over the same cases, whose total is published.
 *
 * The sensitive counts (1 to threshold-1) are hidden, and then complements, until no hidden count can be computed back
 * (`exposed`): the smallest one of those that bring most. 0 is never hidden. A complement that turned out to be needless
 * is published again. A table that cannot be protected so is withheld.
 *
 * @returns for each table the hidden rows, or `withheld`
 */
export function protect(linked: LinkedCounts, threshold: number): Hiding[] {
  const counts = countsOf(linked);
  const search: Search = { counts, exposedBy: (hiding) => exposed(linked, hiding, threshold) };
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

/** The counts that may become a complement, smallest first; of a table that stands alone only the smallest. */
function candidates(hiding: readonly Hiding[], { counts }: Search): Cell[] {
  const all = counts.flatMap((rows, table) => {
    const hidden = hiding[table];
    if (hidden === undefined || hidden === 'withheld') return [];
    const published = smallestFirst(rows).filter((row) => !hidden.has(row));
    return published.map((row) => ({ table, row, count: rows[row] ?? 0 }));
  });
  return counts.length === 1 ? all.slice(0, 1) : all.toSorted((a, b) => a.count - b.count);
}

function hide(hiding: readonly Hiding[], { table, row }: Cell): Hiding[] {
  return hiding.map((of, at) => (at !== table || of === 'withheld' ? of : new Set([...of, row])));
}

function publish(hiding: readonly Hiding[], { table, row }: Cell): Hiding[] {
  return hiding.map((of, at) =>
    at !== table || of === 'withheld' ? of : new Set([...of].filter((r) => r !== row)),
  );
}

/** With the complement that leaves least exposed, the smallest of them; `null` when none leaves less than now. */
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

/** With the smallest count hidden in each of these tables; `null` when nothing is left to hide in any of them. */
function hideInEach(hiding: readonly Hiding[], tables: ReadonlySet<number>, search: Search): Hiding[] | null {
  const smallest = [...tables].map((table) =>
    candidates(hiding, search).find((cell) => cell.table === table),
  );
  const cells = smallest.filter((cell) => cell !== undefined);
  return cells.length === 0 ? null : cells.reduce(hide, [...hiding]);
}

/** Publishes again, the largest first, each complement without which nothing is exposed either. */
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
    .toSorted((a, b) => b.count - a.count)
    .reduce((found, cell) => {
      const candidate = publish(found, cell);
      return search.exposedBy(candidate).length === 0 ? candidate : found;
    }, hiding);
}
