import type { Decider } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, commentRef } from './event-basics.ts';
import { choose, listed, noMore } from './words.ts';

/** `/ontvankelijk` (000-07, 004-12): the complaint is taken up. */
export const admissible: Decider = (_c, words, context) =>
  noMore(words, 0) ?? gives({ ...basics(context), type: 'admissible' });

/**
 * `/onontvankelijk grond…` with the reason as its text (000-18, invariant 3). With `grounds: free` the coordinator
 * names the article in her own words: the register keeps only the code `other`, her words stay in the comment.
 */
export const inadmissible: Decider = (_c, words, context) => {
  const { grounds } = context.procedure;
  if (context.text === null) return refused('text-expected', { command: 'inadmissible' });
  if (grounds === 'free') {
    return gives({
      ...basics(context),
      type: 'inadmissible',
      grounds: ['other'],
      means: 'inadmissible',
      reason: commentRef(context),
    });
  }
  const known = grounds === 'none' ? [] : grounds;
  if (words.length === 0) return refused('ground-expected', { offered: listed(known) });
  const chosen = words.map((word) => ({ word, id: choose(word.replace(/,$/, ''), known) }));
  const unknown = chosen.find(({ id }) => id === null);
  if (unknown !== undefined)
    return refused('ground-unknown', { found: unknown.word, offered: listed(known) });
  const ids = chosen.map(({ id }) => id ?? '');
  const notAComplaint = known.some(({ id, means }) => means === 'not-a-complaint' && ids.includes(id));
  return gives({
    ...basics(context),
    type: 'inadmissible',
    grounds: [...new Set(ids)],
    means: notAComplaint ? 'not-a-complaint' : 'inadmissible',
    reason: commentRef(context),
  });
};
