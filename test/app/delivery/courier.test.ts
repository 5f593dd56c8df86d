import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutbox } from '#adapters/files/outbox.ts';
import { ForgeError } from '#app/ports.ts';
import type { Forge } from '#app/ports.ts';
import { startTestForge, temporaryFolder } from '../../local/forge-world.ts';
import { newFolder } from '../intake/fixture.ts';
import { atTheForge, courierIn, fastTime, faults, intakeForge, receiveMany, until } from './fixture.ts';

const HOUR = 3_600_000;

async function setting() {
  const folder = await newFolder();
  const running = await startTestForge(temporaryFolder());
  const outbox = openOutbox(folder);
  const isEmpty = async () => (await readdir(join(folder, 'pending'))).length === 0;
  return { folder, running, outbox, forge: intakeForge(running), isEmpty };
}

async function expectOnce(running: Parameters<typeof atTheForge>[0], numbers: readonly string[]) {
  const complaints = await atTheForge(running);
  expect(complaints.map(({ title }) => title.slice(0, 11)).sort()).toEqual([...numbers].sort());
  for (const { comments } of complaints) {
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('De poetshulp kwam drie keer niet.');
  }
}

describe('the courier', () => {
  it('takes each entry to the forge once, the oldest first, and keeps only a tombstone', async () => {
    const { folder, running, outbox, forge, isEmpty } = await setting();
    const numbers = await receiveMany(folder, 3);
    const { courier, said } = courierIn({ outbox, forge });
    await until(isEmpty);
    await expectOnce(running, numbers);
    const left = await Promise.all(
      (await readdir(join(folder, 'delivered'))).map((name) =>
        readFile(join(folder, 'delivered', name), 'utf8'),
      ),
    );
    expect(left).toHaveLength(3);
    expect(left.join('') + said.join('')).not.toMatch(/Els|poetshulp|els@/);
    expect(courier.state()).toMatchObject({ forge: 'reached', lastDelivery: expect.any(String) as string });
  });

  it('delivers at once what comes while it sleeps', async () => {
    const { folder, running, outbox, forge, isEmpty } = await setting();
    const { courier } = courierIn({ outbox, forge, settings: { idle: HOUR } });
    const numbers = await receiveMany(folder, 1);
    courier.wake();
    await until(isEmpty);
    await expectOnce(running, numbers);
  });

  it.each([
    ['time-outs after success', { kind: 'timeout-after-success' }],
    ['resets after success', { kind: 'reset-after-success' }],
    ['resets', { kind: 'reset' }],
    ['500', { kind: 'status', status: 500 }],
    ['403 with Retry-After', { kind: 'status', status: 403, headers: { 'retry-after': '30' } }],
  ])('makes no second complaint of one submission after %s of every call', async (_, fault) => {
    const { folder, running, outbox, isEmpty } = await setting();
    const numbers = await receiveMany(folder, 2);
    await faults(
      running,
      [{ path: '/issues$' }, { path: '/comments$' }, { path: '/comments/\\d+$' }].flatMap((call) => [
        { method: 'POST', ...call, ...fault },
        { method: 'PATCH', ...call, ...fault },
        { method: 'GET', ...call, ...fault },
      ]),
    );
    courierIn({ outbox, forge: intakeForge(running, 300) });
    await until(isEmpty);
    await expectOnce(running, numbers);
  });

  it('waits as long as the forge says, and no longer than it must', async () => {
    const { folder, running, outbox, forge, isEmpty } = await setting();
    await receiveMany(folder, 1);
    const timing = fastTime();
    await faults(running, [
      { method: 'POST', path: '/issues$', kind: 'status', status: 403, headers: { 'retry-after': '600' } },
    ]);
    const begin = timing.now();
    const { courier } = courierIn({ outbox, forge, timing });
    await until(isEmpty);
    const took = Date.parse(courier.state().lastDelivery ?? '') - begin;
    expect(took).toBeGreaterThanOrEqual(599_000);
    expect(took).toBeLessThan(660_000);
  });

  it('goes on after the forge was down for a day, and asked it seldom meanwhile', async () => {
    const { folder, running, outbox, forge, isEmpty } = await setting();
    const numbers = await receiveMany(folder, 2);
    const timing = fastTime();
    let calls = 0;
    let reachedAt = 0;
    const away: Forge = {
      ...forge,
      createIssue: (issue) => {
        calls += 1;
        if (timing.passed() < 24 * HOUR) return Promise.reject(new ForgeError('unreachable', 'POST'));
        reachedAt ||= timing.passed();
        return forge.createIssue(issue);
      },
    };
    const { alarms } = courierIn({ outbox, forge: away, timing, settings: { idle: HOUR } });
    await until(isEmpty, 60_000);
    expect(alarms).toEqual([
      'the forge has not taken a complaint for an hour; they wait in the outbox, none is lost',
    ]);
    expect(calls).toBeLessThan(140);
    expect(reachedAt).toBeLessThan(25 * HOUR);
    await expectOnce(running, numbers);
  });
});

