/** Repositories for desks: git makes a pair once for each file, and each desk gets a copy, which starts no process. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../adapters/git/registers.ts';

/** A bare repository without a commit, and a clone of it. */
export interface Repository {
  readonly remote: string;
  readonly clone: string;
}

let first: Repository | null = null;

function make(folder: () => string): Repository {
  const [remote, clone] = [folder(), folder()];
  git(remote, 'init', '--quiet', '--bare', '--template=', '--initial-branch=main');
  git(remote, 'config', 'receive.autogc', 'false');
  git(clone, 'clone', '--quiet', '--template=', `file://${remote}`, '.');
  return { remote, clone };
}

/** A new repository in two new folders; `folder` makes one that lasts as long as the file's tests. */
export function newRepository(folder: () => string): Repository {
  first ??= make(folder);
  const [remote, clone] = [folder(), folder()];
  cpSync(first.remote, remote, { recursive: true });
  cpSync(first.clone, clone, { recursive: true });
  const settings = join(clone, '.git', 'config');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(first.remote, remote));
  return { remote, clone };
}
