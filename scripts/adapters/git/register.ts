import type { Register } from '#app/ports.ts';
import { despiteStaleLocks } from './locks.ts';
import { createNotes } from './notes.ts';
import { fetchCommit, fetchRef, hasRemote, pushHead } from './remote.ts';
import type { Author, Git } from './run.ts';
import { createGit } from './run.ts';
import {
  assertRegisterPath,
  casePaths,
  isCasePath,
  readCases,
  readFileOf,
  writeFileOf,
} from './work-tree.ts';

export interface RegisterOptions {
  /** A work tree whose root holds `cases/`: a clone, or a repository of its own without a remote. */
  readonly dir: string;
  readonly author?: Author;
  /** The branch that holds the register, here and at the remote. */
  readonly branch?: string;
}

export type GitRegister = Register;

/** The app's own account, which needs no address that receives mail. */
export const GEGROND: Author = { name: 'gegrond[bot]', email: 'gegrond@localhost.invalid' };

/**
 * The register in a git work tree. Only paths of case files and `cases/desk.json` are read and written; anything else
 * throws. Without a remote `origin` a commit is all there is, and `push` answers true.
 */
export function openRegister({ dir, author = GEGROND, branch = 'main' }: RegisterOptions): GitRegister {
  const git = createGit(dir, author);
  const notes = createNotes(git);
  return {
    sync: () => despiteStaleLocks(dir, () => sync(git, branch)),
    head: () => head(git),
    paths: () => casePaths(dir),
    read: (path) => readFileOf(dir, path),
    readAll: () => readCases(dir),
    changedSince: (commit) => changedSince(git, commit),
    async commit(files, message, at) {
      for (const path of files.keys()) assertRegisterPath(path);
      for (const [path, text] of files) await writeFileOf(dir, path, text);
      return await commit(git, [...files.keys()], message, at);
    },
    push: async () => (await head(git)) === null || !(await hasRemote(git)) || (await pushHead(git, branch)),
    readNote: (name) => notes.read(name),
    writeNote: (name, value, at) => notes.write(name, value, at),
  };
}

/** A work tree that holds somebody's own work: the register would throw it away. */
class OthersWork extends Error {
  override name = 'OthersWork';
}

/** Refuses where following the remote would lose what somebody did outside `cases/`. */
async function assertNobodysWork(git: Git, upstream: string): Promise<void> {
  if ((await head(git)) === null) return;
  const changed = await git.must(['diff', '--name-only', '-z', 'HEAD']);
  const unpushed = await git.ask(['log', '--name-only', '-z', '--format=', `${upstream}..HEAD`]);
  const paths = [...changed.split('\0'), ...unpushed.stdout.split('\0')];
  if (paths.map((path) => path.trim()).every((path) => path === '' || path.startsWith('cases/'))) return;
  throw new OthersWork(
    'Expected a work tree of the register alone, which follows its remote; found changes outside cases/ that are not ' +
      'there. Use a clone of its own: git clone <the desk> register, then --register register.',
  );
}

/** Leaves everything outside `cases/` that git does not know (the product's checkout among it) as it is. */
async function sync(git: Git, branch: string): Promise<void> {
  if (await hasRemote(git)) await followRemote(git, branch);
  else if ((await head(git)) === null) return;
  else {
    await assertNobodysWork(git, 'HEAD');
    await git.must(['reset', '--quiet', '--hard', 'HEAD']);
  }
  await git.must(['clean', '--quiet', '-ffdx', '--', 'cases']);
}

async function followRemote(git: Git, branch: string): Promise<void> {
  const upstream = `refs/remotes/origin/${branch}`;
  const found = await fetchRef(git, `refs/heads/${branch}`, upstream);
  await assertNobodysWork(git, upstream);
  if (!found) await assertEmptyRemote(git, branch, upstream);
  await git.must(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  if (found) {
    await git.must(['reset', '--quiet', '--hard', upstream]);
  } else {
    await git.must(['update-ref', '-d', `refs/heads/${branch}`]);
    await git.must(['read-tree', '--empty']);
  }
}

/** A remote without any branch is a new register; one that lost its branch, or has another, is a mistake. */
async function assertEmptyRemote(git: Git, branch: string, upstream: string): Promise<void> {
  const there = await git.must(['ls-remote', '--heads', 'origin']);
  const seen = await git.ask(['rev-parse', '--verify', '--quiet', upstream]);
  if (there.trim() === '' && seen.code !== 0) return;
  throw new Error(
    `Expected the branch ${branch} at the register's remote (or a remote without any), found none.`,
  );
}

async function head(git: Git): Promise<string | null> {
  const answer = await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return answer.code === 0 ? answer.stdout.trim() : null;
}

async function changedSince(git: Git, commit: string): Promise<string[] | null> {
  if (!/^[0-9a-f]{40}$/.test(commit)) return null;
  const known = (await git.ask(['cat-file', '-e', `${commit}^{commit}`])).code === 0;
  if (!known && !(await fetchCommit(git, commit))) return null;
  const now = await head(git);
  if (now === null) return null;
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, now, '--', 'cases'];
  return (await git.must(diff)).split('\0').filter(isCasePath).sort();
}

async function commit(git: Git, paths: readonly string[], message: string, at: string): Promise<boolean> {
  if (paths.length === 0) return false;
  const list = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  await git.must(['add', '--force', ...list], { input: paths.join('\0') });
  const born = (await head(git)) !== null;
  if (born && (await git.ask(['diff', '--cached', '--quiet', 'HEAD'])).code === 0) return false;
  const options = ['--quiet', '--no-verify', '--no-gpg-sign', '--cleanup=verbatim', '--file=-'];
  await git.must(['commit', ...options], { input: `${message}\n`, at });
  return true;
}
