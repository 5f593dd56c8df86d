import type { Runs } from '../world.ts';

/**
 * After something was posted, the page looks again every two seconds while workflows are at work. The forge's event
 * may take a moment to start one, so it also looks twice when all is quiet: `wait` counts those.
 *
 * Returns the address to look at next, or `null` when there is nothing to wait for.
 */
export function lookAgain(path: string, wait: string | undefined, runs: Runs): string | null {
  const quiet = Number(wait);
  if (!Number.isInteger(quiet) || quiet < 1) return null;
  if (isBusy(runs)) return `${path}wait=1`;
  return quiet < LOOKS ? `${path}wait=${String(quiet + 1)}` : null;
}

const LOOKS = 3;

function isBusy(runs: Runs): boolean {
  return runs.all().some(({ status }) => status === 'queued' || status === 'in_progress');
}
