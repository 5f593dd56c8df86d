import type { APIRoute, GetStaticPaths } from 'astro';
import { statisticsJsonSchema } from '#domain/statistics/report.ts';
import { figures } from '../../data/figures.ts';

/** The published figures and their schema, for programs: the very data that the pages show. */
export const getStaticPaths: GetStaticPaths = () => {
  const published = figures();
  if (published === null) return [];
  return [
    { params: { file: 'statistics' }, props: { value: published } },
    { params: { file: 'statistics.schema' }, props: { value: statisticsJsonSchema() } },
  ];
};

export const GET: APIRoute<{ value: unknown }> = ({ props }) =>
  new Response(`${JSON.stringify(props.value, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
