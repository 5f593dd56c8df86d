/** A year of invented complaints, as data. */
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Life } from './life.ts';
import { inventLife } from './life.ts';
import { makeRandom } from './random.ts';
import { leaveSomeOpen } from './unfinished.ts';

/** The days before today over which the complaints are spread. */
const DAYS = 364;

/**
 * The complaints of the year before `today`, oldest first, with what people did until `now`. The same dates,
 * configuration and count give the same year.
 */
export function inventYear(
  config: Config,
  { today, now, complaints }: { readonly today: IsoDate; readonly now: Instant; readonly complaints: number },
): Life[] {
  const chance = makeRandom(`year/${today}`);
  const places = chance.shuffled(Array.from({ length: complaints }, (_, place) => place));
  const lives = places.map((place, index) => {
    const random = makeRandom(`complaint/${today}/${index}`);
    const daysAgo = 1 + Math.floor(((index + random.fraction()) * DAYS) / complaints);
    const date = addDays(today, -daysAgo);
    return inventLife(config, date, { place, of: complaints }, random);
  });
  const order = lives.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  return leaveSomeOpen(order, { today, now });
}
