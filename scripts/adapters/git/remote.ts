import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Git, GitAnswer } from './run.ts';
import { GitError } from './run.ts';

/** What came of fetching a ref. `no remote`: the work tree's own repository is the register. */
export type Fetched = 'fetched' | 'no such ref' | 'no remote';

/** The remote `origin` of a work tree. Whether there is one is never asked for itself: each call finds out. */
export interface Remote {
  /** Fetches one ref into `into`. Throws when the remote is unreachable. */
  fetchRef(ref: string, into: string): Promise<Fetched>;
  /**
   * Brings one commit (40 hex digits) into a shallow clone, without what lies between; false when the remote does
   * not have it or does not give it.
   */
  fetchCommit(commit: string): Promise<boolean>;
  /** Brings the whole history into a shallow clone; what cannot be had now stays away. */
  fetchHistory(): Promise<void>;
  /**
   * Pushes the head, if there is one, to the branch, if there is a remote; false when the remote has moved on. Any
   * other refusal throws.
   */
  push(branch: string): Promise<boolean>;
}

const FETCH = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];

/** What git says where a name is neither a remote's nor a path. */
const NO_REMOTE = "fatal: 'origin' does not appear to be a git repository";

/** What git takes for the repository `origin` where there is no such remote: it takes a name that is none for a path. */
const MISTAKABLE = ['origin', 'origin.git'];

/**
 * Asks git something that goes to `origin`. Where the work tree has something of that name, it is looked up first whether
 * there is such a remote; elsewhere that would be a process for nothing.
 */
export async function askOrigin(git: Git, args: readonly string[]): Promise<GitAnswer> {
  const isMistakable = MISTAKABLE.some((name) => existsSync(join(git.dir, name)));
  if (isMistakable && (await git.ask(['config', '--get', 'remote.origin.url'])).code !== 0) {
    return { code: 128, stdout: '', stderr: NO_REMOTE };
  }
  return git.ask(args);
}

export function createRemote(git: Git): Remote {
  const isShallow = async () =>
    (await git.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
  return {
    async fetchRef(ref, into) {
      const fetch = [...FETCH, 'origin', `+${ref}:${into}`];
      const answer = await askOrigin(git, fetch);
      if (answer.code === 0) return 'fetched';
      if (/couldn't find remote ref/i.test(answer.stderr)) return 'no such ref';
      if (hasNoRemote(answer)) return 'no remote';
      throw new GitError(fetch, answer);
    },
    fetchCommit: async (commit) =>
      (await isShallow()) && (await askOrigin(git, [...FETCH, '--depth=1', 'origin', commit])).code === 0,
    async fetchHistory() {
      if (await isShallow()) await askOrigin(git, [...FETCH, '--unshallow', 'origin']);
    },
    async push(branch) {
      const push = ['push', '--porcelain', '--no-verify', 'origin', `HEAD:refs/heads/${branch}`];
      const answer = await askOrigin(git, push);
      if (answer.code === 0 || hasNothing(answer) || hasNoRemote(answer)) return true;
      if (movedOn(answer)) return false;
      throw new GitError(push, { ...answer, stderr: `${refusal(answer)}\n${answer.stderr}` });
    },
  };
}

export function hasNoRemote({ stderr }: GitAnswer): boolean {
  return stderr.includes(NO_REMOTE);
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
