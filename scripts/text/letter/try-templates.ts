import type { Templates } from '#domain/procedure/config.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import { exampleData } from './example.ts';
import type { LetterWorld } from './standing.ts';
import { writeLetter } from './write-letter.ts';

/** Why a letter could never be sent: a content that is required and not shown, or a field that is never known. */
export interface Lack {
  readonly letter: LetterId;
  /** A content or a field. */
  readonly what: string;
}

/**
 * Writes every letter of a procedure with an example in which everything is known that can be. A template that leaves
 * out what the procedure requires could never be sent: it is found here, at the start, and not under a coordinator's
 * hands.
 */
export function tryTemplates(letters: Templates, world: LetterWorld): readonly Lack[] {
  return LETTERS.flatMap((letter): readonly Lack[] => {
    const { procedure } = world;
    const written = writeLetter(letter, { letters, procedure }, exampleData(letter, world));
    return 'missing' in written ? written.missing.map((what) => ({ letter, what })) : [];
  });
}
