/** Complaints that may never touch the ordinary desk, with a real intake server between two desks. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { until } from '../app/delivery/fixture.ts';
import { newFolder } from '../app/intake/fixture.ts';
import {
  desk,
  intakeApp,
  people,
  startTestForge,
  temporaryFolder,
  workflowApp,
} from '../local/forge-world.ts';
import type { Build } from '../site/built-site.ts';
import { buildSite } from '../site/built-site.ts';
import { intakeEnvironment, startIntake } from './intake-process.ts';

const RESTRICTED = 'desk-restricted';
const FACTS = 'De klachtencoördinator lachte mij uit.';

let build: Build;
beforeAll(async () => {
  build = await buildSite('koksijde@1');
  const file = join(build.home, 'publication', 'organisation.json');
  const organisation = JSON.parse(await readFile(file, 'utf8')) as object;
  const route = { to: 'restricted', handled_by: 'management', basis: 'own-choice' };
  const restricted_routes = ['coordinator', 'management', 'staff'].map((about) => ({ about, ...route }));
  await writeFile(file, JSON.stringify({ ...organisation, restricted_routes }));
}, 120_000);
afterAll(() => rm(build.home, { recursive: true, force: true }));

const forge = () =>
  startTestForge(temporaryFolder(), {
    repositories: [desk.repo, RESTRICTED],
    apps: [intakeApp, workflowApp],
    people: people.map((one) =>
      one.login === 'nele-peeters' ? { ...one, roles: { [RESTRICTED]: 'none' as const } } : one,
    ),
  });

const restrictedAt = (url: string) => `${url}/repos/${desk.owner}/${RESTRICTED}`;

async function start(url: string, env: Record<string, string> = {}) {
  const outbox = await newFolder();
  const more = { GEGROND_RESTRICTED_DESK: restrictedAt(url), ...env };
  const server = await startIntake({ build, outbox, forge: url, env: more });
  onTestFinished(async () => {
    await server.end('SIGKILL');
  });
  return { server, outbox };
}

let sent = 0;
async function complain(url: string, more: Record<string, string>) {
  sent += 1;
  const submission = `00000000-0000-4000-8000-${String(sent).padStart(12, '0')}`;
  const values = { name: 'Els Voorbeeld', email: 'els@voorbeeld.example', facts: FACTS, capacity: 'citizen' };
  const answer = await fetch(`${url}/api/intake`, {
    method: 'POST',
    body: new URLSearchParams({ submission, ...values, ...more }),
    headers: { accept: 'application/json', origin: url },
  });
  return { status: answer.status, body: (await answer.json()) as { number: string } };
}

/** What the administrator, who sees both, finds at a desk: titles and all that was written. */
async function at(running: RunningForge, repo: string) {
  const omar = new Octokit({ baseUrl: running.url, auth: 'token-of-omar' });
  const where = { owner: desk.owner, repo };
  const issues = await omar.paginate(omar.rest.issues.listForRepo, { ...where, state: 'all' });
  const written = await Promise.all(
    issues.map(async ({ number, title, body }) => {
      const { data } = await omar.rest.issues.listComments({ ...where, issue_number: number });
      return [title, body, ...data.map((comment) => comment.body)].join('\n');
    }),
  );
  return { titles: issues.map(({ title }) => title.slice(0, 11)).sort(), written: written.join('\n') };
}

const isEmpty = async (outbox: string) => (await readdir(join(outbox, 'pending'))).length === 0;

describe('a complaint about the coordinator, the management or a colleague', () => {
  it('goes to the restricted desk and leaves nothing at the ordinary one; any other goes where it always went', async () => {
    const running = await forge();
    const { server, outbox } = await start(running.url);
    const numbers = [];
    for (const answers of [
      { about: 'coordinator' },
      { about: 'management' },
      { about: 'staff', capacity: 'staff' },
    ]) {
      numbers.push((await complain(server.url, answers)).body.number);
    }
    const others = [];
    for (const answers of [{}, { about: 'service' }, { about: 'staff' }]) {
      others.push((await complain(server.url, { facts: 'De lamp is stuk.', ...answers })).body.number);
    }
    await until(() => isEmpty(outbox));
    const [ordinary, restricted] = [await at(running, desk.repo), await at(running, RESTRICTED)];
    expect([ordinary.titles, restricted.titles]).toEqual([others.sort(), numbers.sort()]);
    expect(ordinary.written).not.toMatch(/lachte|lachen|coordinator"|management"/);
    expect(restricted.written).toContain(FACTS);
    expect(server.said()).not.toMatch(/lachte|Els|about/);
  });

  it('waits where the restricted desk is out of reach, and others do not wait for it', async () => {
    const running = await forge();
    const { server, outbox } = await start(running.url, {
      GEGROND_RESTRICTED_DESK: 'http://127.0.0.1:9/repos/voorbeeldstad/desk-restricted',
    });
    const waits = (await complain(server.url, { about: 'coordinator' })).body.number;
    const goes = (await complain(server.url, { facts: 'De lamp is stuk.' })).body.number;
    await until(async () => (await at(running, desk.repo)).titles.includes(goes));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await at(running, desk.repo)).titles).toEqual([goes]);
    expect(await readdir(join(outbox, 'pending'))).toEqual([`${waits}.json`]);
    const health = (await (await fetch(`${server.url}/api/health`)).json()) as object;
    expect(health).toMatchObject({ pending: 1, forge: 'reached' });
  });

  it('waits where the restricted desk was taken away while the server was down', async () => {
    const running = await forge();
    const { server, outbox } = await start(running.url, {
      GEGROND_RESTRICTED_DESK: 'http://127.0.0.1:9/repos/voorbeeldstad/desk-restricted',
    });
    const { number } = (await complain(server.url, { about: 'coordinator' })).body;
    await server.end('SIGTERM');
    const file = join(build.home, 'publication', 'organisation.json');
    const routed = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ ...(JSON.parse(routed) as object), restricted_routes: [] }));
    onTestFinished(() => writeFile(file, routed));
    const env = { GEGROND_RESTRICTED_DESK: '' };
    const second = await startIntake({ build, outbox, forge: running.url, env });
    onTestFinished(async () => {
      await second.end('SIGKILL');
    });
    await until(() => second.said().includes(`${number} waits for the restricted desk`));
    expect((await at(running, desk.repo)).titles).toEqual([]);
    expect(await readdir(join(outbox, 'pending'))).toEqual([`${number}.json`]);
  });

  it('is not asked for where there is no restricted desk: the server does not start, and says what is missing', async () => {
    const env = intakeEnvironment({ build, outbox: await newFolder(), forge: 'http://127.0.0.1:9' });
    const { status, stderr } = spawnSync(process.execPath, ['scripts/bin/intake-server.ts'], {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('GEGROND_RESTRICTED_DESK: expected the address of the restricted desk, like ');
    expect(stderr).toContain('because complaints about coordinator, management, staff go there');
  });
});
