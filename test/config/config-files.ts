import { fileURLToPath } from 'node:url';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';

export const CONFIG_FOLDER = fileURLToPath(new URL('../../config/', import.meta.url));

/** The files of `config/` as they are. */
export const configFiles: readonly ConfigFile[] = await readConfigFiles(CONFIG_FOLDER);

/** The same files, with a text in one of them replaced; the text must be there. */
export function edited(path: string, from: string, to: string): ConfigFile[] {
  const file = configFiles.find((one) => one.path === path);
  if (file?.text.includes(from) !== true) throw new Error(`${path} does not contain ${from}`);
  return configFiles.map((one) => (one === file ? { path, text: one.text.replace(from, to) } : one));
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
  return [...configFiles, { path: 'procedures/koksijde@2.yaml', text }];
}
