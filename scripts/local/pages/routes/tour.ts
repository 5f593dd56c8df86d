import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import { lookAtTour } from '../tour/look.ts';
import type { Show } from '../views/show.ts';
import { tourPage } from '../views/tour.ts';
import type { World } from '../world.ts';
import { isBusy } from './waiting.ts';

/** The guided tour. */
export function tourRoutes(world: World, show: Show): Hono {
  const app = new Hono();
  const { links, clock, runs } = world;

  app.get('/tour', async () => {
    const tour = await lookAtTour(world);
    const content = tourPage(tour, { form: links.form() });
    const refresh = tour !== null && isBusy(runs) ? '/tour' : undefined;
    return await show({ title: words.tour.title, content, at: '/tour', refresh });
  });

  app.post('/tour', async (context) => {
    await world.tour.write({ begun: clock.now(), number: null });
    return context.redirect('/tour', 303);
  });
  return app;
}
