import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { breakdowns } from '#domain/statistics/breakdown.ts';
import type { Breakdown } from '#domain/statistics/breakdown.ts';
import { publicShare, publicTotal } from '#domain/statistics/disclosure.ts';
import { durationsOf } from '#domain/statistics/durations.ts';
import type { Report, ReportTable } from '#domain/statistics/report.ts';
import { statisticsSchema } from '#domain/statistics/report.ts';
import { protectedTables, statisticsOf } from '#domain/statistics/statistics.ts';
import { inventedCase, inventedYear } from '../../fixtures/figures/cases.ts';
import { configuration, hss, koksijde, organisation } from '../../fixtures/figures/configuration.ts';
import { volume } from '../../volume.ts';

const AS_OF = '2026-11-20';

function reportOf(cases: readonly Case[], entity: string, year = 2026): Report {
  const found = statisticsOf(cases, configuration, AS_OF).reports.find(
    (report) => report.entity.id === entity && report.period.year === year,
  );
  if (found === undefined) throw new Error(`no report of ${entity} in ${String(year)}`);
  return found;
}

function some(count: number, service = 'thuiszorg'): Case[] {
  const plain = { received: '2026-03-02', service, category: 'termijn', channel: 'letter', admissible: 2 };
  return Array.from({ length: count }, (_, n) =>
    inventedCase(n + 1, { ...plain, finding: 'upheld', answered: 12 }),
  );
}

describe('the total', () => {
  it.each([
    [0, 0],
    [1, '<5'],
    [4, '<5'],
    [5, 5],
    [19, 19],
    [20, 20],
  ])('of %i complaints is published as %s', (count, expected) => {
    expect(publicTotal(count)).toBe(expected);
    expect(reportOf(some(count), 'ocmw').total).toBe(expected);
  });

  it('is all there is below 20 complaints', () => {
    expect(reportOf(some(19), 'ocmw')).toMatchObject({ tables: [], durations: null });
    expect(reportOf(some(20), 'ocmw').tables).not.toEqual([]);
  });

  it('is of one entity and one year of receipt, and there is none of all together', () => {
    const { reports } = statisticsOf([...some(25), ...some(21, 'bibliotheek')], configuration, AS_OF);
    expect(reports.map(({ entity, total }) => [entity.id, total])).toEqual([
      ['gemeente', 21],
      ['ocmw', 25],
    ]);
  });
});

