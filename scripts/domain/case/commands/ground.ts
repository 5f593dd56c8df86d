import { outsideRegister } from '../../language/nl/command-choices.ts';
import { parseDate } from '../../deadline/local-date.ts';
import type { Procedure } from '../../procedure/schema.ts';
import type { Status } from '../../procedure/vocabulary.ts';
import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import type { IsoDate } from '../event.ts';
import { choicesOf, choose } from './words.ts';

type Ground = Exclude<Procedure['grounds'], string>[number];

/** What stands behind a ground beside how and when it was told. */
export interface GroundDetails {
  readonly recheck?: IsoDate;
  readonly earlier?: string;
}

/** What a case number looks like, in either letter case. */
const NUMBER = /^\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/i;

/** A complaint is handled whole in these states; in `not-a-complaint` and its like it never was. */
const HANDLED: readonly Status[] = ['answered', 'ruled', 'settled', 'closed'];

/** The case numbers among the words of a command. */
export function numbersIn(words: readonly string[]): string[] {
  return words.filter((word) => NUMBER.test(word)).map((word) => word.toUpperCase());
}

/** The earlier complaint that the words name, or why it cannot be the ground. */
function earlierIn(words: readonly string[], { register }: Context): { earlier: string } | Decision | null {
  if (words.some((word) => choose(word, choicesOf(outsideRegister)) !== null)) return { earlier: 'outside' };
  const [number] = numbersIn(words);
  if (number === undefined) return null;
  const status = register?.get(number);
  if (status === undefined) return refused('earlier-unknown', { found: number });
  if (!HANDLED.includes(status)) return refused('earlier-open', { found: number, status });
  return { earlier: number };
}

/**
 * Takes from the words behind a ground what the ground asks: the number of the earlier complaint (002-10, 001-16), and
 * for a ground that holds for a time only the date on which to look again.
 *
 * @returns what was found and the words that are left, or a refusal
 */
export function groundDetails(
  grounds: readonly Ground[],
  words: readonly string[],
  context: Context,
): { readonly details: GroundDetails; readonly rest: readonly string[] } | { readonly refusal: Decision } {
  const resting = grounds.find(({ earlier }) => earlier !== 'none');
  const asksEarlier = resting !== undefined;
  const found = asksEarlier ? earlierIn(words, context) : null;
  if (found !== null && 'kind' in found) return { refusal: found };
  if (asksEarlier && found === null)
    return {
      refusal: refused('earlier-needed', { whose: resting.earlier, offered: outsideRegister.outside.nl }),
    };
  const asksRecheck = grounds.some(({ recheck }) => recheck);
  const later = (word: string) => (parseDate(word) ?? '') > context.today;
  const recheck = asksRecheck ? parseDate(words.find(later) ?? '') : null;
  if (asksRecheck && recheck === null) return { refusal: refused('recheck-needed') };
  const used = (word: string) =>
    (found !== null && (NUMBER.test(word) || choose(word, choicesOf(outsideRegister)) !== null)) ||
    (recheck !== null && later(word));
  return {
    details: { ...(recheck === null ? {} : { recheck }), ...(found ?? {}) },
    rest: words.filter((word) => !used(word)),
  };
}
