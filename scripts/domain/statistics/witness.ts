/**
 * The reader who tries to compute a hidden count back, played by looking for witnesses.
 *
 * A hidden count is safe when another register, which agrees with everything that is published, differs in it
 * (facts.md). Such a register is looked for by letting one case, or two, stand where another case really stands: so
 * it is a register that could be, in all linked tables at once. No witness found means: exposed. That errs on the
 * safe side.
 *
 * The reader knows that counts are whole and not negative, which cells were primary, that those lie between 1 and
 * threshold-1 and complements at or above the threshold, and that the complements of a table that stands alone are its
 * smallest counts.
 */

/** The same cases divided by several tables at once. */
export interface LinkedCounts {
  /** How many rows each table has. */
  readonly sizes: readonly number[];
  /** The combinations that occur: the row in each table, and how many cases stand so (at least 1). */
  readonly profiles: readonly { readonly rows: readonly number[]; readonly cases: number }[];
}

/** What is hidden of a table: the rows, or all of it. */
export type Hiding = ReadonlySet<number> | 'withheld';

export interface Cell {
  readonly table: number;
  readonly row: number;
}

interface Bounded extends Cell {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** A case thought to stand elsewhere: which hidden cells it changes, and how the published ones would change. */
interface Move {
  readonly from: number;
  readonly changes: ReadonlyMap<string, number>;
  readonly published: string;
  readonly opposite: string;
}

/** How many pairs of moves are tried for each way in which they could cancel out. */
const MOST_PAIRS = 4000;

/** The counts of each table's rows. */
export function countsOf({ sizes, profiles }: LinkedCounts): number[][] {
  const counts = sizes.map((size) => new Array<number>(size).fill(0));
  for (const { rows, cases } of profiles) {
    rows.forEach((row, table) => {
      const of = counts[table];
      if (of !== undefined) of[row] = (of[row] ?? 0) + cases;
    });
  }
  return counts;
}

/** Rows with a count above 0, smallest count first, then in the order of the table: the order of complements. */
export function smallestFirst(counts: readonly number[]): number[] {
  return [...counts.keys()]
    .filter((row) => (counts[row] ?? 0) > 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
}

function boundsOf(
  table: number,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  threshold: number,
): Bounded[] {
  const smallest = smallestFirst(counts).find((row) => !hidden.has(row));
  return [...hidden].map((row) => {
    const count = counts[row] ?? 0;
    if (count < threshold) return { table, row, count, low: 1, high: threshold - 1 };
    const above = smallest === undefined ? Infinity : (counts[smallest] ?? 0) - (row < smallest ? 0 : 1);
    return { table, row, count, low: threshold, high: above };
  });
}

const key = (table: number, row: number): string => `${String(table)}/${String(row)}`;

function move(linked: LinkedCounts, hiding: readonly Hiding[], from: number, to: number): Move {
  const changes = new Map<string, number>();
  const published: string[] = [];
  const opposite: string[] = [];
  linked.profiles[from]?.rows.forEach((left, table) => {
    const entered = linked.profiles[to]?.rows[table];
    const hidden = hiding[table];
    if (hidden === undefined || hidden === 'withheld' || entered === undefined || entered === left) return;
    const lost = hidden.has(left) ? '' : `-${key(table, left)}`;
    const won = hidden.has(entered) ? '' : `-${key(table, entered)}`;
    if (lost === '') changes.set(key(table, left), -1);
    if (won === '') changes.set(key(table, entered), 1);
    if (lost === '' && won === '') return;
    published.push(`${lost}${won.replace('-', '+')}`);
    opposite.push(`${won}${lost.replace('-', '+')}`);
  });
  return { from, changes, published: published.join(' '), opposite: opposite.join(' ') };
}

/** Every different move, those that change no published count among them. */
function movesOf(linked: LinkedCounts, hiding: readonly Hiding[]): Map<string, Move[]> {
  const seen = new Set<string>();
  const byPublished = new Map<string, Move[]>();
  linked.profiles.forEach((_, from) => {
    linked.profiles.forEach((__, to) => {
      const candidate = move(linked, hiding, from, to);
      if (candidate.changes.size === 0 && candidate.published === '') return;
      const same = `${candidate.published}|${[...candidate.changes].join(' ')}`;
      if (seen.has(same)) return;
      seen.add(same);
      byPublished.set(candidate.published, [...(byPublished.get(candidate.published) ?? []), candidate]);
    });
  });
  return byPublished;
}

function sum(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const both = new Map(a);
  for (const [cell, change] of b) both.set(cell, (both.get(cell) ?? 0) + change);
  return both;
}

/** The hidden cells for which no witness was found; empty when the tables may be published so. */
export function exposed(linked: LinkedCounts, hiding: readonly Hiding[], threshold: number): Cell[] {
  const bounded = countsOf(linked).flatMap((counts, table) => {
    const hidden = hiding[table];
    if (hidden === undefined || hidden === 'withheld') return [];
    const bounds = boundsOf(table, counts, hidden, threshold);
    return linked.sizes.length === 1
      ? bounds
      : bounds.map((of) => (of.low < threshold ? of : { ...of, high: Infinity }));
  });
  const bounds = new Map(bounded.map((cell) => [key(cell.table, cell.row), cell]));
  const open = new Set(bounds.keys());

  const witness = (changes: ReadonlyMap<string, number>): void => {
    for (const [cell, change] of changes) {
      const { count = 0, low = 0, high = 0 } = bounds.get(cell) ?? {};
      if (change !== 0 && (count + change < low || count + change > high)) return;
    }
    for (const [cell, change] of changes) if (change !== 0) open.delete(cell);
  };

  const moves = movesOf(linked, hiding);
  for (const { changes } of moves.get('') ?? []) witness(changes);
  for (const same of moves.values()) {
    if (open.size === 0) break;
    tryPairs(same, moves.get(same[0]?.opposite ?? '') ?? [], linked, witness);
  }
  return bounded
    .filter(({ table, row }) => open.has(key(table, row)))
    .map(({ table, row }) => ({ table, row }));
}

/** Two cases at once, where what the one changes of the published counts the other undoes. */
function tryPairs(
  some: readonly Move[],
  others: readonly Move[],
  linked: LinkedCounts,
  witness: (changes: ReadonlyMap<string, number>) => void,
): void {
  let tried = 0;
  for (const one of some) {
    for (const other of others) {
      if (tried++ > MOST_PAIRS) return;
      if (one.from === other.from && (linked.profiles[one.from]?.cases ?? 0) < 2) continue;
      witness(sum(one.changes, other.changes));
    }
  }
}
