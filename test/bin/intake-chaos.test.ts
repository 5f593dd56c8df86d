import { randomUUID } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { atTheForge, faults, until } from '../app/delivery/fixture.ts';
import { newFolder } from '../app/intake/fixture.ts';
import { startTestForge, temporaryFolder } from '../local/forge-world.ts';
import type { Build } from '../site/built-site.ts';
import { buildSite } from '../site/built-site.ts';
import { volume } from '../volume.ts';
import type { IntakeProcess } from './intake-process.ts';
import { startIntake } from './intake-process.ts';

const SUBMISSIONS = volume(15, 200);
const KILLS = 10;
const AT_ONCE = 4;

/** What the forge does to the calls that change something, in turn, with calls that go well between. */
const TROUBLE = [
  { kind: 'status', status: 500 },
  { kind: 'timeout-after-success' },
  { kind: 'status', status: 403, headers: { 'retry-after': '1' } },
  { kind: 'reset' },
  { kind: 'reset-after-success' },
];
const WELL = { kind: 'delay', ms: 0 };

/** A third of the calls to issues and comments goes wrong. */
const trouble = (method: string) =>
  Array.from({ length: SUBMISSIONS / 2 }, (_, at) => [TROUBLE[at % TROUBLE.length], WELL, WELL])
    .flat()
    .map((fault) => ({ ...fault, method, path: '/issues' }));

interface Sent {
  readonly submission: string;
  readonly name: string;
  readonly facts: string;
}

interface Receipt {
  readonly number: string;
  readonly receipt: string;
}

const newSubmission = (at: number): Sent => ({
  submission: randomUUID(),
  name: `Planted Name ${randomUUID()}`,
  facts: `Planted facts ${String(at)} ${randomUUID()}\n${'```\n@everyone /sluit\n'.repeat(20)}`,
});

/** Sends until there is a receipt, as a citizen would who gets no answer. */
async function sendUntilReceived(sent: Sent, url: () => string): Promise<Receipt> {
  for (;;) {
    try {
      const response = await fetch(`${url()}/api/intake`, {
        method: 'POST',
        body: new URLSearchParams({ ...sent, email: 'els@voorbeeld.example' }),
        headers: { accept: 'application/json', origin: url() },
        signal: AbortSignal.timeout(5000),
      });
      const body: unknown = await response.json();
      if (response.status === 201) return body as Receipt;
      throw new TypeError(`expected 201, found ${String(response.status)} ${JSON.stringify(body)}`);
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith('expected')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

async function everyFile(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
  return files.map(({ name }, at) => `${name}\n${texts[at] ?? ''}`).join('\n');
}

describe('the intake in all weathers', () => {
  let build: Build;
  beforeAll(async () => {
    build = await buildSite('koksijde@1');
  }, 120_000);
  afterAll(() => rm(build.home, { recursive: true, force: true }));

  it(
    `gives ${String(SUBMISSIONS)} receipts for ${String(SUBMISSIONS)} complaints, none twice, though it is killed ten times`,
    async () => {
      const running = await startTestForge(temporaryFolder());
      await faults(running, ['POST', 'PATCH', 'GET'].flatMap(trouble));

      const outbox = await newFolder();
      const start = () => startIntake({ build, outbox, forge: running.url });
      let server: IntakeProcess = await start();
      let said = '';
      onTestFinished(async () => {
        await server.end('SIGKILL');
      });

      const all = Array.from({ length: SUBMISSIONS }, (_, at) => newSubmission(at));
      const receipts = new Map<string, Receipt>();
      const waiting = [...all];
      const citizen = async () => {
        for (let sent; (sent = waiting.shift()) !== undefined;) {
          receipts.set(sent.submission, await sendUntilReceived(sent, () => server.url));
        }
      };
      const citizens = Promise.all(Array.from({ length: AT_ONCE }, citizen));
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await until(() => receipts.size >= (kill * SUBMISSIONS) / (KILLS + 1));
        await server.end('SIGKILL');
        said += server.said();
        server = await start();
      }
      await citizens;

      const pending = async () => (await readdir(join(outbox, 'pending'))).length;
      await until(async () => (await pending()) === 0, volume(120_000, 480_000));
      await fetch(`${running.url}/_faults`, { method: 'DELETE' });
      for (const sent of all) {
        expect(await sendUntilReceived(sent, () => server.url)).toEqual(receipts.get(sent.submission));
      }
      expect(await server.end('SIGTERM')).toBe(0);
      said += server.said();

      const complaints = await atTheForge(running);
      const numbers = [...receipts.values()].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(SUBMISSIONS);
      expect(complaints.map(({ title }) => title.slice(0, 11)).sort()).toEqual([...numbers].sort());
      for (const { submission, name, facts } of all) {
        const number = receipts.get(submission)?.number ?? '';
        const complaint = complaints.find(({ title }) => title.startsWith(number));
        expect(complaint?.comments).toHaveLength(1);
        expect(complaint?.comments[0]).toContain(facts.trim());
        expect(complaint?.comments[0]).toContain(name);
        expect(complaint?.body).not.toContain('Planted');
      }
      const left = await everyFile(outbox);
      for (const { submission } of all) expect(left + said).not.toContain(submission);
      expect(left + said).not.toMatch(/Planted|everyone|els@/);
    },
    volume(150_000, 600_000),
  );
});
