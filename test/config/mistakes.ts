import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { ConfigError } from '#text/config/config-error.ts';
import { parseConfig } from '#text/config/parse-config.ts';

/** The mistakes in the files of a configuration; throws where there is none. */
export function mistakes(files: readonly ConfigFile[]): ConfigError {
  try {
    parseConfig(files);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}
