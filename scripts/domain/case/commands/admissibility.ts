import { parseDate } from '../../deadline/local-date.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { admittedByAnother, refusedAgain } from './again.ts';
import { basics, commentRef } from './event-basics.ts';
import { groundDetails } from './ground.ts';
import { readWords } from './read-words.ts';
import { tell, WRITTEN } from './tell.ts';
import type { Choice } from './words.ts';
import { choose, listed, noMore } from './words.ts';

/** `/ontvankelijk` (000-07, 004-12): the complaint is taken up. */
export const admissible: Decider = (_c, words, context) =>
  noMore(words, 0) ?? gives({ ...basics(context), type: 'admissible' });

/** The grounds that the words name; with `grounds: free` the article stands in the coordinator's own words. */
function groundsOf(words: readonly string[], { procedure: { grounds } }: Context) {
  if (grounds === 'free') return { ids: ['other'], chosen: [], rest: [], means: 'inadmissible' as const };
  const known = grounds === 'none' ? [] : grounds;
  const read = words.map((word) => ({ word, id: choose(word.replace(/,$/, ''), known) }));
  const ids = [...new Set(read.flatMap(({ id }) => id ?? []))];
  const isNone = known.some(({ id, means }) => means === 'not-a-complaint' && ids.includes(id));
  return {
    ids,
    chosen: known.filter(({ id }) => ids.includes(id)),
    rest: read.flatMap(({ word, id }) => (id === null ? [word] : [])),
    means: isNone ? ('not-a-complaint' as const) : ('inadmissible' as const),
  };
}

/** A word that is neither a way of telling nor a date. */
function strayWord(words: readonly string[]): string | undefined {
  return words.find((word) => !/^\d/.test(word) && choose(word, WRITTEN) === null);
}

function noGround(words: readonly string[], known: readonly Choice[]): Decision {
  const stray = strayWord(words);
  return stray === undefined
    ? refused('ground-expected', { offered: listed(known) })
    : refused('ground-unknown', { found: stray, offered: listed(known) });
}

/**
 * `/onontvankelijk grond… [nummer] [datum] [vorm] [datum]` with the reason as its text (000-18, invariant 3): the letter that says so,
 * or that it was told. With `grounds: free` the coordinator names the article in her own words: the register keeps
 * only the code `other`, her words stay in the comment. Refused where another person found it admissible. A ground may ask for the number of an earlier complaint, or for
 * the date on which to look again.
 */
export const inadmissible: Decider = (c, words, context) => {
  const { grounds } = context.procedure;
  const contrary = refusedAgain(admittedByAnother(c, context));
  if (contrary !== null) return contrary;
  if (context.text === null) return refused('text-expected', { command: 'inadmissible' });
  const { ids, chosen, rest, means } = groundsOf(words, context);
  const known = typeof grounds === 'string' ? [] : grounds;
  const told =
    grounds === 'free' ? words.filter((word) => parseDate(word) !== null || choose(word, WRITTEN)) : rest;
  if (grounds !== 'free' && ids.length === 0) return noGround(told, known);
  const asked = groundDetails(chosen, told, context);
  if ('refusal' in asked) return asked.refusal;
  const stray = strayWord(asked.rest);
  if (stray !== undefined) return refused('ground-unknown', { found: stray, offered: listed(known) });
  const read = readWords(asked.rest, { lists: { form: WRITTEN }, dates: [['on', 'past']] }, c, context);
  if ('refusal' in read) return read.refusal;
  const reason = commentRef(context);
  const fact = { type: 'inadmissible' as const, grounds: ids, means, reason, ...asked.details };
  const letter = means === 'not-a-complaint' ? ('not-a-complaint' as const) : ('inadmissible' as const);
  return tell({ letter, fact, says: { grounds: ids } }, read.understood, context);
};
