import { openLog } from '#adapters/actions/log.ts';
import { openRegister } from '#adapters/git/register.ts';
import { nextCursor, readCursor } from '#app/cursor.ts';
import { tellStaff } from '#app/tell-staff.ts';
import { keepWorkList } from '#app/worklist.ts';
import type { World } from '#app/world.ts';
import type { Case } from '#domain/case/case.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import type { Config } from '#domain/procedure/config.ts';
import { later } from './days.ts';
import { play } from './play.ts';
import type { HistoryOptions } from './write-forge.ts';
import { openHistory } from './write-forge.ts';
import { writeCursor, writeRegister } from './write-register.ts';
import { inventYear } from './year.ts';

export interface SeedOptions extends HistoryOptions {
  readonly config: Config;
  /** The desk's bare repository; its branch `main` has `config/` and the workflows. */
  readonly deskGit: string;
  /** Local date of `now` where the organisation is. */
  readonly today: IsoDate;
  readonly now: Instant;
  /** How many are invented; 240 when not given. */
  readonly complaints?: number;
}

/** What the last sweep left for staff: the work list, and that they were told what they must know. */
async function serveStaff(cases: readonly Case[], world: World): Promise<void> {
  const mailer = { send: async () => 'it was told at its time' };
  await tellStaff(cases, [], { ...world, mailer }, ({ code }) => {
    throw new Error(code);
  });
  await keepWorkList(cases, [], [], world);
}

/**
 * Fills an empty desk with a year of invented complaints, at the forge and in the register, as people and the jobs
 * would have left it at `now`: the next sweep finds nothing to do. The same options give the same year.
 *
 * Throws where the desk has issues already.
 */
export async function seedExample(options: SeedOptions): Promise<{ complaints: number }> {
  const { config, deskGit, today, complaints = 240 } = options;
  const now = later(options.now, 0);
  const history = await openHistory(options);
  try {
    const present = history.at(now);
    const found = (await present.changedIssues(readCursor(null).since)).issues.length;
    if (found > 0) {
      throw new Error(`the example year: expected an empty desk, found ${found} issues; begin with --reset`);
    }
    const log = { ...openLog(), summary: () => undefined };
    const part = { config, register: openRegister({ dir: deskGit }), log, dryRun: false };
    const worldAt = (instant: Instant): World => ({ ...part, forge: history.at(instant), now: instant });
    const lives = inventYear(config, { today, now, complaints });
    const { commits, cases } = await play(lives, { today, now }, { history, worldAt });
    await serveStaff(cases, worldAt(now));
    await history.written();
    const head = await writeRegister(deskGit, commits);
    const { issues, asOf } = await present.changedIssues(readCursor(null).since);
    await writeCursor(deskGit, nextCursor(readCursor(null), issues, asOf, head), now);
    return { complaints: lives.length };
  } finally {
    history.close();
  }
}
