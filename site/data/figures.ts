import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Report, ReportDurations, ReportTable, Statistics } from '#domain/statistics/report.ts';
import { statisticsSchema } from '#domain/statistics/report.ts';
import { statistics as words } from '#domain/language/nl.ts';

/**
 * The published figures in `GEGROND_PUBLICATION` (default `./publication`), or `null` where none were published yet.
 *
 * @throws Error that says what is wrong with the file.
 */
export function figures(folder = process.env['GEGROND_PUBLICATION'] ?? 'publication'): Statistics | null {
  const file = join(resolve(folder), 'statistics.json');
  if (!existsSync(file)) return null;
  const result = statisticsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`publication/statistics.json is not as expected:\n${z.prettifyError(result.error)}`);
}

/** Where the page of a report stands. */
export function reportPath({ period, entity }: Pick<Report, 'period' | 'entity'>): string {
  return `/cijfers/${String(period.year)}/${entity.id}/`;
}

/** Every report with its parameters in the address, for the pages that are built of it. */
export function reportPages(published: Statistics | null) {
  return (published?.reports ?? []).map((report) => ({
    params: { year: String(report.period.year), entity: report.entity.id },
    props: { report },
  }));
}

/** Whether a chart of this table shows anything: a count above 0. */
export function hasBars({ rows }: ReportTable): boolean {
  return rows.some(({ count }) => count !== null && count > 0);
}

/** A count as people read it: `–` where it is hidden, `1.234` from a thousand on. */
export function countText(count: number | null): string {
  return count === null ? words.page.hidden : count.toLocaleString('nl-BE');
}

/** A share as people read it, in whole percents. */
export function shareText(share: number | null): string {
  return share === null ? words.page.hidden : `${String(Math.round(share * 100))} %`;
}

/** How long the answers took, as far as that is published. */
export function durationText({ median, mean }: ReportDurations): string {
  const { page } = words;
  const sentences = [median === null ? '' : page.median(median), mean === null ? '' : page.mean(mean)];
  return sentences.filter((sentence) => sentence !== '').join(' ') || page.noDurations;
}

/** A table as the rows of its CSV file. */
export function tableRows(report: Report, table: ReportTable): (string | number | null)[][] {
  const { csv } = words;
  const { period, entity } = report;
  const head = [csv.from, csv.until, csv.entity, csv.table, csv.row, csv.count, csv.share];
  const body = table.rows.map(({ label, count, share }) => [
    period.from,
    period.until,
    entity.label,
    table.label,
    label,
    count ?? csv.hidden,
    share,
  ]);
  return [
    head,
    ...body,
    [period.from, period.until, entity.label, table.label, csv.total, table.total, null],
  ];
}
