import { FIELDS } from './fields.ts';
import type { Field, Values } from './fields.ts';

/**
 * What is stored of what was typed. Nothing is dropped: CRLF becomes LF, half a surrogate pair becomes U+FFFD (it is
 * no character), and a control character becomes its picture (NUL → ␀), so that it can be seen, survives HTML, JSON
 * and git, and controls nothing. In a text of several lines LF and TAB stay. A text of one line is trimmed.
 */
export function normalise(text: string, kind: Field['kind']): string {
  const wellFormed = text.toWellFormed().replaceAll('\r\n', '\n');
  if (kind !== 'lines') return wellFormed.trim().replaceAll(/\p{Cc}/gu, picture);
  return wellFormed.replaceAll(/\p{Cc}/gu, (control) =>
    LAYOUT.includes(control) ? control : picture(control),
  );
}

/**
 * The known fields among `raw`, normalised; fields in which nothing can be seen (left empty, white space, zero-width
 * characters) are absent. Normalising twice changes nothing.
 */
export function normaliseValues(raw: Readonly<Record<string, string>>): Values {
  const entries = FIELDS.map(({ id, kind }) => [id, normalise(raw[id] ?? '', kind)] as const);
  return Object.fromEntries(entries.filter(([, text]) => SEEN.test(text)));
}

/** How long a text is to the reader who typed it: code points, so that an emoji counts once. */
export function codePoints(text: string): number {
  return [...text].length;
}

/** Something that shows on paper: no white space, no character that a reader never sees, no blank braille cell. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

const LAYOUT = '\n\t';

/** Unicode’s “Control Pictures”: U+2400 and on for U+0000 and on, U+2421 for DEL; the others (C1) have none and stay. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code > 0x7f) return control;
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}
