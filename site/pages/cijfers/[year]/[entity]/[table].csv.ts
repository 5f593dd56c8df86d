import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report, ReportTable } from '#domain/statistics/report.ts';
import { csv } from '../../../../data/csv.ts';
import { figures, reportPages, tableRows } from '../../../../data/figures.ts';

export const getStaticPaths: GetStaticPaths = () =>
  reportPages(figures()).flatMap(({ params, props: { report } }) =>
    report.tables
      .filter(({ withheld }) => !withheld)
      .map((table) => ({ params: { ...params, table: table.id }, props: { report, table } })),
  );

/** One table as a file for a spreadsheet. */
export const GET: APIRoute<{ report: Report; table: ReportTable }> = ({ props: { report, table } }) =>
  new Response(csv(tableRows(report, table)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
