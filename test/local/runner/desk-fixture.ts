import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RunnerOptions } from '#local/runner/options.ts';
import { createRunner } from '#local/runner/runner.ts';
import type { Runner } from '#local/runner/runner.ts';

const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...identity, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gegrond-runner-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTree(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A bare repository at `bare` with these files on `main`; called again, one more commit. */
export function commitTo(bare: string, files: Record<string, string>): string {
  const work = mkdtempSync(join(tmpdir(), 'gegrond-work-'));
  try {
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', bare);
    git('.', 'clone', '--quiet', bare, work);
    git(work, 'checkout', '--quiet', '-B', 'main');
    writeTree(work, files);
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'change');
    git(work, 'push', '--quiet', 'origin', 'main');
    return git(work, 'rev-parse', 'HEAD');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The options of a runner for a desk whose workflows are `workflows`, by file name. */
export function deskWith(
  workflows: Record<string, string>,
  change: Partial<RunnerOptions> = {},
): RunnerOptions {
  const folder = emptyFolder();
  const bare = join(folder, 'desk.git');
  commitTo(bare, {
    'README.md': 'desk',
    ...Object.fromEntries(
      Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text]),
    ),
  });
  return {
    state: join(folder, 'state'),
    desk: { repository: 'town/desk', git: bare },
    repositories: {},
    product: join(folder, 'product'),
    forge: { api: 'https://forge.example/api', web: 'https://forge.example' },
    vars: {},
    secrets: {},
    now: () => '2026-11-20T09:00:00Z',
    ...change,
  };
}

/** A runner that is stopped when the test ends. */
export async function started(options: RunnerOptions): Promise<Runner> {
  const runner = await createRunner(options);
  onTestFinished(() => runner.stop());
  return runner;
}

/** A workflow started by hand whose one job has these steps (YAML, indented by six) and these further keys. */
export function manual(steps: string, jobKeys = ''): string {
  return `on: {workflow_dispatch: {inputs: {wait: {}, word: {}}}}
jobs:
  one:
    runs-on: ubuntu-latest
${jobKeys}
    steps:
${steps}
`;
}

const account = { id: 7, login: 'ann', type: 'User' };

/** The body of a delivery about issue 42. */
export function delivery(action: string, change: object = {}): object {
  return {
    action,
    issue: { id: 900, number: 42, title: 'SECRET-TITLE', body: 'SECRET-BODY', user: account, labels: [] },
    repository: { full_name: 'town/desk', private: true },
    sender: account,
    ...change,
  };
}
