import type { Case } from '../case/case.ts';
import type { IsoDate } from '../case/event.ts';
import type { Config } from '../procedure/config.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Breakdown, RowName, WeighedRow } from './breakdown.ts';
import { breakdowns, WORTH } from './breakdown.ts';
import { daysToAnswer } from './classify.ts';
import { DISCLOSURE, publicShare, publicTotal } from './disclosure.ts';
import { durationsOf } from './durations.ts';
import { protect } from './protect.ts';
import type { Report, ReportRow, ReportTable, Statistics } from './report.ts';
import type { Hiding, LinkedCounts } from './witness.ts';
import { countsOf } from './witness.ts';

/** A breakdown with its remainder as the last row, and the row in which each case stands. */
interface Tally {
  readonly breakdown: Breakdown;
  readonly rows: readonly WeighedRow[];
  readonly places: readonly number[];
}

function tally(breakdown: Breakdown, cases: readonly Case[]): Tally {
  const last = breakdown.rows.length;
  const rowOfId = new Map(breakdown.rows.map(({ id }, row) => [id, row]));
  const places = cases.map((c) => rowOfId.get(breakdown.rowOf(c)) ?? last);
  const remainder = { worth: WORTH.remainder, ...breakdown.remainder };
  return { breakdown, rows: [...breakdown.rows, remainder], places };
}

function link(tallies: readonly Tally[], cases: number): LinkedCounts {
  const profiles = new Map<string, { rows: number[]; cases: number }>();
  for (let index = 0; index < cases; index += 1) {
    const rows = tallies.map(({ places }) => places[index] ?? 0);
    const profile = profiles.get(rows.join(' ')) ?? { rows, cases: 0 };
    profiles.set(rows.join(' '), { rows, cases: profile.cases + 1 });
  }
  // In an order of their own: the order of the cases must not matter to what is hidden.
  const sorted = [...profiles].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, profile]) => profile);
  return { sizes: tallies.map(({ rows }) => rows.length), profiles: sorted };
}

/** How many terms were met in time of those that came to an end; `null` unless all of that is published. */
function inTime(rows: readonly ReportRow[]): ReportTable['in_time'] {
  const countOf = (id: string) => rows.find((row) => row.id === id)?.count ?? null;
  const [count, late] = [countOf('in-time'), countOf('late')];
  if (count === null || late === null) return null;
  const base = count + late;
  return { count, base, share: publicShare(count, base) };
}

function table(
  { breakdown, rows }: Tally,
  counts: readonly number[],
  hiding: Hiding,
  total: number,
): ReportTable {
  const { id, dimension, label, deadline, remainder } = breakdown;
  const published = rows.map(({ id: row, label: name }, at) => {
    const hidden = hiding === 'withheld' || hiding.has(at);
    const count = hidden ? null : (counts[at] ?? 0);
    return { id: row, label: name, count, share: count === null ? null : publicShare(count, total) };
  });
  return {
    id,
    dimension,
    label,
    ...(deadline === undefined ? {} : { deadline, in_time: inTime(published) }),
    total,
    rows: hiding === 'withheld' ? [] : published.filter((row) => row.id !== remainder.id || row.count !== 0),
    withheld: hiding === 'withheld',
  };
}

/** The protected tables of some cases, which are at least as many as the minimum total. */
export function protectedTables(
  groups: readonly (readonly Breakdown[])[],
  cases: readonly Case[],
): ReportTable[] {
  return groups.flatMap((group) => {
    const tallies = group.map((breakdown) => tally(breakdown, cases));
    const linked = link(tallies, cases.length);
    const counts = countsOf(linked);
    const weights = tallies.map(({ rows }) => rows.map(({ worth = WORTH.wanted }) => worth));
    const hidden = protect(linked, DISCLOSURE.threshold, weights);
    return tallies.map((one, at) => table(one, counts[at] ?? [], hidden[at] ?? 'withheld', cases.length));
  });
}

function proceduresOf(cases: readonly Case[], config: Pick<Config, 'procedures'>): Map<string, Procedure> {
  const keys = new Set(cases.map(({ procedure }) => procedure));
  const used = [...config.procedures].filter(([key]) => keys.has(key));
  return new Map(used.toSorted(([, a], [, b]) => (a.valid_from < b.valid_from ? -1 : 1)));
}

type Figures = Pick<Config, 'organisation' | 'procedures'>;

function report(
  cases: readonly Case[],
  year: number,
  entity: RowName,
  config: Figures,
  asOf: IsoDate,
): Report {
  const last = `${String(year)}-12-31`;
  const head = {
    period: { year, from: `${String(year)}-01-01`, until: asOf < last ? asOf : last },
    entity: { id: entity.id, label: entity.label },
    total: publicTotal(cases.length),
  };
  if (cases.length < DISCLOSURE.minimum_total) return { ...head, tables: [], durations: null };
  const procedures = proceduresOf(cases, config);
  const groups = breakdowns({ entity: entity.id, organisation: config.organisation, procedures, asOf });
  const tables = protectedTables(groups, cases);
  const days = cases.map((c) => daysToAnswer(c, asOf)).filter((value) => value !== null);
  const duration = tables.find(({ dimension }) => dimension === 'duration');
  return { ...head, tables, durations: duration === undefined ? null : durationsOf(days, duration) };
}

/**
 * The figures of a register, protected: for every year with a complaint (and the present one) and every entity one report. There
 * is none for all entities together, because what is hidden in one could then be computed from the others.
 *
 * @param cases - all cases that could be read
 * @param asOf - local date; what happened later is not counted
 */
export function statisticsOf(cases: readonly Case[], config: Figures, asOf: IsoDate): Statistics {
  const until = cases.filter(({ received }) => received <= asOf);
  const years = new Set(
    [asOf, ...until.map(({ received }) => received)].map((date) => Number(date.slice(0, 4))),
  );
  return {
    $schema: './statistics.schema.json',
    schema: 1,
    as_of: asOf,
    disclosure: DISCLOSURE,
    reports: [...years]
      .toSorted((a, b) => b - a)
      .flatMap((year) =>
        config.organisation.entities.map((entity) => {
          const own = until.filter(
            (c) => c.entity === entity.id && c.received.startsWith(`${String(year)}-`),
          );
          return report(own, year, entity, config, asOf);
        }),
      ),
  };
}
