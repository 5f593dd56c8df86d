import type { Git, GitAnswer } from './run.ts';
import { GitError } from './run.ts';

/** True when the clone has a remote `origin`; without one the work tree's own repository is the register. */
export async function hasRemote(git: Git): Promise<boolean> {
  return (await git.ask(['config', '--local', '--get', 'remote.origin.url'])).code === 0;
}

/** Fetches one ref of the remote into `into`; false when the remote has no such ref. Throws when it is unreachable. */
export async function fetchRef(git: Git, ref: string, into: string): Promise<boolean> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', 'origin', `+${ref}:${into}`];
  const answer = await git.ask(fetch);
  if (answer.code === 0) return true;
  if (/couldn't find remote ref/i.test(answer.stderr)) return false;
  throw new GitError(fetch, answer);
}

/**
 * Brings one commit (40 hex digits) into a shallow clone, without what lies between; false when the remote does
 * not have it or does not give it.
 */
export async function fetchCommit(git: Git, commit: string): Promise<boolean> {
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
  if (!shallow || !(await hasRemote(git))) return false;
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', commit];
  return (await git.ask(fetch)).code === 0;
}

/** Brings the whole history into a shallow clone; what cannot be had now stays away. */
export async function fetchHistory(git: Git): Promise<void> {
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
  if (!shallow || !(await hasRemote(git))) return;
  await git.ask(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--unshallow', 'origin']);
}

/** Pushes the head to the branch; false when the remote has moved on. Any other refusal throws. */
export async function pushHead(git: Git, branch: string): Promise<boolean> {
  const push = ['push', '--porcelain', '--no-verify', 'origin', `HEAD:refs/heads/${branch}`];
  const answer = await git.ask(push);
  if (answer.code === 0) return true;
  if (movedOn(answer)) return false;
  throw new GitError(push, { ...answer, stderr: `${refusal(answer)}\n${answer.stderr}` });
}

/**
 * A push that came second is refused before it is sent (`fetch first`, `non-fast-forward`) or, when both arrive at
 * once, by the lock of the ref; a hook or a protected branch refuses otherwise and would refuse for ever.
 */
function movedOn(answer: GitAnswer): boolean {
  return (
    /\[rejected\] \((fetch first|non-fast-forward|stale info)\)/.test(answer.stdout) ||
    /\[remote rejected\] \((cannot lock ref|failed to update ref|incorrect old value|reference already exists|failed to lock)/.test(
      answer.stdout,
    )
  );
}

function refusal(answer: GitAnswer): string {
  return answer.stdout.split('\n').find((line) => line.startsWith('!')) ?? '';
}
