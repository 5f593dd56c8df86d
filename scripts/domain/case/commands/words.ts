import { command as language } from '../../language/nl.ts';
import { parseDate } from '../../deadline/local-date.ts';
import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import type { IsoDate } from '../event.ts';

/** Letter case, spaces and underscores do not count in a code: "Deels gegrond" is "deels-gegrond". */
export function asCode(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

/** One of a list, with the word that people type for it; in other words (English, other spellings) as well. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly also?: string | readonly string[];
}

/** The id of the choice that a word names, by its id or by its label; `null` when it names none. */
export function choose(word: string, choices: readonly Choice[]): string | null {
  const code = asCode(word);
  return (
    choices.find(({ id, label, also = [] }) => [id, label].concat(also).some((one) => asCode(one) === code))
      ?.id ?? null
  );
}

/** The choices of a list of the language catalogue: the Dutch word is shown, the English one is understood as well. */
export function choicesOf(
  words: Readonly<Record<string, { readonly nl: string; readonly en: string }>>,
): Choice[] {
  return Object.entries(words).map(([id, { nl, en }]) => ({ id, label: nl, also: en }));
}

/** A date that a coordinator typed, read as a fact of the past: not in the future, not before receipt. */
export function factDate(
  word: string | undefined,
  c: Case,
  context: Context,
): { date: IsoDate } | { refusal: Decision } {
  if (word === undefined) return { date: context.today };
  const date = parseDate(word);
  if (date === null) return { refusal: refused('date-expected', { found: word }) };
  if (date > context.today) {
    return { refusal: refused('date-in-the-future', { found: date, today: context.today }) };
  }
  const earliest = c.submitted ?? c.received;
  if (date < earliest)
    return { refusal: refused('date-before-receipt', { found: date, received: earliest }) };
  return { date };
}

/** The forms in which something was told, by the procedure's list. */
export function formChoices(forms: readonly string[]): Choice[] {
  return forms.map((id) => ({ id, label: language.forms[id] ?? id, also: language.formSpellings[id] ?? [] }));
}

export function listed(choices: readonly { label: string }[]): string {
  return choices.map(({ label }) => asCode(label)).join(', ');
}

/** Refuses words that a command does not know, so that nothing typed is silently ignored. */
export function noMore(words: readonly string[], known: number): Decision | null {
  const rest = words.slice(known);
  return rest.length === 0 ? null : refused('too-many-words', { found: rest.join(' ') });
}
