import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { PlacedProblem } from '#text/config/config-error.ts';
import { ConfigError } from '#text/config/config-error.ts';
import { parseConfig } from '#text/config/parse-config.ts';

function errorOf(files: readonly ConfigFile[]): ConfigError | null {
  try {
    parseConfig(files);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

/** What is wrong in the files of a configuration; empty where nothing is. */
export function problemsIn(files: readonly ConfigFile[]): readonly PlacedProblem[] {
  return errorOf(files)?.problems ?? [];
}

/** The mistakes in the files of a configuration; throws where there is none. */
export function mistakes(files: readonly ConfigFile[]): ConfigError {
  const error = errorOf(files);
  if (error === null) throw new Error('no mistake was found');
  return error;
}