describe('the tables', () => {
  const cases = inventedYear(240, AS_OF);

  it('are those of channel, service, category, admissibility, finding, each term and the days to an answer', () => {
    expect(reportOf(cases, 'gemeente').tables.map(({ id }) => id)).toEqual([
      'channel',
      'service',
      'category',
      'admissibility',
      'finding',
      'deadline-acknowledgement',
      'deadline-inadmissibility-notice',
      'deadline-answer',
      'duration',
    ]);
  });

  it('add up to the total of the report, whatever is asked that the configuration does not know', () => {
    const strange = some(30).map((c, n) => ({ ...c, category: n < 9 ? 'removed-since' : c.category }));
    const { tables, total } = reportOf(strange, 'ocmw');
    for (const { rows } of tables) expect(rows.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(total);
    const category = tables.find(({ id }) => id === 'category');
    expect(category?.rows.at(-1)).toMatchObject({ id: 'other', count: 9 });
  });

  it('know no finding where the procedure knows none', () => {
    const noScale = some(20).map((c) => ({ ...c, procedure: 'hss@1' }));
    expect(hss.finding).toBe('none');
    expect(reportOf(noScale, 'ocmw').tables.map(({ dimension }) => dimension)).not.toContain('finding');
  });

  it('say how many terms were met in time of those that came to an end', () => {
    const late = some(10).map((c) => ({
      ...c,
      terms: c.terms.map((term) => (term.code === 'answer' ? { ...term, latest: '2026-03-10' } : term)),
    }));
    const answer = reportOf([...some(20), ...late], 'ocmw').tables.find(({ id }) => id === 'deadline-answer');
    expect(answer?.in_time).toEqual({ count: 20, base: 30, share: 0.667 });
    expect(answer?.deadline).toMatchObject({ code: 'answer', binding: true });
  });

  it('are the same in whatever order the cases are read, and fit the published schema', () => {
    const one = statisticsOf(cases, configuration, AS_OF);
    expect(JSON.stringify(statisticsOf(cases.toReversed(), configuration, AS_OF))).toBe(JSON.stringify(one));
    expect(statisticsSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('count what had happened by their date, not what came after', () => {
    const march = statisticsOf(some(30), configuration, '2026-03-05').reports.find(
      ({ entity }) => entity.id === 'ocmw',
    );
    const answer = march?.tables.find(({ id }) => id === 'deadline-answer');
    expect(answer?.rows.find(({ id }) => id === 'not-due')?.count).toBe(30);
  });
});

describe('what is hidden with small counts', () => {
  it.each([1, 2, 3])('leaves of a year (%i) what a council asks for', (seed) => {
    for (const entity of ['gemeente', 'ocmw']) {
      const { tables } = reportOf(inventedYear(240, AS_OF, seed), entity);
      const hidden = (table: string, ids: readonly string[]) =>
        tables
          .find(({ id }) => id === table)
          ?.rows.filter(({ id, count }) => ids.includes(id) && count === null);
      expect(hidden('admissibility', ['admissible'])).toEqual([]);
      expect(hidden('finding', ['upheld', 'not-upheld'])).toEqual([]);
      expect(hidden('deadline-answer', ['in-time', 'late'])).toEqual([]);
    }
  });
});

/** The cases of each cell of the linked tables. */
function cells(group: readonly Breakdown[], cases: readonly Case[], tables: readonly ReportTable[]) {
  return group.flatMap((breakdown) => {
    const table = tables.find(({ id }) => id === breakdown.id);
    return [...breakdown.rows, breakdown.remainder].map(({ id }) => ({
      cases: cases.map((c) => (breakdown.rowOf(c) === id ? '1' : '0')).join(''),
      count: table?.rows.find((row) => row.id === id)?.count,
    }));
  });
}

describe('what one table hides', () => {
  it('no other publishes, of the same cases or of all but those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), fc.nat(100_000), (count, seed) => {
        const cases = inventedYear(count, AS_OF, seed);
        const groups = breakdowns({
          entity: 'ocmw',
          organisation,
          procedures: new Map([['koksijde@1', koksijde]]),
          asOf: AS_OF,
        });
        const group = groups.at(-1) ?? [];
        const all = cells(group, cases, protectedTables([group], cases));
        const others = (bits: string) => bits.replaceAll(/./g, (bit) => (bit === '1' ? '0' : '1'));
        for (const hidden of all.filter((cell) => cell.count === null)) {
          const same = all.filter(
            (cell) => cell.cases === hidden.cases || cell.cases === others(hidden.cases),
          );
          expect(same.filter((cell) => typeof cell.count === 'number')).toEqual([]);
        }
      }),
      { numRuns: volume(25, 300) },
    );
  });
});

describe('a share', () => {
  it.each([
    [0, 20, 0],
    [20, 20, 1],
    [5, 20, 0.25],
    [4, 20, null],
    [17, 20, null],
    [2, 3, null],
    [0, 0, null],
  ])('of %i out of %i is %s: numerator, rest and base are each 0 or at least 5', (count, base, expected) => {
    expect(publicShare(count, base)).toBe(expected);
  });
});

function durationTable(counts: readonly (number | null)[]): ReportTable {
  const ids = ['days-0-10', 'days-11-20', 'days-21-30', 'days-31-45', 'days-over-45', 'not-answered'];
  const rows = counts.map((count, at) => ({ id: ids[at] ?? '', label: '', count, share: null }));
  return { id: 'duration', dimension: 'duration', label: '', total: 0, rows, withheld: false };
}

describe('the mean and the median of the days to an answer', () => {
  const days = [...new Array<number>(10).fill(8), ...new Array<number>(10).fill(15), 40, 41, 42];

  it('are both published where no class is hidden', () => {
    const plain = [...new Array<number>(10).fill(8), ...new Array<number>(9).fill(15)];
    expect(durationsOf(plain, durationTable([10, 9, 0, 0, 0, 5]))).toMatchObject({ median: 8, mean: 11 });
  });

  it('leave out the mean where a class is hidden, and keep a median that lies in a published class anyway', () => {
    expect(durationsOf(days, durationTable([10, null, 0, null, 0, 5]))).toMatchObject({
      median: null,
      mean: null,
    });
    expect(durationsOf(days, durationTable([null, 10, 0, null, 0, 5]))).toMatchObject({
      median: null,
      mean: null,
    });
    const middle = [...new Array<number>(20).fill(15), 40, 41, 42, 2, 3];
    expect(durationsOf(middle, durationTable([null, 20, 0, null, 0, 5]))).toMatchObject({
      median: 15,
      mean: null,
    });
  });

  it('are not published where the number of answers is hidden, or below 10', () => {
    expect(durationsOf(days, durationTable([10, 10, 0, 0, 0, null]))).toMatchObject({
      median: null,
      mean: null,
    });
    expect(durationsOf(days.slice(0, 9), durationTable([9, 0, 0, 0, 0, 11]))).toMatchObject({
      median: null,
      mean: null,
    });
  });
});
