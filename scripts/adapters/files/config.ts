import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigFile } from '#domain/procedure/config-file.ts';

/** The letters that come with the product: what a desk has of its own takes their place, one by one. */
const DEFAULTS = fileURLToPath(new URL('../../../config/', import.meta.url));

/**
 * The YAML files and letters (`letters/*.hbs`) in a folder `config/`, by their paths in there and in that order, with
 * the product's own letters where the folder has none; `parseConfig` reads them.
 * A folder or file that cannot be read rejects with the system's error, which names it.
 */
export async function readConfigFiles(folder: string): Promise<ConfigFile[]> {
  const paths = await pathsIn(folder);
  return withOwnLetters(await readAll(folder, paths.filter(isConfigFile)));
}

/** The text of a file in a folder `config/` that no job needs, such as what a procedure quotes; `null` where it is not there. */
export async function readTextFile(folder: string, path: string): Promise<string | null> {
  try {
    return await readFile(join(folder, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR'].includes(String(error.code)))
      return null;
    throw error;
  }
}

/** Whether a path in `config/` is that of a file that is read: `.yml` too, so that its name can be told to be wrong. */
export function isConfigFile(path: string): boolean {
  return path.endsWith('.yaml') || path.endsWith('.yml') || isLetter(path);
}

/** The files of a desk with the product's own letters where it has none, in the order of their paths. */
export async function withOwnLetters(own: readonly ConfigFile[]): Promise<ConfigFile[]> {
  const present = new Set(own.map(({ path }) => path));
  const missing = (await pathsIn(DEFAULTS)).filter((path) => isLetter(path) && !present.has(path));
  return [...own, ...(await readAll(DEFAULTS, missing))].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function readAll(folder: string, paths: readonly string[]): Promise<ConfigFile[]> {
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.map((path) => path.replaceAll('\\', '/'));
}

const isLetter = (path: string) => path.startsWith('letters/') && path.endsWith('.hbs');
