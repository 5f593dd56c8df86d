import { isDate } from '#domain/deadline/local-date.ts';
import { longDate } from '#domain/language/nl/date.ts';
import { makeVisible } from '../issue/visible.ts';

/** Longer words are cut where an answer repeats them. */
const LONGEST_WORD = 80;

/** A word that somebody typed, as an answer may repeat it in a code span: one short line without hidden characters. */
export function repeated(word: string): string {
  const characters = [...makeVisible(word.replaceAll(/[`\s]+/g, ' '))];
  if (characters.length <= LONGEST_WORD) return characters.join('');
  return `${characters.slice(0, LONGEST_WORD).join('')}…`;
}

/** A sentence with its dates written out, but for those in code spans: these stay as they can be typed. */
export function withLongDates(sentence: string): string {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, written)))
    .join('`');
}

const written = (date: unknown) => (isDate(date) ? longDate(date) : String(date));
