import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';

const run = promisify(execFile);

const IDENTITY = ['-c', 'user.name=beheerder', '-c', 'user.email=beheerder@localhost.invalid'];

async function git(dir: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', [...IDENTITY, ...args], { cwd: dir });
  return stdout;
}

/** What stands otherwise in a desk's `organisation.yaml` than in the product's. */
export type Changes = Readonly<Record<string, unknown>>;

/** The organisation's file with another procedure, or other addresses, in it; comments and order stay. */
function organisationFile(text: string, changes: Changes): string {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(changes)) document.set(key, document.createNode(value));
  return document.toString();
}

/** Whether a bare repository was made whole: one that was interrupted has no branch yet. */
async function hasMain(bare: string): Promise<boolean> {
  const there = await readdir(bare).catch((): string[] => []);
  if (!there.includes('HEAD')) return false;
  try {
    await git(bare, 'rev-parse', '--quiet', '--verify', 'main');
    return true;
  } catch (error) {
    // 1: there is no such branch. Anything else is no reason to begin anew.
    if (error instanceof Error && 'code' in error && error.code === 1) return false;
    throw error;
  }
}

/** Makes a bare repository whose branch `main` holds what `fill` puts into an empty folder; does nothing if it is there. */
async function makeBare(bare: string, message: string, fill: (dir: string) => Promise<void>): Promise<void> {
  if (await hasMain(bare)) return;
  await rm(bare, { recursive: true, force: true });
  const dir = await mkdtemp(join(tmpdir(), 'gegrond-'));
  try {
    await git(dir, 'init', '--quiet', '--initial-branch=main');
    await fill(dir);
    await git(dir, 'add', '--all');
    await git(dir, 'commit', '--quiet', '--message', message);
    await mkdir(bare, { recursive: true });
    await git(bare, 'init', '--quiet', '--bare', '--initial-branch=main');
    await git(dir, 'push', '--quiet', bare, 'main');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The desk: configuration, workflows, an empty register. What `gegrond init` will make at the forge. */
export function makeDesk(bare: string, product: string, changes: Changes): Promise<void> {
  return makeBare(bare, 'Set up the desk', async (dir) => {
    await cp(join(product, 'config'), join(dir, 'config'), { recursive: true });
    const organisation = join(dir, 'config', 'organisation.yaml');
    await writeFile(organisation, organisationFile(await readFile(organisation, 'utf8'), changes));
    await cp(join(product, 'workflows'), join(dir, '.github', 'workflows'), { recursive: true });
    await mkdir(join(dir, 'cases'));
    await writeFile(
      join(dir, 'cases', 'README.md'),
      'The register: one case, one file. Written by the workflows.\n',
    );
  });
}

/** The public side: it gets `publication/` from the publish workflow. */
export function makePublicSide(bare: string): Promise<void> {
  return makeBare(bare, 'Begin', (dir) =>
    writeFile(join(dir, 'README.md'), 'What the private side hands to the public side.\n'),
  );
}

/** A work tree of a bare repository, made or brought up to date. Returns its head. */
export async function checkOut(bare: string, dir: string): Promise<string> {
  const there = await readdir(dir).catch((): string[] => []);
  if (there.includes('.git')) {
    await git(dir, 'fetch', '--quiet', 'origin', 'main');
    await git(dir, 'reset', '--quiet', '--hard', 'origin/main');
  } else {
    await run('git', ['clone', '--quiet', bare, dir]);
  }
  return (await git(dir, 'rev-parse', 'HEAD')).trim();
}

/** The commit of a bare repository's main branch. */
export async function headOf(bare: string): Promise<string> {
  return (await git(bare, 'rev-parse', 'main')).trim();
}
