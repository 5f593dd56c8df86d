import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { runPage, runsPage } from '../views/runs.ts';
import type { World } from '../world.ts';
import { pageOf } from './paging.ts';

const RUNS_A_PAGE = 50;

export function runRoutes({ runs, timeZone }: World, show: Show): Hono {
  const app = new Hono();

  app.get('/runs', async (context) => {
    const page = pageOf(context.req.query('page'));
    const newestFirst = [...runs.all()].reverse();
    const shown = newestFirst.slice((page - 1) * RUNS_A_PAGE, page * RUNS_A_PAGE);
    const content = runsPage(shown, timeZone, { page, more: newestFirst.length > page * RUNS_A_PAGE });
    return await show({ title: words.runs.title, content, at: '/runs' });
  });

  app.get('/runs/:id{[0-9]{1,9}}', async (context) => {
    const id = Number(context.req.param('id'));
    const run = runs.all().find((one) => one.id === id);
    if (run === undefined) return await context.notFound();
    const [log, summary] = await Promise.all([runs.log(id), runs.summary(id)]);
    const busy = run.status === 'queued' || run.status === 'in_progress' ? `/runs/${String(id)}` : null;
    const content = runPage({ run, log, summary, timeZone, busy });
    return await show({ title: words.runs.run(id), content, at: '/runs', refresh: busy ?? undefined });
  });
  return app;
}
