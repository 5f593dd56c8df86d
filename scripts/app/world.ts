import { localDate } from '#domain/deadline/local-date.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Forge, Log, Register } from './ports.ts';

/** All that a job of the desk works with. Time is a value: one job has one `now`. */
export interface World {
  readonly forge: Forge;
  readonly register: Register;
  readonly config: Config;
  /** ISO instant. */
  readonly now: string;
  readonly log: Log;
  /** Print the effects, do nothing. */
  readonly dryRun: boolean;
}

/** The local date of `now` where the organisation is. */
export function todayOf({ now, config }: Pick<World, 'now' | 'config'>): string {
  return localDate(now, config.organisation.time_zone);
}
