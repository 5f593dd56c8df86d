import type { Hiding, LinkedCounts } from '#domain/statistics/witness.ts';
import { countsOf, smallestFirst } from '#domain/statistics/witness.ts';

/** Every way to spread `total` cases over so many places. */
function* spreads(total: number, places: number): Generator<number[]> {
  if (places === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of spreads(total - first, places - 1)) yield [first, ...rest];
  }
}

function agrees(
  linked: LinkedCounts,
  hiding: readonly Hiding[],
  threshold: number,
  guess: number[][],
): boolean {
  return countsOf(linked).every((counts, table) => {
    const hidden = hiding[table] ?? 'withheld';
    if (hidden === 'withheld') return true;
    const guessed = guess[table] ?? [];
    const smallest = smallestFirst(counts).find((row) => !hidden.has(row));
    return counts.every((count, row) => {
      const value = guessed[row] ?? 0;
      if (!hidden.has(row)) return value === count;
      if (count < threshold) return value >= 1 && value < threshold;
      if (value < threshold) return false;
      if (linked.sizes.length > 1 || smallest === undefined) return true;
      return value < (counts[smallest] ?? 0) || (value === (counts[smallest] ?? 0) && row < smallest);
    });
  });
}

/**
 * Plays the reader by brute force: goes through all registers over these profiles that agree with what is published
 * and with the rule, which he knows, and also which cells were primary.
 *
 * @returns the hidden cells that have one value only, as `table/row`
 */
export function computedBack(linked: LinkedCounts, hiding: readonly Hiding[], threshold: number): string[] {
  const total = linked.profiles.reduce((sum, { cases }) => sum + cases, 0);
  const seen = new Map<string, Set<number>>();
  for (const cases of spreads(total, linked.profiles.length)) {
    const profiles = linked.profiles.map(({ rows }, at) => ({ rows, cases: cases[at] ?? 0 }));
    const guess = countsOf({ sizes: linked.sizes, profiles });
    if (!agrees(linked, hiding, threshold, guess)) continue;
    hiding.forEach((hidden, table) => {
      if (hidden === 'withheld') return;
      for (const row of hidden) {
        const cell = `${String(table)}/${String(row)}`;
        seen.set(cell, (seen.get(cell) ?? new Set()).add(guess[table]?.[row] ?? 0));
      }
    });
  }
  return [...seen].filter(([, values]) => values.size < 2).map(([cell]) => cell);
}
