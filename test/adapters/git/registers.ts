import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { GitRegister } from '#adapters/git/register.ts';

export const AT = '2026-11-20T09:14:03Z';

/** A path of an invented case: `pathOf(7)` is `cases/2026/2026-000007.md`. */
export function pathOf(n: number): string {
  return `cases/2026/2026-${String(n).padStart(6, '0')}.md`;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'gegrond-git-'));
  folders.push(made);
  return made;
}

/** Git as a person at the keyboard would use it, with an identity of his own. */
export function git(dir: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Piet Proef', '-c', 'user.email=piet@example.invalid'];
  return execFileSync('git', ['-C', dir, ...who, ...args], {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A bare repository without any branch. */
export function bareRemote(): string {
  const dir = folder();
  git(dir, 'init', '--quiet', '--bare', '--initial-branch=main');
  return dir;
}

export function clone(remote: string, ...options: string[]): string {
  const dir = folder();
  git(dir, 'clone', '--quiet', ...options, `file://${remote}`, '.');
  return dir;
}

/** What a job does: write, commit, push; when the remote moved on, fetch and do it again. */
export async function land(register: GitRegister, files: ReadonlyMap<string, string>): Promise<number> {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    await register.sync();
    await register.commit(files, 'A case', AT);
    if (await register.push()) return attempt;
  }
  throw new Error('never landed');
}
