import { fileURLToPath } from 'node:url';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';

export const CONFIG_FOLDER = fileURLToPath(new URL('../../config/', import.meta.url));

/** The files of `config/` as they are. */
export const configFiles: readonly ConfigFile[] = await readConfigFiles(CONFIG_FOLDER);

/** The files with this text as one of them, in the place of what stood there. */
export function withFile(path: string, text: string, files = configFiles): ConfigFile[] {
  if (!files.some((one) => one.path === path)) return [...files, { path, text }];
  return files.map((one) => (one.path === path ? { path, text } : one));
}

/** The files with a text in one of them replaced; the text must be there. */
export function edited(path: string, from: string | RegExp, to: string, files = configFiles): ConfigFile[] {
  const { text = '' } = files.find((one) => one.path === path) ?? {};
  const isThere = typeof from === 'string' ? text.includes(from) : from.test(text);
  if (!isThere) throw new Error(`${path} does not contain ${String(from)}`);
  return withFile(path, text.replace(from, to), files);
}

/** The line on which a text stands in a file. */
export function lineOf(path: string, text: string): number {
  const file = configFiles.find((one) => one.path === path);
  return (file?.text.split('\n').findIndex((line) => line.includes(text)) ?? -1) + 1;
}

/** The files with a second version of `koksijde` from a day on, which acknowledges within 5 days instead of 10. */
export function withSecondVersion(from: string): ConfigFile[] {
  const path = 'procedures/koksijde@1.yaml';
  const first = configFiles.find((one) => one.path === path)?.text ?? '';
  const text = first
    .replace('version: 1', 'version: 2')
    .replace(/^valid_from: .*$/mu, `valid_from: '${from}'`)
    .replace('count: 10', 'count: 5')
    .replace('- contacted_result', '- contacted_result\n    - proceedings');
  return withFile('procedures/koksijde@2.yaml', text);
}
