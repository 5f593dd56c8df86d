/** A year of invented complaints, as data. */
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOn } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { Fate } from './course.ts';
import type { Life, Setting, Temper } from './life.ts';
import { inventLife } from './life.ts';
import type { Random } from './random.ts';
import { makeRandom } from './random.ts';
import { leaveSomeOpen } from './unfinished.ts';

const SHARE = { withdrawn: 0.04, refused: 0.1, late: 0.12, unhurried: 0.1 };

/** The days before today over which the complaints are spread. */
const DAYS = 364;

/** On which grounds complaints are refused: one for each state that this can lead to, and all of a list in turn. */
function refusals({ grounds, commands }: Procedure): NonNullable<Fate['refused']>[] {
  if (grounds === 'none' || commands.inadmissible === undefined) return [];
  return grounds === 'free' ? [{ id: '', means: 'inadmissible' }] : grounds;
}

/** So many of a kind, at least one: a share of all, by their places in a shuffled row. */
function isAmong(place: number, from: number, share: number, of: number): boolean {
  return place >= from && place < from + Math.max(1, Math.round(share * of));
}

function finding({ finding }: Procedure, random: Random): Pick<Fate, 'finding' | 'solved'> {
  if (finding === 'none') return { finding: null, solved: false };
  const { id, solution } = random.pick(finding.scale);
  return { finding: id, solved: solution };
}

/** What becomes of the complaint at a place in the shuffled row; so the shares hold in every year. */
function temper(place: number, count: number, procedure: Procedure, random: Random): Temper {
  const grounds = refusals(procedure);
  const withdrawn = Math.max(1, Math.round(SHARE.withdrawn * count));
  const refused = isAmong(place, withdrawn, SHARE.refused, count) && grounds.length > 0;
  const late = isAmong(place, Math.floor(count / 2), SHARE.late, count);
  return {
    ...finding(procedure, random),
    withdrawn: place >= withdrawn ? null : place % 2 === 0 ? 'later' : 'at-once',
    refused: refused ? (grounds[place % grounds.length] ?? null) : null,
    late: late ? (place % 3 === 0 ? 'first' : 'last') : null,
    unhurried: isAmong(place, Math.floor(count * 0.7), SHARE.unhurried, count),
  };
}

/** By what a complaint of a day is handled. */
function settingOn(config: Config, date: IsoDate): Setting {
  const procedure = procedureOn(config, date);
  const { organisation, calendars } = config;
  return { procedure, organisation, calendar: calendarOf(procedure, calendars) };
}

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
    const setting = settingOn(config, date);
    return inventLife(temper(place, complaints, setting.procedure, random), date, setting, random);
  });
  const order = lives.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  return leaveSomeOpen(order, { today, now });
}
