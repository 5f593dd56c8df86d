import type { Templates } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { contentOf, missingContent } from './content.ts';
import type { LetterData } from './fields.ts';
import { gapsIn } from './gaps.ts';
import type { RenderedLetter } from './render.ts';
import { renderLetter } from './render.ts';

/**
 * A letter ready to be shown and sent; or what is missing in it, each a content or a field for
 * `letter.missing(…)` of the language, which says how to add it.
 */
export type Written = { readonly letter: RenderedLetter } | { readonly missing: readonly string[] };

/** Writes a letter, unless it would have an empty place or lack what the procedure requires in it. */
export function writeLetter(
  id: LetterId,
  { letters, procedure }: { readonly letters: Templates; readonly procedure: Pick<Procedure, 'letters'> },
  data: LetterData,
): Written {
  const paper = { ...data, title: id, body: id, print: true };
  const gaps = [...gapsIn(letters.get(id) ?? '', data), ...gapsIn(letters.get('layout') ?? '', paper)];
  if (gaps.length > 0) {
    const unknown = missingContent(id, null, data, procedure);
    return { missing: [...new Set([...gaps.map((field) => contentOf(field) ?? field), ...unknown])] };
  }
  const letter = renderLetter(id, letters, data);
  const missing = missingContent(id, letter.text, data, procedure);
  return missing.length === 0 ? { letter } : { missing };
}
