/** A courier between a real outbox and a real forge, in a time of its own. */
import { onTestFinished } from 'vitest';
import { connectForge } from '#adapters/github/forge.ts';
import { startCourier } from '#app/delivery/courier.ts';
import { SETTINGS } from '#app/delivery/settings.ts';
import type { CourierSettings } from '#app/delivery/settings.ts';
import type { Forge, Outbox, Timing } from '#app/ports.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { desk, intakeApp, personClient } from '../../local/forge-world.ts';
import { contextIn, send } from '../intake/fixture.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Time that passes as soon as somebody waits for it; it begins some days ago, so that it stays behind the forge's. */
export function fastTime(): Timing & { passed(): number } {
  const begin = Date.now() - 3 * DAY_MS;
  let now = begin;
  return {
    now: () => now,
    passed: () => now - begin,
    random: () => 0.5,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        setTimeout(() => {
          if (!signal.aborted) now += ms;
          resolve();
        }, 1);
      }),
  };
}

export function intakeForge(running: RunningForge, timeout = 2000): Forge {
  return connectForge({
    apiUrl: running.url,
    ...desk,
    appId: intakeApp.id,
    privateKey: intakeApp.privateKey,
    installationId: intakeApp.installationId,
    ownApps: [intakeApp.botId],
    timeout,
  });
}

export interface Setting {
  readonly outbox: Outbox;
  readonly forge: Forge;
  readonly timing?: Timing;
  readonly settings?: Partial<CourierSettings>;
}

/** Starts a courier that ends with the test; what it says is kept. */
export function courierIn({ outbox, forge, timing = fastTime(), settings = {} }: Setting) {
  const said: string[] = [];
  const alarms: string[] = [];
  const say = (message: string) => void said.push(message);
  const courier = startCourier({
    outbox,
    forge,
    timing,
    log: { info: say, warn: say, error: say, summary: say },
    alarm: (message) => Promise.resolve(void alarms.push(message)),
    settings: { ...SETTINGS, ...settings },
  });
  onTestFinished(() => courier.stop());
  return { courier, said, alarms };
}

/** Receives so many submissions; gives their numbers. */
export async function receiveMany(folder: string, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const reception = await send(contextIn(folder), { id });
    if (reception.kind === 'received') numbers.push(reception.number);
  }
  return numbers;
}

export async function until(isSo: () => Promise<boolean> | boolean, within = 15_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const faults = (forge: RunningForge, list: unknown[]) =>
  fetch(`${forge.url}/_faults`, { method: 'POST', body: JSON.stringify(list) });

/** What stands at the forge, as the coordinator sees it. */
export async function atTheForge(running: RunningForge) {
  const nele = personClient(running, 'nele-peeters');
  const issues = await nele.paginate(nele.rest.issues.listForRepo, { ...desk, state: 'all', per_page: 100 });
  const complaints = [];
  for (const { number, title, body } of issues.reverse()) {
    const { data } = await nele.rest.issues.listComments({ ...desk, issue_number: number, per_page: 100 });
    complaints.push({ title, body: body ?? '', comments: data.map((comment) => comment.body ?? '') });
  }
  return complaints;
}
