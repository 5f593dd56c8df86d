import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { startPage } from '../views/start.ts';
import { moment } from '../views/when.ts';
import type { World } from '../world.ts';
import { afterwards, lookAgain } from './waiting.ts';

const STARTABLE = ['sweep.yml', 'publish.yml'];
const LATEST = 5;

export function startRoutes(world: World, show: Show): Hono {
  const { clock, runs } = world;
  const start = (error: string | null, wait?: string) => {
    const busy = lookAgain('/?', wait, runs);
    const content = startPage({ ...viewOf(world), busy, error });
    return show(
      { title: words.start.title, content, at: '/', refresh: busy ?? undefined },
      error === null ? 200 : 422,
    );
  };

  const app = new Hono();
  app.get('/', (context) => start(null, context.req.query('wait')));

  app.post('/clock/day', async (context) => {
    await clock.moveByDays(1);
    return context.redirect(afterwards(context), 303);
  });

  app.post('/clock/date', async (context) => {
    const { date } = await context.req.parseBody();
    const today = clock.today();
    if (typeof date !== 'string' || date < today) return await start(words.start.dateWrong(today));
    try {
      await clock.moveTo(date);
    } catch {
      return await start(words.start.dateWrong(today));
    }
    return context.redirect(afterwards(context), 303);
  });

  app.post('/dispatch', async (context) => {
    const { workflow } = await context.req.parseBody();
    if (typeof workflow !== 'string' || !STARTABLE.includes(workflow))
      return await start(words.start.notDispatched);
    try {
      await runs.dispatch(workflow);
    } catch {
      return await start(words.start.notDispatched);
    }
    return context.redirect(afterwards(context), 303);
  });
  return app;
}

function viewOf({ procedure, links, clock, runs, timeZone }: World) {
  return {
    procedure,
    today: clock.today(),
    moment: moment(clock.now(), timeZone),
    runs: runs.all().slice(-LATEST).reverse(),
    timeZone,
    doors: {
      form: links.form(),
      staffForm: links.staffForm(),
      inbox: '/inbox',
      tour: '/tour',
      figures: links.figures(),
      desk: '/desk',
      cases: '/cases',
      runs: '/runs',
    },
  };
}
