import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import type { Happening } from './happenings.ts';
import { heardChoices } from './spoken-of.ts';
import { choose } from './words.ts';

/**
 * The words behind a hearing without those that add nothing: everybody who is heard, as a hearing that names nobody is of
 * all, and the complainant where it can be of nobody else. Refused where it is said of somebody of whom it cannot be.
 */
export function wordsOfHearing(
  words: readonly string[],
  { type, tells = [] }: Happening,
  context: Context,
): { words: readonly string[] } | { refusal: Decision } {
  const all = heardChoices(context);
  const named = new Set(words.map((word) => choose(word, all)).filter((id) => id !== null));
  const without = words.filter((word) => choose(word, all) === null);
  if (type === 'hearing-waived') {
    return named.has('respondent')
      ? { refusal: refused('not-now', { command: 'hear', when: 'waived-respondent' }) }
      : { words: without };
  }
  const isOfAll = tells.includes('who') && all.length > 1 && named.size === all.length;
  return { words: isOfAll ? without : words };
}
