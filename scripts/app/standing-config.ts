/** By what the jobs go on where somebody made a mistake in `config/`: the last good text of what is broken. */
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { PlacedProblem } from '#text/config/config-error.ts';
import { ConfigError } from '#text/config/config-error.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import type { ConfigHistory } from './ports.ts';

type Files = readonly ConfigFile[];

/** Files without a mistake, and what they say. */
interface Good {
  readonly files: Files;
  readonly config: Config;
}

type Read = Good | { readonly problems: readonly PlacedProblem[] };

/** A file whose present text is not used, with what takes its place. */
export interface SetAside {
  readonly path: string;
  /** `earlier`: its last good text. `none`: it never was good, or was not there, and is left out. */
  readonly instead: 'earlier' | 'none';
}

export interface StandingConfig {
  readonly config: Config;
  /** The mistakes in the files as they are now; empty where all is well. */
  readonly mistakes: readonly PlacedProblem[];
  readonly setAside: readonly SetAside[];
}

function read(files: Files): Read {
  try {
    return { files, config: parseConfig(files) };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems };
    throw error;
  }
}

/** The files with others of their texts: at these paths those of `before`, or nothing where it has none. */
function exchanged(files: Files, paths: ReadonlySet<string>, before: Files): Files {
  const kept = files.filter(({ path }) => !paths.has(path));
  return [...kept, ...before.filter(({ path }) => paths.has(path))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/**
 * The files with as few as possible as they were before: those in which there is a mistake, then those in which that
 * makes one. Where that does not help, all as before.
 */
function repaired(files: Files, problems: readonly PlacedProblem[], before: Good | null): Good | null {
  const old = new Set<string>();
  let wrong = problems;
  while (wrong.some(({ file }) => !old.has(file))) {
    for (const { file } of wrong) old.add(file);
    const tried = read(exchanged(files, old, before?.files ?? []));
    if ('config' in tried) return tried;
    wrong = tried.problems;
  }
  return before;
}

/** What stood when the files were these: they themselves, or they with what stood before in place of what is broken. */
async function standing(files: Files, history: ConfigHistory): Promise<Good | null> {
  const now = read(files);
  if ('config' in now) return now;
  const earlier = await history.next();
  const before = earlier.done === true ? null : await standing(earlier.value, history);
  return repaired(files, now.problems, before);
}

/**
 * The configuration that the jobs work by. A file with a mistake counts as it was when it last had none; one that never
 * was good, as if it were not there.
 *
 * @throws ConfigError with the mistakes where nothing good ever stood
 */
export async function standingConfig(files: Files, history: ConfigHistory): Promise<StandingConfig> {
  const now = read(files);
  if ('config' in now) return { config: now.config, mistakes: [], setAside: [] };
  const good = await standing(files, history);
  if (good === null) throw new ConfigError(now.problems);
  const texts = new Map(good.files.map(({ path, text }) => [path, text]));
  const present = new Map(files.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...present.keys(), ...texts.keys()])].sort();
  const setAside = paths
    .filter((path) => present.get(path) !== texts.get(path))
    .map((path): SetAside => ({ path, instead: texts.has(path) ? 'earlier' : 'none' }));
  return { config: good.config, mistakes: now.problems, setAside };
}
