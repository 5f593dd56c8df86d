/** The couriers of the intake server: complaints to each desk, documents to each desk's cases. */
import { join } from 'node:path';
import { openLog } from '#adapters/actions/log.ts';
import { openDocumentBox } from '#adapters/files/document-box.ts';
import { openOutbox } from '#adapters/files/outbox.ts';
import { watchFolder } from '#adapters/files/watch.ts';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectForge } from '#adapters/github/forge.ts';
import { smtpMailer } from '#adapters/mail/smtp.ts';
import { systemTiming } from '#adapters/timing.ts';
import type { Alarm } from '#app/delivery/alarm.ts';
import { makeAlarm } from '#app/delivery/alarm.ts';
import { startCourier } from '#app/delivery/courier.ts';
import type { Loop } from '#app/delivery/loop.ts';
import { startDocumentCourier } from '#app/documents/courier.ts';
import type { Forge, Log } from '#app/ports.ts';
import type { DeskId } from '#domain/procedure/desks.ts';
import { openDocuments } from './documents.ts';
import type { IntakeSettings as Settings } from './intake-settings.ts';
import { readPublished } from './published.ts';

const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function openForge(settings: Settings, desk: string): Forge {
  return connectForge({
    ...readDeskAddress(desk),
    appId: settings.GEGROND_APP_ID,
    privateKey: settings.GEGROND_APP_PRIVATE_KEY,
    installationId: settings.GEGROND_INSTALLATION_ID,
    ownApps: list(settings.GEGROND_APPS),
    timeout: settings.timeout,
  });
}

function openAlarm(settings: Settings, log: Log): Alarm {
  const addresses = list(settings.GEGROND_ALARMS_TO);
  const from = settings.GEGROND_MAIL_FROM ?? addresses[0];
  const smtp = settings.GEGROND_SMTP_URL;
  const mailer = smtp === undefined || from === undefined ? null : smtpMailer(smtp, from);
  return makeAlarm(log, mailer, addresses);
}

/** The desks that complaints go to, the restricted one first; each has a courier of its own, so that one that is away holds up only its own. */
function openDesks(
  settings: Settings,
): { readonly desk: DeskId; readonly address: string; readonly forge: Forge }[] {
  const { GEGROND_DESK: ordinary, GEGROND_RESTRICTED_DESK: restricted } = settings;
  const open = (desk: DeskId, address: string) => ({ desk, address, forge: openForge(settings, address) });
  return [...(restricted === undefined ? [] : [open('restricted', restricted)]), open('ordinary', ordinary)];
}

/** Begins to deliver what the outbox holds, and what comes into it. */
export function openDelivery(settings: Settings) {
  const outbox = openOutbox(settings.GEGROND_OUTBOX);
  const log = openLog();
  const alarm = openAlarm(settings, log);
  const desks = openDesks(settings);
  const parts = { outbox, timing: systemTiming, log, alarm, settings: settings.courier };
  const isRestrictedServed = desks.length > 1;
  const couriers = desks.map(({ desk, forge }) =>
    startCourier({ ...parts, desk, forge, isRestrictedServed }),
  );
  const withDocuments = desks.flatMap(({ address, forge }) => {
    const documents = openDocuments(address, process.env);
    return documents === null ? [] : [{ forge, documents }];
  });
  const box = openDocumentBox(settings.GEGROND_OUTBOX);
  const timeZone = () => readPublished(settings).organisation.time_zone;
  const clerks =
    withDocuments.length === 0
      ? []
      : [startDocumentCourier({ ...parts, box, desks: withDocuments, timeZone })];
  const watched: [string, readonly Loop[]][] = [
    ['pending', couriers],
    ['documents/waiting', clerks],
  ];
  const unwatch = watched.map(([folder, loops]) =>
    watchFolder(join(settings.GEGROND_OUTBOX, folder), () => {
      for (const loop of loops) loop.wake();
    }),
  );
  const stop = async () => {
    for (const end of unwatch) end();
    await Promise.all([...couriers, ...clerks].map((loop) => loop.stop()));
  };
  // What became of the restricted desk's complaints is nobody's to see at the ordinary one.
  const courier = couriers.at(-1);
  if (courier === undefined) throw new Error('there is no desk');
  return { outbox, courier, stop };
}
