import type { Case } from '#domain/case/case.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { LetterInput } from '#text/letter/letter-data.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config } from '../domain/case/cases.ts';
import { procedure } from './oco-almere-world.ts';

const { organisation, letters } = config;

/** The text of a letter on one line, or what is missing in it. */
export function letterOf(letter: LetterId, c: Case, more: Partial<LetterInput> = {}): string {
  const recipient = { name: 'An Peeters', address: 'Molenweg 12, 9999 Voorbeeldegem' };
  const input = { letter, today: c.events.at(-1)?.on ?? '', recipient, text: 'Wij spraken erover.', ...more };
  const data = letterDataOf(c, { procedure, organisation }, input);
  const written = writeLetter(letter, { letters, procedure }, data);
  return 'letter' in written
    ? written.letter.text.replaceAll(/\s+/g, ' ')
    : `missing: ${written.missing.join(', ')}`;
}
