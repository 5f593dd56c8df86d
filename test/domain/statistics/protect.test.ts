import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect } from '#domain/statistics/protect.ts';
import type { Hiding, LinkedCounts } from '#domain/statistics/witness.ts';
import { countsOf, exposed } from '#domain/statistics/witness.ts';
import { volume } from '../../volume.ts';
import { computedBack } from './reader.ts';

const THRESHOLD = 5;

/** A table that stands alone, by its counts. */
function alone(counts: readonly number[]): LinkedCounts {
  const rows = counts.map((cases, row) => ({ rows: [row], cases }));
  return { sizes: [counts.length], profiles: rows.filter(({ cases }) => cases > 0) };
}

/** What is published of a table that stands alone: `null` is hidden. */
function published(counts: readonly number[]): (number | null)[] | 'withheld' {
  const [hiding = 'withheld'] = protect(alone(counts), THRESHOLD);
  return hiding === 'withheld' ? hiding : counts.map((count, row) => (hiding.has(row) ? null : count));
}

describe('a table that stands alone', () => {
  it.each([
    ['hides nothing where nothing is sensitive', [20, 0, 5], [20, 0, 5]],
    ['hides the smallest other count with a sensitive one', [30, 3, 9, 7], [30, null, 9, null]],
    ['needs no other where two sensitive ones protect each other', [30, 2, 3, 9], [30, null, null, 9]],
    ['takes one more where two ones would follow from their sum', [30, 1, 1, 9], [30, null, null, null]],
    ['takes one more where two fours would', [30, 4, 4, 9], [30, null, null, null]],
    ['takes one more where a one and a five would', [30, 1, 5, 9], [30, null, null, null]],
    ['never hides a nought', [30, 3, 0, 7], [30, null, 0, null]],
    [
      'knows that a complement is the smallest: 5 beside a published 5 would follow',
      [30, 3, 5, 5],
      [30, null, null, null],
    ],
  ])('%s', (_, counts, expected) => {
    expect(published(counts)).toEqual(expected);
  });

  it('is withheld where no way of hiding protects it', () => {
    expect(published([1, 19])).toEqual([null, null]);
    expect(protect(alone([1, 5]), THRESHOLD)).toEqual(['withheld']);
  });

  it('lets no reader compute a hidden count, who tries all tables that agree with it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: 2, maxLength: 5 }), (counts) => {
        const linked = alone(counts);
        fc.pre(linked.profiles.length > 0);
        expect(computedBack(linked, protect(linked, THRESHOLD), THRESHOLD)).toEqual([]);
      }),
      { numRuns: volume(60, 600) },
    );
  });

  it('hides every sensitive count, and never a nought', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (counts) => {
        const [hiding = 'withheld'] = protect(alone(counts), THRESHOLD);
        if (hiding === 'withheld') return;
        counts.forEach((count, row) => {
          if (count > 0 && count < THRESHOLD) expect(hiding.has(row)).toBe(true);
          if (count === 0) expect(hiding.has(row)).toBe(false);
        });
      }),
      { numRuns: volume(300, 3000) },
    );
  });
});

/** Some tables over the same cases: combinations of rows, each with a number of cases. */
const linkedCounts: fc.Arbitrary<LinkedCounts> = fc
  .array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 })
  .chain((sizes) =>
    fc
      .uniqueArray(fc.tuple(...sizes.map((size) => fc.nat(size - 1))), {
        minLength: 1,
        maxLength: 5,
        selector: (rows) => rows.join(' '),
      })
      .chain((rows) =>
        fc
          .array(fc.integer({ min: 1, max: 9 }), { minLength: rows.length, maxLength: rows.length })
          .map((cases) => ({ sizes, profiles: rows.map((of, at) => ({ rows: of, cases: cases[at] ?? 1 })) })),
      ),
  );

describe('tables over the same cases', () => {
  it('let no reader compute a hidden count, who tries all registers that agree with all of them', () => {
    fc.assert(
      fc.property(linkedCounts, (linked) => {
        expect(computedBack(linked, protect(linked, THRESHOLD), THRESHOLD)).toEqual([]);
      }),
      { numRuns: volume(60, 600) },
    );
  });

  it('hide the same cases everywhere or nowhere: refused, and therefore lapsed', () => {
    // Table 0: admissible, refused, no complaint. Table 1: in time, lapsed.
    const linked = {
      sizes: [3, 2],
      profiles: [
        { rows: [0, 0], cases: 40 },
        { rows: [1, 1], cases: 8 },
        { rows: [2, 1], cases: 3 },
      ],
    };
    const [first, second] = protect(linked, THRESHOLD);
    expect(first).toEqual(new Set([1, 2]));
    expect(second).toEqual(new Set());
  });

  it('hide a count also where only another table would give it away', () => {
    // Three refused: hidden in the first table with its smallest count, and the same three in the second.
    const linked = {
      sizes: [3, 3],
      profiles: [
        { rows: [0, 0], cases: 30 },
        { rows: [1, 0], cases: 12 },
        { rows: [1, 1], cases: 9 },
        { rows: [2, 2], cases: 3 },
      ],
    };
    const hiding = protect(linked, THRESHOLD);
    const hides = (table: number, row: number) =>
      hiding[table] === 'withheld' || hiding[table]?.has(row) === true;
    expect(hides(0, 2)).toBe(true);
    expect(hides(1, 2)).toBe(true);
  });

  it('are withheld rather than given away', () => {
    const linked = {
      sizes: [2, 2],
      profiles: [
        { rows: [0, 0], cases: 30 },
        { rows: [1, 1], cases: 3 },
      ],
    };
    const hiding = protect(linked, THRESHOLD);
    expect(exposed(linked, hiding, THRESHOLD)).toEqual([]);
    expect(computedBack(linked, hiding, THRESHOLD)).toEqual([]);
  });
});

describe('the reader', () => {
  it('computes back what is hidden badly, so that the tests above can fail', () => {
    const linked = alone([12, 3, 20]);
    const badly: Hiding[] = [new Set([1])];
    expect(exposed(linked, badly, THRESHOLD)).toEqual([{ table: 0, row: 1 }]);
    expect(computedBack(linked, badly, THRESHOLD)).toEqual(['0/1']);
    expect(countsOf(linked)).toEqual([[12, 3, 20]]);
  });
});
