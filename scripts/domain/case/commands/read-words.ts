import { parseDate } from '../../deadline/local-date.ts';
import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import type { IsoDate } from '../event.ts';
import type { Choice } from './words.ts';
import { asCode, choose, factDate } from './words.ts';

/** What may stand behind a command, in any order: one word of each list, and dates in their order. */
export interface Asked {
  readonly lists?: Readonly<Record<string, readonly Choice[]>>;
  /** `past`: something that happened. `future`: something that is to come. `any`: the command judges it itself. */
  readonly dates?: readonly (readonly [name: string, when: 'past' | 'future' | 'any'])[];
}

export interface Understood {
  /** The id of the choice, by the name of its list. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, IsoDate>>;
}

type Read = { readonly understood: Understood } | { readonly refusal: Decision };

type ReadDate = { readonly date: IsoDate } | { readonly refusal: Decision };

/** Any date that exists. */
export function anyDate(word: string): ReadDate {
  const date = parseDate(word);
  return date === null ? { refusal: refused('date-expected', { found: word }) } : { date };
}

/** A date that is still to come, or today. */
function futureDate(word: string, context: Context): ReadDate {
  const read = anyDate(word);
  if ('refusal' in read || read.date >= context.today) return read;
  return { refusal: refused('date-in-the-past', { found: read.date, today: context.today }) };
}

/**
 * Reads the words behind a command. What is no date and stands in no list is refused, so that nothing typed is
 * silently ignored.
 */
export function readWords(words: readonly string[], asked: Asked, c: Case, context: Context): Read {
  const chosen: Record<string, string> = {};
  const dates: Record<string, IsoDate> = {};
  for (const word of words) {
    const list = Object.entries(asked.lists ?? {}).find(
      ([name, choices]) => chosen[name] === undefined && choose(word, choices) !== null,
    );
    if (list !== undefined) {
      chosen[list[0]] = choose(word, list[1]) ?? '';
      continue;
    }
    const slot = /^\d/.test(word) ? asked.dates?.find(([name]) => dates[name] === undefined) : undefined;
    if (slot === undefined) return { refusal: unexpected(word, asked, dates) };
    const [name, when] = slot;
    const read =
      when === 'past'
        ? factDate(word, c, context)
        : when === 'any'
          ? anyDate(word)
          : futureDate(word, context);
    if ('refusal' in read) return read;
    dates[name] = read.date;
  }
  return { understood: { chosen, dates } };
}

/** Where nothing but a date can stand, a word such as "gisteren" was meant as one. */
function unexpected(
  word: string,
  { lists, dates: slots }: Asked,
  dates: Readonly<Record<string, IsoDate>>,
): Decision {
  const offered = Object.values(lists ?? {})
    .flat()
    .map(({ label }) => asCode(label));
  if (offered.length > 0) {
    return refused('choice-expected', { found: word, offered: [...new Set(offered)].join(', ') });
  }
  return slots?.some(([name]) => dates[name] === undefined) === true
    ? refused('date-expected', { found: word })
    : refused('too-many-words', { found: word });
}
