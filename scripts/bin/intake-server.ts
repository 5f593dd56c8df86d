/** The intake server: the public pages, the two intake routes, and the courier that takes the outbox to the forge. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { clearLeftovers } from '#adapters/files/outbox.ts';
import { createIntakeServer } from '#adapters/http/intake-server.ts';
import { makeRateLimit } from '#adapters/http/rate-limit.ts';
import { systemTiming } from '#adapters/timing.ts';
import { healthOf } from '#app/delivery/health.ts';
import { intake as words } from '#domain/language/nl.ts';
import { intakeSettings } from './intake-settings.ts';
import { openDelivery } from './open-delivery.ts';
import { checkRoutes, readPublished } from './published.ts';

const HOUR = 60 * 60 * 1000;

async function main(): Promise<void> {
  const settings = intakeSettings(process.env);
  checkRoutes(settings);
  await clearLeftovers(settings.GEGROND_OUTBOX);
  const { outbox, courier, stop } = openDelivery(settings);
  const server = await createIntakeServer({
    site: settings.GEGROND_SITE_OUT,
    health: () => healthOf(outbox, courier),
    limit: makeRateLimit({ most: settings.GEGROND_POSTS_AN_HOUR, per: HOUR }, systemTiming.now),
    tooMany: words.tooMany(readPublished(settings).organisation.form_of_address),
    proxies: settings.GEGROND_PROXIES,
  });
  server.listen(settings.PORT, settings.HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  process.stdout.write(
    `${JSON.stringify({ ready: true, url: `http://${settings.HOST}:${String(port)}` })}\n`,
  );

  const end = new Promise((resolve) => process.once('SIGTERM', resolve).once('SIGINT', resolve));
  await end;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.all([closed, stop()]);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`intake server: ${error instanceof Error ? error.message : 'failure'}\n`);
  process.exit(1);
}
