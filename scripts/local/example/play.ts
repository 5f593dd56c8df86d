import type { Case } from '#domain/case/case.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import type { Life } from './life.ts';
import type { Running, Scene } from './running.ts';
import { begin, comment, finish, note } from './running.ts';
import type { Commit } from './write-register.ts';

/** One thing that happens in the year. */
interface Happening {
  readonly at: Instant;
  happen(): Promise<Commit | null>;
}

/** The first sweep of a day, by the schedule of the desk's workflow. */
const SWEEP = 'T05:17:00Z';

function mornings(from: IsoDate, today: IsoDate): Instant[] {
  const dates: Instant[] = [];
  for (let date = from; date <= today; date = addDays(date, 1)) dates.push(`${date}${SWEEP}`);
  return dates;
}

/** The year's cases, each as it is at the moment, and what happens to them. */
function makeYear(scene: Scene, now: Instant) {
  const running = new Map<Life, Running>();
  const { config } = scene.worldAt(now);

  const commit = (at: Instant, message: string, changed: readonly Running[]): Commit => {
    const files = changed.map(
      ({ case: c }) => [pathOf(c.number), writeCaseFile(c, procedureOf(config, c.procedure))] as const,
    );
    return { at, message, files: new Map(files) };
  };

  const change = (life: Life, after: Running): Commit => {
    running.set(life, after);
    return commit(after.touched, `Issue ${after.issue.number}`, [after]);
  };

  const sweep = async (at: Instant, isAsked: (one: Running) => boolean): Promise<Commit | null> => {
    const noted: Running[] = [];
    for (const [life, before] of [...running]) {
      const after = isAsked(before) ? await note(before, at, scene) : null;
      if (after === null) continue;
      running.set(life, after);
      noted.push(after);
    }
    return noted.length === 0 ? null : commit(at, 'Sweep', noted);
  };

  const happenings = (life: Life): Happening[] => [
    { at: life.receivedAt, happen: async () => change(life, await begin(life, scene)) },
    ...life.deeds.map((deed) => ({
      at: deed.at,
      happen: async () => {
        const before = running.get(life);
        return before === undefined ? null : change(life, await comment(before, deed, scene));
      },
    })),
  ];

  return { running, sweep, happenings };
}

/**
 * Plays the lives: what people wrote goes to the forge in the order of time, and of each comment and each morning is
 * made what the desk's jobs would have made.
 *
 * @returns the commits of the register, oldest first, and the cases as these leave them
 */
export async function play(
  lives: readonly Life[],
  { today, now }: { readonly today: IsoDate; readonly now: Instant },
  scene: Scene,
): Promise<{ commits: Commit[]; cases: Case[] }> {
  const { running, sweep, happenings } = makeYear(scene, now);
  const first = lives[0]?.receivedAt.slice(0, 10) ?? today;
  const sweeps = mornings(first, today)
    .filter((at) => at < now)
    .map((at) => ({ at, happen: () => sweep(at, ({ stages }) => stages.has(at.slice(0, 10))) }));
  const all = [...lives.flatMap(happenings), ...sweeps].sort((a, b) => (a.at < b.at ? -1 : 1));
  const commits: (Commit | null)[] = [];
  for (const { happen } of all) commits.push(await happen());
  commits.push(await sweep(now, () => true));
  for (const one of running.values()) await finish(one, scene);
  return {
    commits: commits.filter((one) => one !== null),
    cases: [...running.values()].map(({ case: c }) => c),
  };
}
