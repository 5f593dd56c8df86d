import type { Lapse } from '#domain/case/lapsed.ts';
import { date, letterNote as words } from '#domain/language/nl.ts';
import { lapses } from '#domain/language/nl/letter-refusals.ts';

/** From here on a preview says how it stands with the letter; it is rewritten when that changes. */
export const STANDING = '<!-- gegrond:letter-standing -->';

/** Stands where a preview says that its letter tells what holds no longer. */
const LAPSED = '<!-- gegrond:letter-lapsed -->';

/** The lines of a comment of the forge, whatever ends them. */
export const lines = (text: string) => text.replaceAll('\r\n', '\n');

/** The note up to where it says how it stands; `null` where it is no preview. */
export function shownIn(note: string): string | null {
  const at = lines(note).lastIndexOf(STANDING);
  return at === -1 ? null : lines(note).slice(0, at).trimEnd();
}

/** A preview that says why its letter must not go any more, in place of the question; `null` where it is no preview. */
export function withLapse(note: string, lapse: Lapse): string | null {
  const shown = shownIn(note);
  const on = 'on' in lapse ? date.longDate(lapse.on) : '';
  const why = lapses[lapse.kind](on);
  return shown === null ? null : [shown, `${STANDING}\n${LAPSED}`, words.lapsed(why)].join('\n\n');
}

/** Whether a preview says that its letter must not go any more. */
export function saysLapsed(note: string): boolean {
  return note.includes(LAPSED);
}
