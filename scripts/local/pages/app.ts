import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import { keepChosen } from './chosen.ts';
import { headers, onlyThisMachine } from './guard.ts';
import { caseRoutes } from './routes/cases.ts';
import { deskRoutes } from './routes/desk.ts';
import { forgeRoutes } from './routes/forge.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { runRoutes } from './routes/runs.ts';
import { startRoutes } from './routes/start.ts';
import { editRoutes, threadRoutes } from './routes/thread.ts';
import { tourRoutes } from './routes/tour.ts';
import { waitingRoutes } from './routes/waiting.ts';
import { lookAtTour } from './tour/look.ts';
import type { Show } from './views/show.ts';
import type { Frame } from './views/frame.ts';
import { page } from './views/frame.ts';
import { tourLine } from './views/tour.ts';
import { moment } from './views/when.ts';
import type { World } from './world.ts';

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
const LARGEST_POST = 512 * 1024;

/**
 * The pages of the stack: start, desk, case files, runs. They answer on this machine only, ship no script, and hold
 * nothing themselves: each view is made anew from the world they are given.
 */
export function createPages(world: World): Hono {
  const show: Show = async (content, status = 200) => {
    const whole = await page(await frameOf(world), content);
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(whole.toString(), { status, headers: type });
  };
  const say = (title: string, text: string) => ({
    title,
    content: html`<h1>${title}</h1>
      <p>${text}</p>`,
  });

  const app = new Hono();
  app.use(headers);
  app.use(onlyThisMachine(() => show(say(words.problems.refused, words.problems.refusedText), 403)));
  app.use(bodyLimit({ maxSize: LARGEST_POST }));
  app.use(keepChosen(world.desks));
  app.get('/style.css', (context) => context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.route('/', startRoutes(world, show));
  for (const place of world.desks) {
    app.route('/', deskRoutes(world, place, show));
    app.route('/', threadRoutes(world, place, show));
    app.route('/', editRoutes(place, show));
    app.route('/', caseRoutes(world, place, show));
  }
  app.route('/', runRoutes(world, show));
  app.route('/', inboxRoutes(world, show));
  app.route('/', tourRoutes(world, show));
  app.route('/', waitingRoutes(world, show));
  app.route('/', forgeRoutes(world));
  app.notFound(() => show(say(words.problems.notFound, words.problems.notFoundText), 404));
  app.onError((error) => {
    process.stderr.write(`pages: ${error.name}: ${error.message}\n`);
    return show(say(words.problems.failed, words.problems.failedText), 502);
  });
  return app;
}

async function frameOf(world: World): Promise<Frame> {
  const { example, clock, timeZone, links } = world;
  // A part of the stack that does not answer must not take its error page with it.
  const tour = await lookAtTour(world).catch(() => null);
  return {
    example,
    moment: moment(clock.now(), timeZone),
    today: clock.today(),
    form: links.form(),
    figures: links.figures(),
    tour: tourLine(tour),
  };
}
