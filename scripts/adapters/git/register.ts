import type { Register } from '#app/ports.ts';
import { follow } from './follow.ts';
import { despiteStaleLocks } from './locks.ts';
import { createNotes } from './notes.ts';
import type { Remote } from './remote.ts';
import { createRemote } from './remote.ts';
import type { Author, Git } from './run.ts';
import { createGit, GitError } from './run.ts';
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
  const remote = createRemote(git);
  const notes = createNotes(git, remote);
  return {
    sync: () => despiteStaleLocks(dir, () => follow(git, remote, branch)),
    head: () => head(git),
    paths: () => casePaths(dir),
    read: (path) => readFileOf(dir, path),
    readAll: () => readCases(dir),
    changedSince: (commit) => changedSince(git, remote, commit),
    async commit(files, message, at) {
      for (const path of files.keys()) assertRegisterPath(path);
      for (const [path, text] of files) await writeFileOf(dir, path, text);
      return await despiteStaleLocks(dir, () => commit(git, [...files.keys()], message, at));
    },
    push: () => remote.push(branch),
    readNote: (name) => notes.read(name),
    writeNote: (name, value, at) => notes.write(name, value, at),
  };
}

async function head(git: Git): Promise<string | null> {
  const answer = await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return answer.code === 0 ? answer.stdout.trim() : null;
}

async function changedSince(git: Git, remote: Remote, commit: string): Promise<string[] | null> {
  if (!/^[0-9a-f]{40}$/.test(commit)) return null;
  const known = (await git.ask(['cat-file', '-e', `${commit}^{commit}`])).code === 0;
  if (!known && !(await remote.fetchCommit(commit))) return null;
  const now = await head(git);
  if (now === null) return null;
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', commit, now, '--', 'cases'];
  return (await git.must(diff)).split('\0').filter(isCasePath).sort();
}

async function commit(git: Git, paths: readonly string[], message: string, at: string): Promise<boolean> {
  if (paths.length === 0) return false;
  const list = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  await git.must(['add', '--force', ...list], { input: paths.join('\0') });
  const options = [
    '--quiet',
    '--untracked-files=no',
    '--no-verify',
    '--no-gpg-sign',
    '--cleanup=verbatim',
    '--file=-',
  ];
  const answer = await git.ask(['commit', ...options], { input: `${message}\n`, at });
  if (answer.code === 0) return true;
  // Nothing differs from the last commit: that alone is no error to git, and is said on the standard output.
  if (answer.code === 1 && answer.stderr === '') return false;
  throw new GitError(['commit'], answer);
}
