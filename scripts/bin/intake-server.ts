/** The intake server: the public pages, the two intake routes, and the courier that takes the outbox to the forge. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openLog } from '#adapters/actions/log.ts';
import { clearLeftovers, openOutbox } from '#adapters/files/outbox.ts';
import { watchFolder } from '#adapters/files/watch.ts';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectForge } from '#adapters/github/forge.ts';
import { createIntakeServer } from '#adapters/http/intake-server.ts';
import { makeRateLimit } from '#adapters/http/rate-limit.ts';
import { smtpMailer } from '#adapters/mail/smtp.ts';
import { systemTiming } from '#adapters/timing.ts';
import { makeAlarm } from '#app/delivery/alarm.ts';
import { startCourier } from '#app/delivery/courier.ts';
import { healthOf } from '#app/delivery/health.ts';
import { intake as words } from '#domain/language/nl.ts';
import { intakeSettings } from './intake-settings.ts';

type Settings = ReturnType<typeof intakeSettings>;

const HOUR = 60 * 60 * 1000;

const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function openDelivery(settings: Settings) {
  const outbox = openOutbox(settings.GEGROND_OUTBOX);
  const forge = connectForge({
    ...readDeskAddress(settings.GEGROND_DESK),
    appId: settings.GEGROND_APP_ID,
    privateKey: settings.GEGROND_APP_PRIVATE_KEY,
    installationId: settings.GEGROND_INSTALLATION_ID,
    ownApps: list(settings.GEGROND_APPS),
    timeout: settings.timeout,
  });
  const log = openLog();
  const addresses = list(settings.GEGROND_ALARMS_TO);
  const from = settings.GEGROND_MAIL_FROM ?? addresses[0];
  const smtp = settings.GEGROND_SMTP_URL;
  const mailer = smtp === undefined || from === undefined ? null : smtpMailer(smtp, from);
  const alarm = makeAlarm(log, mailer, addresses);
  const courier = startCourier({
    outbox,
    forge,
    timing: systemTiming,
    log,
    alarm,
    settings: settings.courier,
  });
  const unwatch = watchFolder(join(settings.GEGROND_OUTBOX, 'pending'), () => {
    courier.wake();
  });
  const stop = async () => {
    unwatch();
    await courier.stop();
  };
  return { outbox, courier, stop };
}

async function main(): Promise<void> {
  const settings = intakeSettings(process.env);
  await clearLeftovers(settings.GEGROND_OUTBOX);
  const { outbox, courier, stop } = openDelivery(settings);
  const server = await createIntakeServer({
    site: settings.GEGROND_SITE_OUT,
    health: () => healthOf(outbox, courier),
    limit: makeRateLimit({ most: settings.GEGROND_POSTS_AN_HOUR, per: HOUR }, systemTiming.now),
    tooMany: words.tooMany,
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
