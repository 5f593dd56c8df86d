import type { Templates } from '#domain/procedure/config.ts';
import type { ContentId } from '#domain/procedure/letter-schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import { missingContent } from './content.ts';
import { exampleData } from './example.ts';
import type { LetterWorld } from './standing.ts';
import { renderLetter } from './render.ts';

/** What a letter lacks when it is written with an example in which everything is known. */
export interface Lack {
  readonly letter: LetterId;
  readonly content: ContentId;
}

/**
 * Writes every letter of a procedure with an example. A template that leaves out what the procedure requires could
 * never be sent: it is found here, at the start, and not under a coordinator's hands.
 */
export function tryTemplates(letters: Templates, world: LetterWorld): readonly Lack[] {
  return LETTERS.flatMap((letter): readonly Lack[] => {
    const data = exampleData(letter, world);
    const { text } = renderLetter(letter, letters, data);
    return missingContent(letter, text, data, world.procedure).map((content) => ({ letter, content }));
  });
}
