import { createNotes } from '#adapters/git/notes.ts';
import { GEGROND } from '#adapters/git/register.ts';
import { createGit } from '#adapters/git/run.ts';
import type { Cursor } from '#app/cursor.ts';
import type { Instant } from '#domain/case/event.ts';

/** A commit of the register as a job would have made it. */
export interface Commit {
  readonly at: Instant;
  readonly message: string;
  /** Texts by path. */
  readonly files: ReadonlyMap<string, string>;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A commit in the language of `git fast-import`. */
function entry({ at, message, files }: Commit, index: number): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  const changes = [...files].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return [
    'commit refs/heads/main\n',
    `committer ${GEGROND.name} <${GEGROND.email}> ${seconds} +0000\n`,
    data(`${message}\n`),
    index === 0 ? 'from refs/heads/main^0\n' : '',
    ...changes,
  ].join('');
}

/**
 * Adds the commits to the branch `main` of a bare repository, in their order: all of them or none.
 *
 * @returns the last commit
 */
export async function writeRegister(dir: string, commits: readonly Commit[]): Promise<string> {
  const git = createGit(dir, GEGROND);
  const stream = `feature done\n${commits.map(entry).join('')}done\n`;
  await git.must(['fast-import', '--quiet'], { input: stream });
  return (await git.must(['rev-parse', 'refs/heads/main'])).trim();
}

/** Notes how far the sweep has looked. */
export async function writeCursor(dir: string, cursor: Cursor, at: Instant): Promise<void> {
  await createNotes(createGit(dir, GEGROND)).write('sweep', cursor, at);
}
