import { systemClock } from '#adapters/clock.ts';
import { readConfigFiles, readTextFile } from '#adapters/files/config.ts';
import { configHistory } from '#adapters/git/config-history.ts';
import type { Log } from '#app/ports.ts';
import type { StandingConfig } from '#app/standing-config.ts';
import { standingConfig } from '#app/standing-config.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { PlacedProblem } from '#text/config/config-error.ts';
import { mistakeLine } from '#text/config/config-error.ts';
import { gapProblems } from '#text/config/gap.ts';
import { misquotes } from '#text/config/misquotes.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { Temporal } from 'temporal-polyfill';
import type { JobArguments } from './arguments.ts';

/** The configuration in a folder, read and checked: for what a person starts, who can put it right. */
export async function openConfig(folder: string): Promise<Config> {
  return parseConfig(await readConfigFiles(folder));
}

/** The moment at which a job runs: `--now`, noon of `--today` where the organisation is, or the clock's. */
function nowOf({ now, today }: Pick<JobArguments, 'now' | 'today'>, config: Config): string {
  if (now !== null) return now;
  if (today === null) return systemClock()();
  const noon = Temporal.PlainDate.from(today).toZonedDateTime({
    timeZone: config.organisation.time_zone,
    plainTime: '12:00',
  });
  return noon.toInstant().toString();
}

/** What `verify` tells who writes a procedure, beside the mistakes by which the jobs go: words that its text does not have. */
export async function openMisquotes(folder: string): Promise<PlacedProblem[]> {
  return misquotes(await readConfigFiles(folder), (path) => readTextFile(folder, path));
}

export interface JobConfig extends StandingConfig {
  /** The moment at which the job runs, and its local date. */
  readonly now: string;
  readonly today: string;
}

/**
 * The configuration by which a job works, with the mistakes that somebody must put right. What is broken stands as it was
 * when it last was good, by the history of the repository around the folder.
 *
 * @throws ConfigError where nothing good ever stood
 */
export async function openJobConfig(
  args: Pick<JobArguments, 'config' | 'now' | 'today'>,
): Promise<JobConfig> {
  const files = await readConfigFiles(args.config);
  const standing = await standingConfig(files, configHistory(args.config));
  const now = nowOf(args, standing.config);
  const today = localDate(now, standing.config.organisation.time_zone);
  const mistakes = [...standing.mistakes, ...gapProblems(files, standing.config, today)];
  return { ...standing, mistakes, now, today };
}

/** Tells the operator each mistake, and by what the job goes on meanwhile; false where there is one. */
export function reportMistakes({ mistakes, setAside }: StandingConfig, log: Log): boolean {
  for (const mistake of mistakes) log.error(`config: ${mistakeLine(mistake)}`);
  for (const { path, instead } of setAside) {
    const goesOn = instead === 'earlier' ? 'its last good text is used' : 'it is left out: it never was good';
    log.error(`config: ${path}: ${goesOn}, until the mistakes are put right.`);
  }
  return mistakes.length === 0;
}
