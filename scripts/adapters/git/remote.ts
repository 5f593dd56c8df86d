import type { Git, GitAnswer } from './run.ts';
import { GitError } from './run.ts';

/** The remote `origin` of a work tree. */
export interface Remote {
  /** False where the work tree's own repository is the register. */
  exists(): Promise<boolean>;
  /** Fetches one ref into `into`; false when the remote has no such ref. Throws when it is unreachable. */
  fetchRef(ref: string, into: string): Promise<boolean>;
  /**
   * Brings one commit (40 hex digits) into a shallow clone, without what lies between; false when the remote does
   * not have it or does not give it.
   */
  fetchCommit(commit: string): Promise<boolean>;
  /** Brings the whole history into a shallow clone; what cannot be had now stays away. */
  fetchHistory(): Promise<void>;
  /**
   * Pushes the head, if there is one, to the branch; false when the remote has moved on. Any other refusal throws.
   */
  push(branch: string): Promise<boolean>;
}

const FETCH = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];

/** Whether there is a remote is asked until there is one: none goes away while a job works. */
export function createRemote(git: Git): Remote {
  let isKnown = false;
  const exists = async () => {
    isKnown ||= (await git.ask(['config', '--local', '--get', 'remote.origin.url'])).code === 0;
    return isKnown;
  };
  const isShallow = async () =>
    (await git.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true' && (await exists());
  return {
    exists,
    async fetchRef(ref, into) {
      const fetch = [...FETCH, 'origin', `+${ref}:${into}`];
      const answer = await git.ask(fetch);
      if (answer.code === 0) return true;
      if (/couldn't find remote ref/i.test(answer.stderr)) return false;
      throw new GitError(fetch, answer);
    },
    fetchCommit: async (commit) =>
      (await isShallow()) && (await git.ask([...FETCH, '--depth=1', 'origin', commit])).code === 0,
    async fetchHistory() {
      if (await isShallow()) await git.ask([...FETCH, '--unshallow', 'origin']);
    },
    async push(branch) {
      const push = ['push', '--porcelain', '--no-verify', 'origin', `HEAD:refs/heads/${branch}`];
      const answer = await git.ask(push);
      if (answer.code === 0 || hasNothing(answer)) return true;
      if (movedOn(answer)) return false;
      throw new GitError(push, { ...answer, stderr: `${refusal(answer)}\n${answer.stderr}` });
    },
  };
}

/** A branch without a commit. */
function hasNothing({ stderr }: GitAnswer): boolean {
  return stderr.includes('src refspec HEAD does not match any');
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
