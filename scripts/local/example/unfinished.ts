/** Not everything is done yet: what the coordinators still have to do today. */
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { later } from './days.ts';
import type { Deed } from './deeds.ts';
import type { Life } from './life.ts';

/** A deed is done when the job after it is, well within this. */
const JOB_SECONDS = 600;

function until(life: Life, count: number): Life {
  return { ...life, deeds: life.deeds.slice(0, count) };
}

function statusOf({ deeds }: Life): Status {
  return deeds.at(-1)?.after ?? 'received';
}

/** The latest life that `stop` stops somewhere (at a number of deeds; `null` for nowhere), stopped there. */
function stopLatest(lives: readonly Life[], stop: (life: Life) => number | null): readonly Life[] {
  const stops = lives.map((life, index) => ({ index, at: stop(life) }));
  const moment = ({ index, at }: { index: number; at: number | null }) =>
    at === null ? '' : (lives[index]?.deeds[at]?.at ?? '');
  const latest = stops.reduce((best, one) => (moment(one) > moment(best) ? one : best), {
    index: -1,
    at: null,
  });
  return lives.map((life, index) =>
    index === latest.index && latest.at !== null ? until(life, latest.at) : life,
  );
}

/** Where a life was last in a state, as the number of deeds; `null` where it never was. */
function lastIn(life: Life, status: Status): number | null {
  const states: Status[] = ['received', ...life.deeds.map(({ after }) => after)];
  const found = states.lastIndexOf(status);
  return found === -1 ? null : found;
}

/** Where the first such deed of a life is not done yet; `null` where there is none. */
function before(isSuch: (deed: Deed, due: NonNullable<Deed['due']>) => boolean) {
  return ({ deeds }: Life): number | null => {
    const found = deeds.findIndex((deed) => deed.due !== null && isSuch(deed, deed.due));
    return found === -1 ? null : found;
  };
}

/** What is not done yet although it was: so that terms are near, just over, and long over. */
function forgotten(today: IsoDate) {
  const near = before((_, { nominal }) => nominal >= today && nominal <= addDays(today, 2));
  const justOver = before((_, { latest }) => latest < today && latest >= addDays(today, -2));
  const late = before(({ at }, { latest }) => at.slice(0, 10) > latest);
  return [near, near, justOver, late, late];
}

/** Stops the latest life for which there is a place to stop, of those whose state another one is in too. */
function stopSpare(lives: readonly Life[], stop: (life: Life) => number | null): readonly Life[] {
  const states = lives.map(statusOf);
  const isSpare = (life: Life) => states.filter((one) => one === statusOf(life)).length > 1;
  return stopLatest(lives, (life) => (isSpare(life) ? stop(life) : null));
}

/** The states that lives were in, first those that the fewest can be stopped in. */
function rarestFirst(lives: readonly Life[]): Status[] {
  const been = lives.map(({ deeds }) => new Set<Status>(['received', ...deeds.map(({ after }) => after)]));
  const among = (status: Status) => been.filter((states) => states.has(status)).length;
  const all = new Set(been.flatMap((states) => [...states]));
  return [...all].toSorted((a, b) => among(a) - among(b));
}

/**
 * The lives as they are at `now`: deeds of later are left out, each state that a complaint can be in is that of one at
 * least, and some others were not done yet.
 */
export function leaveSomeOpen(
  whole: readonly Life[],
  { today, now }: { readonly today: IsoDate; readonly now: Instant },
): Life[] {
  const limit = later(now, -JOB_SECONDS);
  let lives: readonly Life[] = whole.map((life) => ({
    ...life,
    deeds: life.deeds.filter(({ at }) => at <= limit),
  }));
  for (const status of rarestFirst(lives)) {
    if (!lives.some((life) => statusOf(life) === status)) {
      lives = stopSpare(lives, (life) => lastIn(life, status));
    }
  }
  for (const stop of forgotten(today)) lives = stopSpare(lives, stop);
  return [...lives];
}
