import { rm } from 'node:fs/promises';
import { isAbsolute, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GitError } from './run.ts';

const PATIENCE_MS = [200, 800, 2000];

/**
 * Does `step`, and again when a git that was killed left its lock. One work tree belongs to one job, so a lock that
 * is still there after three seconds belongs to nobody and is removed.
 */
export async function despiteStaleLocks<T>(dir: string, step: () => Promise<T>): Promise<T> {
  const gitDir = resolve(dir, '.git') + sep;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      const lock = lockOf(error, dir);
      if (lock?.startsWith(gitDir) !== true || attempt > PATIENCE_MS.length + 3) throw error;
      const wait = PATIENCE_MS[attempt];
      if (wait === undefined) await rm(lock, { force: true });
      else await pause(wait);
    }
  }
}

function lockOf(error: unknown, dir: string): string | null {
  if (!(error instanceof GitError)) return null;
  const name = /Unable to create '([^'\n]+\.lock)': File exists/.exec(error.stderr)?.[1];
  if (name === undefined) return null;
  return isAbsolute(name) ? resolve(name) : resolve(dir, name);
}
