import { basename, dirname, resolve } from 'node:path';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { isConfigFile, withOwnLetters } from '../files/config.ts';
import { GEGROND } from './register.ts';
import { createRemote } from './remote.ts';
import type { Git } from './run.ts';
import { createGit } from './run.ts';

/**
 * The folder `config/` as each commit of its branch that changed it left it, the newest first. Nothing where the folder
 * around it is no repository. What a shallow clone does not have is fetched when the first is asked for.
 */
export async function* configHistory(folder: string): AsyncGenerator<ConfigFile[], void> {
  const name = basename(resolve(folder));
  const git = createGit(dirname(resolve(folder)), GEGROND);
  if ((await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).code !== 0) return;
  await createRemote(git).fetchHistory();
  const log = await git.must(['log', '--first-parent', '--format=%H', '--', name]);
  for (const commit of log.split('\n').filter((line) => line !== '')) {
    yield withOwnLetters(await filesAt(git, commit, name));
  }
}

async function filesAt(git: Git, commit: string, name: string): Promise<ConfigFile[]> {
  const listed = await git.must(['ls-tree', '-r', '-z', '--name-only', commit, '--', `${name}/`]);
  const paths = listed
    .split('\0')
    .map((path) => path.slice(name.length + 1))
    .filter(isConfigFile);
  return Promise.all(
    paths.map(async (path) => ({ path, text: await git.must(['show', `${commit}:${name}/${path}`]) })),
  );
}
