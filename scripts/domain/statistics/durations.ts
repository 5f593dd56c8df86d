import { DURATION_CLASSES, NOT_ANSWERED } from './classify.ts';
import { DISCLOSURE } from './disclosure.ts';
import type { ReportDurations, ReportTable } from './report.ts';

/**
 * Mean and median of the days to an answer, in whole days, where they tell nothing that the published table of
 * durations hides: the number of answers must be published and at least `minimum_base`. The mean asks that no class is
 * hidden; the median that it lies, wherever the hidden cases may be, in a class that is published.
 *
 * @param days - the days of each answered case
 * @param table - the table of durations as it is published
 */
export function durationsOf(days: readonly number[], table: ReportTable): ReportDurations {
  const sorted = days.toSorted((a, b) => a - b);
  const published =
    !table.withheld && table.rows.every(({ id, count }) => id !== NOT_ANSWERED || count !== null);
  if (!published || sorted.length < DISCLOSURE.minimum_base)
    return { unit: 'calendar-day', median: null, mean: null };
  const hides = table.rows.some(({ count }) => count === null);
  return {
    unit: 'calendar-day',
    median: medianFollows(sorted.length, table) ? median(sorted) : null,
    mean: hides ? null : Math.round(sorted.reduce((sum, value) => sum + value, 0) / sorted.length),
  };
}

function median(sorted: readonly number[]): number {
  const [low, high] = middle(sorted.length);
  return Math.round(((sorted[low - 1] ?? 0) + (sorted[high - 1] ?? 0)) / 2);
}

/** The ranks, from 1, of the two middle ones: the same one twice when the number is odd. */
function middle(answers: number): [number, number] {
  return [Math.floor((answers + 1) / 2), Math.ceil((answers + 1) / 2)];
}

/** Whether one published class holds the middle for every way to spread the hidden cases over the hidden classes. */
function medianFollows(answers: number, table: ReportTable): boolean {
  const counts = DURATION_CLASSES.map(({ id }) => table.rows.find((row) => row.id === id)?.count ?? null);
  const known = (values: readonly (number | null)[]) =>
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const hidden = answers - known(counts);
  const [low, high] = middle(answers);
  return counts.some((count, at) => {
    if (count === null) return false;
    const before = counts.slice(0, at);
    const after = counts.slice(at + 1);
    const fewest = known(before) + (after.includes(null) ? 0 : hidden);
    const most = known(before) + (before.includes(null) ? hidden : 0);
    return most < low && high <= fewest + count;
  });
}
