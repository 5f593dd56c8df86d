import { spawnSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { atTheForge, until } from '../app/delivery/fixture.ts';
import { newFolder } from '../app/intake/fixture.ts';
import { startTestForge, temporaryFolder } from '../local/forge-world.ts';
import type { Build } from '../site/built-site.ts';
import { buildSite } from '../site/built-site.ts';
import type { IntakeOptions } from './intake-process.ts';
import { intakeEnvironment, startIntake } from './intake-process.ts';

const NOWHERE = 'http://127.0.0.1:9';

let build: Build;
beforeAll(async () => {
  build = await buildSite('hss@1');
}, 120_000);
afterAll(() => rm(build.home, { recursive: true, force: true }));

async function start(options: Partial<IntakeOptions> = {}) {
  const outbox = await newFolder();
  const server = await startIntake({ build, outbox, forge: NOWHERE, ...options });
  onTestFinished(async () => {
    await server.end('SIGKILL');
  });
  return { server, outbox: options.outbox ?? outbox };
}

const complaint = (at: number) => ({
  submission: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  name: 'Els Voorbeeld',
  email: 'els@voorbeeld.example',
  facts: 'De poetshulp kwam drie keer niet.',
});

function post(url: string, values: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(values);
  return fetch(`${url}/api/intake`, {
    method: 'POST',
    body,
    headers: { accept: 'application/json', origin: url, ...headers },
  });
}

describe('the intake server', () => {
  it('serves the pages as they stand on disk, also after a new build, and its own page for what is not there', async () => {
    const { server } = await start();
    const form = await fetch(`${server.url}/klacht/`);
    expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await form.text()).toContain('<form');
    expect((await fetch(`${server.url}/new.txt`)).status).toBe(404);
    await writeFile(join(build.out, 'client', 'new.txt'), 'new');
    expect(await (await fetch(`${server.url}/new.txt`)).text()).toBe('new');
    const missing = await fetch(`${server.url}/nergens/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Deze pagina bestaat niet');
    for (const path of ['/api/nothing', '/..%2f..%2fserver/entry.mjs', '/%00', '/%']) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
  });

  it('says how it is doing, and nothing else', async () => {
    const { server } = await start();
    expect((await post(server.url, complaint(1))).status).toBe(201);
    const health = async () => (await (await fetch(`${server.url}/api/health`)).json()) as unknown;
    await until(async () => JSON.stringify(await health()).includes('"away"'));
    expect(await health()).toEqual({ pending: 1, refused: 0, broken: 0, last_delivery: null, forge: 'away' });
  });

  it('delivers at once', async () => {
    const running = await startTestForge(temporaryFolder());
    const idle = { GEGROND_DELIVERY: '{"idle":3600000,"limits":{"perMinute":80,"perHour":500,"between":0}}' };
    const { server } = await start({ forge: running.url, env: idle });
    const received = (await (await post(server.url, complaint(2))).json()) as { number: string };
    await until(async () => (await (await fetch(`${server.url}/api/health`)).text()).includes('"pending":0'));
    const [only] = await atTheForge(running);
    expect(only?.title).toMatch(new RegExp(`^${received.number} · `));
    expect(only?.comments[0]).toContain('drie keer');
  });

  it('finishes what it began when it is told to end, and takes up what is left at the next start', async () => {
    const { server, outbox } = await start();
    const answers = Promise.all([1, 2, 3, 4, 5].map((at) => post(server.url, complaint(at))));
    const statuses = (await answers).map(({ status }) => status);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(statuses).toEqual([201, 201, 201, 201, 201]);
    await writeFile(join(outbox, 'tmp', 'left'), 'half an ent');
    const running = await startTestForge(temporaryFolder());
    await start({ outbox, forge: running.url });
    await until(async () => (await readdir(join(outbox, 'pending'))).length === 0);
    expect(await readdir(join(outbox, 'tmp'))).toEqual([]);
    expect(await atTheForge(running)).toHaveLength(5);
  });

  it('tells who sends too often when to come again, in words or in JSON', async () => {
    const { server } = await start({ env: { GEGROND_POSTS_AN_HOUR: '2', GEGROND_PROXIES: '1' } });
    const from = (address: string, accept: string) =>
      post(server.url, complaint(1), { accept, 'x-forwarded-for': `203.0.113.9, ${address}` });
    expect((await from('192.0.2.1', 'application/json')).status).toBe(201);
    expect((await from('192.0.2.1', 'application/json')).status).toBe(201);
    const refused = await from('192.0.2.1', 'application/json');
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 1800]);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'too-many' }] });
    const page = await from('192.0.2.1', 'text/html');
    expect(await page.text()).toContain('Wacht 30 minuten.');
    expect((await from('192.0.2.2', 'application/json')).status).toBe(201);
    expect(server.said()).not.toMatch(/192\.0\.2|203\.0\.113|Els/);
  });

  it('that lacks a setting ends at once and says what is expected', () => {
    const env = intakeEnvironment({ build, outbox: '', forge: '', env: { GEGROND_INTAKE_SECRET: 'short' } });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bin/intake-server.ts'], {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'GEGROND_OUTBOX: expected the folder of the outbox, such as /var/lib/gegrond/outbox; found nothing',
    );
    expect(stderr).toContain(
      'GEGROND_INTAKE_SECRET: expected at least 32 random characters, which never change; found',
    );
    expect(stderr).not.toContain('short');
  });
});
