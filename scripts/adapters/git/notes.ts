import type { Instant } from '#domain/case/event.ts';
import type { Git } from './run.ts';
import { GitError } from './run.ts';
import { askOrigin, createRemote, hasNoRemote } from './remote.ts';

/**
 * Small JSON documents outside the history of the cases, each in a ref of its own (`refs/gegrond/<name>`): a commit
 * without a parent whose tree holds one file. So a new value replaces the old one and the history does not grow.
 */
export interface Notes {
  /** The value at the remote, `null` when there is none or it is not JSON. */
  read(name: string): Promise<unknown>;
  /** Replaces the value; throws when another run replaced it since it was read here. */
  write(name: string, value: unknown, at: Instant): Promise<void>;
}

const FILE = 'cursor.json';

export function createNotes(git: Git, remote = createRemote(git)): Notes {
  /** The commit that each note was at when it was last read or written here; empty for none. */
  const known = new Map<string, string>();

  const refresh = async (name: string): Promise<string> => {
    const ref = refOf(name);
    if ((await remote.fetchRef(ref, ref)) === 'no such ref') await git.ask(['update-ref', '-d', ref]);
    const commit = (await git.ask(['rev-parse', '--verify', '--quiet', ref])).stdout.trim();
    known.set(name, commit);
    return commit;
  };

  return {
    async read(name) {
      const commit = await refresh(name);
      if (commit === '') return null;
      const file = await git.ask(['cat-file', 'blob', `${commit}:${FILE}`]);
      return file.code === 0 ? parsed(file.stdout) : null;
    },
    async write(name, value, at) {
      const ref = refOf(name);
      const before = known.get(name) ?? (await refresh(name));
      const commit = await makeCommit(git, name, JSON.stringify(value), at);
      const lease = `--force-with-lease=${ref}:${before}`;
      const push = ['push', '--porcelain', '--no-verify', lease, 'origin', `${commit}:${ref}`];
      const answer = await askOrigin(git, push);
      if (answer.stdout.includes('(stale info)')) {
        throw new Error(`The note ${ref} was replaced by another run in the meantime; nothing was written.`);
      }
      if (answer.code !== 0 && !hasNoRemote(answer)) throw new GitError(push, answer);
      await git.must(['update-ref', ref, commit], { at });
      known.set(name, commit);
    },
  };
}

async function makeCommit(git: Git, name: string, text: string, at: Instant): Promise<string> {
  const blob = await git.must(['hash-object', '-w', '--stdin'], { input: text });
  const tree = await git.must(['mktree'], { input: `100644 blob ${blob.trim()}\t${FILE}\n` });
  return (await git.must(['commit-tree', tree.trim(), '-m', `Note: ${name}`], { at })).trim();
}

function refOf(name: string): string {
  if (/^[a-z][a-z0-9-]{0,60}$/.test(name)) return `refs/gegrond/${name}`;
  throw new Error(
    `Expected the name of a note such as "sweep", found ${JSON.stringify(name.slice(0, 100))}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
