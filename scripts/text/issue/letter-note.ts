import type { Letter } from '#domain/case/case.ts';
import { date, letterNote as words } from '#domain/language/nl.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { table } from '../markdown/table.ts';
import { fence, inline } from './fence.ts';
import { makeVisible } from './visible.ts';

/** A letter as it would go out, to be shown. */
export interface ShownLetter {
  readonly letter: LetterId;
  readonly form: 'e-mail' | 'letter';
  /** The name of the complainant, where the dossier has one. */
  readonly name?: string | undefined;
  /** The e-mail address, or the postal address in lines. */
  readonly address?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** The id of the comment that holds the draft. */
  readonly draft: number;
  /** It follows what is recorded already, and may be left out. */
  readonly offered: boolean;
}

/** From here on a preview says how it stands with the letter; it is rewritten when that changes. */
const STANDING = '<!-- gegrond:letter-standing -->';

function nameOf(letter: string): string {
  return words.letterNames[letter] ?? letter;
}

/** The preview of a letter: to whom, how, and the whole text in a fence, as it will be read. */
export function writeLetterNote(shown: ShownLetter): string {
  const { preview, ways } = words;
  const shownText = (text: string) => inline(makeVisible(text));
  const to = [shown.name ?? preview.nobody, shown.address ?? preview.noAddress].map(shownText).join(', ');
  const rows = [
    [preview.to, to],
    [preview.way, ways[shown.form]],
    [preview.subject, shownText(shown.subject)],
  ];
  const ask = shown.offered ? preview.offer : preview.send;
  return [
    `**${preview.title(nameOf(shown.letter))}**`,
    table(preview.columns, rows),
    fence(shown.text),
    STANDING,
    ask(shown.draft),
  ].join('\n\n');
}

/** How it stands with a letter that was to go out. */
export function letterStanding({ letter, state, form, on, code = '', draft }: Letter): string {
  const { standings, ways } = words;
  const id = draft.replace('comment/', '');
  const name = nameOf(letter);
  if (state === 'sent') return standings.sent(ways[form], date.longDate(on));
  if (state === 'intended') return standings.intended(name, date.longDate(on), id);
  return state === 'failed' ? standings.failed(name, code, id) : standings.bounced(name, code, id);
}

/** A preview with what became of its letter in place of the question; `null` where it is no preview. */
export function withStanding(note: string, letter: Letter): string | null {
  const at = note.replaceAll('\r\n', '\n').lastIndexOf(STANDING);
  return at === -1 ? null : `${note.slice(0, at)}${STANDING}\n\n${letterStanding(letter)}`;
}
