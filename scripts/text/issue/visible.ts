/**
 * Characters that show nothing or move others about: controls (but LF and TAB), format characters (bidi marks,
 * zero-width ones, soft hyphens, tags), line and paragraph separators, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * The text with everything that could hide in it made visible: a C0 control as its picture (`␀`), every other one by
 * its code (`⟦U+202E⟧`). LF and TAB stay, CRLF becomes LF. What comes out is never changed again.
 */
export function makeVisible(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || character === '\t') return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `⟦U+${code.toString(16).toUpperCase().padStart(4, '0')}⟧`;
  });
}
