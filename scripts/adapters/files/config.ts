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
  const [own, defaults] = await Promise.all([pathsIn(folder), pathsIn(DEFAULTS)]);
  const missing = defaults.filter((path) => isLetter(path) && !own.includes(path));
  const files = [
    ...own.filter((path) => path.endsWith('.yaml') || isLetter(path)).map((path) => [path, folder] as const),
    ...missing.map((path) => [path, DEFAULTS] as const),
  ];
  return Promise.all(
    files
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([path, from]) => ({ path, text: await readFile(join(from, path), 'utf8') })),
  );
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.map((path) => path.replaceAll('\\', '/'));
}

const isLetter = (path: string) => path.startsWith('letters/') && path.endsWith('.hbs');
