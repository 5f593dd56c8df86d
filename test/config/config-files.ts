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
