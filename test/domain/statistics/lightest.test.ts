import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weights } from '#domain/statistics/lightest.ts';
import { lightest } from '#domain/statistics/lightest.ts';
import { protect } from '#domain/statistics/protect.ts';
import type { Hiding, LinkedCounts } from '#domain/statistics/witness.ts';
import { countsOf, exposed } from '#domain/statistics/witness.ts';
import { volume } from '../../volume.ts';
import { computedBack } from './reader.ts';

const THRESHOLD = 5;

interface Weighed {
  readonly linked: LinkedCounts;
  readonly weights: Weights;
}

/** Some tables over the same cases, each row with a weight. */
function weighed(tables: number, rows: number, profiles: number, most: number): fc.Arbitrary<Weighed> {
  const sizes = fc.array(fc.integer({ min: 2, max: rows }), { minLength: tables, maxLength: tables });
  return sizes.chain((of) =>
    fc.record({
      linked: fc
        .uniqueArray(
          fc.record({
            rows: fc.tuple(...of.map((size) => fc.nat(size - 1))),
            cases: fc.integer({ min: 1, max: most }),
          }),
          { minLength: 1, maxLength: profiles, selector: (profile) => profile.rows.join(' ') },
        )
        .map((found) => ({ sizes: of, profiles: found })),
      weights: fc.tuple(
        ...of.map((size) => fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size })),
      ),
    }),
  );
}

/** What is lost by the complements; a table that is withheld loses a little more than all its rows. */
function weightOf(hiding: readonly Hiding[], { linked, weights }: Weighed): number {
  return countsOf(linked).reduce((total, counts, table) => {
    const hidden = hiding[table] ?? 'withheld';
    return counts.reduce(
      (sum, count, row) => {
        const isLost = hidden === 'withheld' ? count > 0 : count >= THRESHOLD && hidden.has(row);
        return isLost ? sum + (weights[table]?.[row] ?? 0) : sum;
      },
      total + (hidden === 'withheld' ? 1 : 0),
    );
  }, 0);
}

/** Everything that could be hidden of a table with its sensitive counts. */
function waysToHide(counts: readonly number[]): Hiding[] {
  const rows = [...counts.keys()].filter((row) => (counts[row] ?? 0) > 0);
  const sensitive = rows.filter((row) => (counts[row] ?? 0) < THRESHOLD);
  const others = rows.filter((row) => !sensitive.includes(row));
  const some = others.reduce<number[][]>(
    (all, row) => [...all, ...all.map((of) => [...of, row])],
    [sensitive],
  );
  return [...some.map((hidden) => new Set(hidden)), 'withheld'];
}

describe('the complements of linked tables', () => {
  it('let no reader compute a hidden count, whatever the rows weigh', () => {
    fc.assert(
      fc.property(weighed(3, 4, 5, 9), ({ linked, weights }) => {
        expect(computedBack(linked, protect(linked, THRESHOLD, weights), THRESHOLD)).toEqual([]);
      }),
      { numRuns: volume(60, 600) },
    );
  });

  it('are those of the least weight, of all that could be hidden', () => {
    fc.assert(
      fc.property(weighed(2, 4, 5, 30), (given) => {
        const [first = [], second = []] = countsOf(given.linked).map(waysToHide);
        const safe = first
          .flatMap((one) => second.map((other) => [one, other]))
          .filter((hiding) => exposed(given.linked, hiding, THRESHOLD).length === 0)
          .map((hiding) => weightOf(hiding, given));
        const found = protect(given.linked, THRESHOLD, given.weights);
        expect(weightOf(found, given)).toBe(Math.min(...safe));
      }),
      { numRuns: volume(40, 400) },
    );
  });

  it('are the remainder rather than the count that people look for, also where that is smaller', () => {
    // Table 0: in time, late, not due. Table 1: upheld, not upheld, no finding.
    const linked = {
      sizes: [3, 3],
      profiles: [
        { rows: [0, 0], cases: 9 },
        { rows: [0, 1], cases: 31 },
        { rows: [1, 1], cases: 3 },
        { rows: [2, 1], cases: 12 },
        { rows: [2, 2], cases: 30 },
      ],
    };
    const weights = [
      [12, 3, 1],
      [12, 12, 1],
    ];
    expect(protect(linked, THRESHOLD, weights)).toEqual([new Set([1, 2]), new Set()]);
  });

  it('do not tell their size by which of them it is: of rows that weigh the same the later one goes', () => {
    const linked = (a: number, b: number) => ({
      sizes: [4, 1],
      profiles: [40, a, b, 2].map((cases, row) => ({ rows: [row, 0], cases })),
    });
    expect(protect(linked(20, 30), THRESHOLD)[0]).toEqual(new Set([3, 2]));
    expect(protect(linked(30, 20), THRESHOLD)[0]).toEqual(new Set([3, 2]));
  });

  it('are found one by one, and safe too, where there are too many to weigh them all', () => {
    let gaveUp = 0;
    fc.assert(
      fc.property(weighed(7, 4, 9, 12), ({ linked, weights }) => {
        if (lightest(linked, weights, THRESHOLD) === null) gaveUp += 1;
        const hiding = protect(linked, THRESHOLD, weights);
        expect(exposed(linked, hiding, THRESHOLD)).toEqual([]);
        countsOf(linked).forEach((counts, table) => {
          const hidden = hiding[table] ?? 'withheld';
          if (hidden === 'withheld') return;
          counts.forEach((count, row) => {
            if (count > 0 && count < THRESHOLD) expect(hidden.has(row)).toBe(true);
            if (count === 0) expect(hidden.has(row)).toBe(false);
          });
        });
      }),
      { numRuns: volume(20, 200), seed: 1 },
    );
    expect(gaveUp).toBeGreaterThan(0);
  });
});
