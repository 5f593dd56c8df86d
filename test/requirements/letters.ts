/** Letters as the procedure of a requirement writes them, or what they lack. */
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { LetterData } from '#text/letter/fields.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config, dataOf } from '../text/letter/stories.ts';

/** Changes of a letter's data; `undefined` is what is not known. */
type Change = { readonly [Field in keyof LetterData]?: LetterData[Field] | undefined };

/** The text of a letter as its story tells it, on one line; or what is missing in it. */
export function letterOf(
  letter: LetterId,
  procedure: Procedure,
  change: Change = {},
  form: 'u' | 'je' = 'u',
): string | { readonly missing: readonly string[] } {
  const all = Object.entries({ ...dataOf(letter, procedure, form), ...change });
  const data = Object.fromEntries(all.filter(([, value]) => value !== undefined)) as unknown as LetterData;
  const written = writeLetter(letter, { letters: config.letters, procedure }, data);
  return 'missing' in written ? written : written.letter.text.replaceAll(/\s+/g, ' ');
}
