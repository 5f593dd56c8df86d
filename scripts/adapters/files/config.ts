import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigFile } from '#domain/procedure/config-file.ts';

/**
 * The YAML files in a folder `config/`, by their paths in there and in that order; `parseConfig` reads them.
 * A folder or file that cannot be read rejects with the system's error, which names it.
 */
export async function readConfigFiles(folder: string): Promise<ConfigFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const paths = entries.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.yaml'));
  return Promise.all(
    paths.toSorted().map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}