describe('an entry that cannot be delivered', () => {
  it('steps aside after three refusals, also over restarts, with one alarm, and holds up no other', async () => {
    const { folder, running, outbox, forge } = await setting();
    const [bad = '', ...good] = await receiveMany(folder, 3);
    const refusing: Forge = {
      ...forge,
      createIssue: (issue) =>
        issue.title.startsWith(bad)
          ? Promise.reject(new ForgeError('refused', 'POST', 422))
          : forge.createIssue(issue),
    };
    const isRefused = async () => (await outbox.list('refused')).numbers.includes(bad);
    const first = courierIn({
      outbox,
      forge: refusing,
      settings: { refusalPause: { first: 1e12, most: 1e12 } },
    });
    await until(async () => (await outbox.readNote(bad))?.includes('"refusals":1') === true);
    await until(async () => (await outbox.list('pending')).numbers.length === 1);
    await first.courier.stop();
    expect(first.alarms).toEqual([]);
    const second = courierIn({ outbox, forge: refusing });
    await until(() => second.alarms.length > 0);
    expect(await isRefused()).toBe(true);
    expect(second.alarms).toEqual([`the forge refused ${bad} three times (422); it was moved to refused/`]);
    expect(second.said.filter((line) => line.includes(bad))).toHaveLength(2);
    await expectOnce(running, good);
    expect(await readFile(join(folder, 'refused', `${bad}.json`), 'utf8')).toContain('De poetshulp');
    await second.courier.stop();
    await rename(join(folder, 'refused', `${bad}.json`), join(folder, 'pending', `${bad}.json`));
    courierIn({ outbox, forge });
    await until(async () => (await outbox.list('delivered')).numbers.includes(bad));
    await expectOnce(running, [...good, bad]);
  });

  it('is set aside with an alarm when it is torn or foreign, and named only by a number', async () => {
    const { folder, running, outbox, forge } = await setting();
    const numbers = await receiveMany(folder, 1);
    await writeFile(join(folder, 'pending', '2026-AAAAAA.json'), '{"schema":1,"dossier":[{"label":"Els');
    await writeFile(join(folder, 'pending', 'Els Voorbeeld.txt'), 'foreign');
    await mkdir(join(folder, 'pending', '2026-BBBBBB.json'));
    const { alarms } = courierIn({ outbox, forge });
    await until(async () => (await outbox.list('delivered')).numbers.length === 1);
    expect(alarms).toEqual([
      'a file whose name is no case number in the outbox is not an entry; it was moved to broken/',
      '2026-AAAAAA.json in the outbox is not an entry; it was moved to broken/',
      '2026-BBBBBB.json in the outbox is not an entry; it was moved to broken/',
    ]);
    expect(await outbox.list('broken')).toEqual({
      numbers: ['2026-AAAAAA', '2026-BBBBBB'],
      foreign: ['Els Voorbeeld.txt'],
    });
    await expectOnce(running, numbers);
  });

  it('because the app is not let in alarms once, waits, and is delivered when that is put right', async () => {
    const { folder, running, outbox, forge, isEmpty } = await setting();
    const numbers = await receiveMany(folder, 2);
    await faults(running, [{ method: 'POST', path: '/issues$', kind: 'status', status: 404, times: 6 }]);
    const { alarms } = courierIn({ outbox, forge });
    await until(isEmpty);
    expect(alarms).toEqual(['the forge does not let the app in (404); check the app and the desk']);
    await expectOnce(running, numbers);
  });

  it('for a reason of its own (500 for this one alone) does not hold up the others', async () => {
    const { folder, running, outbox, forge } = await setting();
    const [bad = '', ...good] = await receiveMany(folder, 3);
    const failing: Forge = {
      ...forge,
      createIssue: (issue) =>
        issue.title.startsWith(bad)
          ? Promise.reject(new ForgeError('server', 'POST', 500))
          : forge.createIssue(issue),
    };
    courierIn({ outbox, forge: failing });
    await until(async () => (await outbox.list('delivered')).numbers.length === 2);
    await expectOnce(running, good);
  });
});
