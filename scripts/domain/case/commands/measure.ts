import { eventWords } from '../../language/nl/command-choices.ts';
import type { Case, Measure } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics } from './event-basics.ts';
import type { Asked, Understood } from './read-words.ts';
import { readWords } from './read-words.ts';
import { shown } from './register-text.ts';
import type { Choice } from './words.ts';
import { choicesOf, choose } from './words.ts';

const CARRIED_OUT = Object.entries(eventWords).filter(([type]) => type === 'measure-carried-out');

const asChoices = (ids: readonly string[]): Choice[] => ids.map((id) => ({ id, label: id }));

/** The id of the next measure of a case: m1, m2 … */
function nextId({ measures }: Case): string {
  return `m${Math.max(0, ...measures.map(({ id }) => Number(id.slice(1)))) + 1}`;
}

/**
 * Reads `[nummer] [eigenaar] [datum]` or `nummer uitgevoerd [datum]`: the owner is a role or a person. Owners come first,
 * as what is none of either was meant as one: a number has a form of its own.
 */
function read(c: Case, words: readonly string[], context: Context) {
  const ids = [...c.measures.map(({ id }) => id), nextId(c)];
  const stray = words.find((word) => /^m\d+$/i.test(word) && choose(word, asChoices(ids)) === null);
  if (stray !== undefined)
    return { refusal: refused('measure-unknown', { found: stray, offered: ids.join(', ') }) };
  const carriedOut = choicesOf(Object.fromEntries(CARRIED_OUT));
  const isDone = words.some((word) => choose(word, carriedOut) !== null);
  const people = asChoices(context.organisation.people.map(({ id }) => id));
  const asked: Asked = isDone
    ? { lists: { id: asChoices(ids), done: carriedOut }, dates: [['on', 'past']] }
    : {
        lists: { owner: [...context.procedure.roles, ...people], id: asChoices(ids) },
        dates: [['until', 'future']],
      };
  return readWords(words, asked, c, context);
}

/** The measures that are still to be carried out. */
export function openMeasures({ measures }: Case): Measure[] {
  return measures.filter(({ carriedOut }) => carriedOut === undefined);
}

/** That a measure was carried out; its id may be left out where only one is open. */
function carriedOut(c: Case, { chosen, dates }: Understood, context: Context): Decision {
  const open = openMeasures(c).map(({ id }) => id);
  const id = chosen['id'] ?? (open.length === 1 ? open[0] : undefined);
  const measure = c.measures.find((one) => one.id === id);
  if (measure === undefined) return refused('measure-unknown', { found: id ?? '', offered: open.join(', ') });
  if (measure.carriedOut !== undefined) return refused('already-done', { found: measure.carriedOut });
  return gives({ ...basics(context, dates['on']), type: 'measure-carried-out', measure: measure.id });
}

/**
 * `/maatregel [nummer] [eigenaar] [datum]` with the measure as its text (002-03, 004-04), shown first as every text
 * that goes into the register; `/maatregel nummer uitgevoerd [datum]`.
 */
export const measure: Decider = (c, words, context) => {
  const reading = read(c, words, context);
  if ('refusal' in reading) return reading.refusal;
  const { understood } = reading;
  if (understood.chosen['done'] !== undefined) return carriedOut(c, understood, context);
  const done = c.measures.find(({ id }) => id === understood.chosen['id'])?.carriedOut;
  return done === undefined ? shown('measure', words, context) : refused('already-done', { found: done });
};

/** The measure of a confirmed text: a new one, or the one that its words name, put anew. */
export function recordMeasure(c: Case, words: readonly string[], what: string, context: Context): Decision {
  const reading = read(c, words, context);
  if ('refusal' in reading) return reading.refusal;
  const { chosen, dates } = reading.understood;
  const { owner } = chosen;
  const { until } = dates;
  const same = c.measures.find(
    (one) =>
      one.what === what && one.owner === owner && one.until === until && (chosen['id'] ?? one.id) === one.id,
  );
  if (same !== undefined) {
    const before = c.effective.findLast((event) => 'measure' in event && event.measure === same.id);
    return refused('already-done', { found: before?.on ?? c.received });
  }
  const done = c.measures.find(({ id }) => id === chosen['id'])?.carriedOut;
  if (done !== undefined) return refused('already-done', { found: done });
  return gives({
    ...basics(context),
    type: 'measure-recorded',
    measure: chosen['id'] ?? nextId(c),
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    what,
  });
}
