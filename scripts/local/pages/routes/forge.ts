import { Hono } from 'hono';
import type { World } from '../world.ts';

/** Addresses as the forge has them, which mails and cards hold, lead to the pages that stand in for them. */
export function forgeRoutes({ desks }: World): Hono {
  const app = new Hono();
  for (const { repository, at } of desks) {
    app.get(`/${repository}/issues`, (context) => context.redirect(`${at}/desk`, 302));
    app.get(`/${repository}/issues/:issue{[0-9]{1,9}}`, (context) =>
      context.redirect(`${at}/desk/${context.req.param('issue')}`, 302),
    );
  }
  return app;
}
