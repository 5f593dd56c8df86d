// What a quiet sweep asks of the forge.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFiles } from '#adapters/files/config.ts';
import { openRegister } from '#adapters/git/register.ts';
import { connectForge } from '#adapters/github/forge.ts';
import { sweep } from '#app/sweep.ts';
import type { World } from '#app/world.ts';
import { seedExample } from '#local/example/seed.ts';
import type { CallCount } from '#local/forge/calls.ts';
import { startForge } from '#local/forge/start-forge.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { desk, intakeApp, workflowApp } from '../local/forge-world.ts';
import { atMost } from './measure.ts';

const config = parseConfig(await readConfigFiles('config'));
const folder = mkdtempSync(join(tmpdir(), 'gegrond-bench-'));
const bare = join(folder, 'desk.git');
const clone = join(folder, 'clone');
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', input: '' }).trim();

const people = config.organisation.people.flatMap(({ id, account }) =>
  account === null
    ? []
    : [{ login: id, id: account, name: id, role: 'triage' as const, token: `token-of-${id}` }],
);
const apps = [intakeApp, workflowApp];
const state = join(folder, 'forge');
const forge = await startForge({
  port: 0,
  state,
  owner: desk.owner,
  repositories: [desk.repo],
  people,
  apps,
});
try {
  git('init', '--quiet', '--bare', '--initial-branch=main', bare);
  const who = ['-c', 'user.name=Piet Proef', '-c', 'user.email=piet@example.invalid'];
  const commit = git('-C', bare, ...who, 'commit-tree', git('-C', bare, 'mktree'), '-m', 'Set up the desk');
  git('-C', bare, 'update-ref', 'refs/heads/main', commit);
  const now = '2026-11-20T13:00:00Z';
  const { complaints } = await seedExample({
    ...{ forgeUrl: forge.url, ...desk, intakeApp, workflowApp, config, deskGit: bare },
    ...{ coordinatorToken: (person: string) => `token-of-${person}`, today: now.slice(0, 10), now },
  });
  git('clone', '--quiet', bare, clone);
  const world: World = {
    ...{ config, now, dryRun: false, register: openRegister({ dir: clone }) },
    forge: connectForge({
      ...{ apiUrl: forge.url, ...desk, appId: workflowApp.id, privateKey: workflowApp.privateKey },
      installationId: workflowApp.installationId,
      ownApps: [intakeApp.botId, workflowApp.botId],
    }),
    log: { info: () => undefined, warn: console.error, error: console.error, summary: () => undefined },
  };
  await sweep(world);
  await fetch(`${forge.url}/_calls`, { method: 'DELETE' });
  await sweep(world);
  const { calls } = (await (await fetch(`${forge.url}/_calls`)).json()) as { calls: CallCount[] };
  const asked = calls.reduce((sum, { count }) => sum + count, 0);
  atMost(`a quiet sweep of a desk with ${complaints} cases asks the forge at most once`, asked, 1, 'calls');
} finally {
  await forge.stop();
  rmSync(folder, { recursive: true });
}
