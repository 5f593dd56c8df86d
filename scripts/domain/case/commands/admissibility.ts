import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { Inadmissible } from '../events/assessment.ts';
import { refusedOtherwise } from './again.ts';
import { articleIn } from './article.ts';
import { basics, commentRef } from './event-basics.ts';
import { groundDetails } from './ground.ts';
import { readWords } from './read-words.ts';
import { tell, WRITTEN } from './tell.ts';
import { choose, listed, noMore } from './words.ts';

/** `/ontvankelijk` (000-07, 004-12): the complaint is taken up. */
export const admissible: Decider = (_c, words, context) =>
  noMore(words, 0) ?? gives({ ...basics(context), type: 'admissible' });

/** On what a refusal rests, with the words that say how and when it was told. */
type Resting =
  | {
      readonly on: Pick<Inadmissible, 'grounds' | 'means' | 'article' | 'earlier' | 'recheck'>;
      readonly rest: readonly string[];
    }
  | { readonly refusal: Decision };

/** A word that is neither a way of telling nor a date. */
function strayWord(words: readonly string[]): string | undefined {
  return words.find((word) => !/^\d/.test(word) && choose(word, WRITTEN) === null);
}

/** The text of the procedure gives no grounds: the article of the organisation's own regulation is named instead. */
function onArticle(words: readonly string[]): Resting {
  const { article, rest } = articleIn(words);
  return article === null
    ? { refusal: refused('article-expected', { found: strayWord(words) ?? '' }) }
    : { on: { grounds: ['other'], means: 'inadmissible', article }, rest };
}

/** The grounds of the procedure that the words name, with what each asks. */
function onGrounds(words: readonly string[], context: Context): Resting {
  const { grounds } = context.procedure;
  const known = typeof grounds === 'string' ? [] : grounds;
  const read = words.map((word) => ({ word, id: choose(word.replace(/,$/, ''), known) }));
  const ids = [...new Set(read.flatMap(({ id }) => id ?? []))];
  const told = read.flatMap(({ word, id }) => (id === null ? [word] : []));
  const unknown = (found: string) => refused('ground-unknown', { found, offered: listed(known) });
  if (ids.length === 0) {
    const found = strayWord(told);
    const lacks = refused('ground-expected', { offered: listed(known) });
    return { refusal: found === undefined ? lacks : unknown(found) };
  }
  const chosen = known.filter(({ id }) => ids.includes(id));
  const asked = groundDetails(chosen, told, context);
  if ('refusal' in asked) return asked;
  const stray = strayWord(asked.rest);
  if (stray !== undefined) return { refusal: unknown(stray) };
  const isNone = chosen.some(({ means }) => means === 'not-a-complaint');
  const means = isNone ? ('not-a-complaint' as const) : ('inadmissible' as const);
  return { on: { grounds: ids, means, ...asked.details }, rest: asked.rest };
}

/**
 * `/onontvankelijk grond… [nummer] [datum] [vorm] [datum]` with the reason as its text (000-18, invariant 3): the letter that says so,
 * or that it was told. With `grounds: free` the coordinator names the article of the regulation instead (000-07), as
 * `artikel 5`: the register keeps it as a code, beside the code `other`, and her own words stay in the comment. A ground
 * may ask for the number of an earlier complaint, or for the date on which to look again. Refused where another person
 * found the complaint admissible.
 */
export const inadmissible: Decider = (c, words, context) => {
  const contrary = refusedOtherwise(c, context);
  if (contrary !== null) return contrary;
  if (context.text === null) return refused('text-expected', { command: 'inadmissible' });
  const resting = context.procedure.grounds === 'free' ? onArticle(words) : onGrounds(words, context);
  if ('refusal' in resting) return resting.refusal;
  const { on, rest } = resting;
  const read = readWords(rest, { lists: { form: WRITTEN }, dates: [['on', 'past']] }, c, context);
  if ('refusal' in read) return read.refusal;
  const { grounds, means, ...details } = on;
  const fact = { type: 'inadmissible' as const, grounds, means, reason: commentRef(context), ...details };
  const letter = means === 'not-a-complaint' ? ('not-a-complaint' as const) : ('inadmissible' as const);
  return tell({ letter, fact, says: { grounds } }, read.understood, context);
};
