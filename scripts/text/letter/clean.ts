/**
 * Characters that nobody sees and that could move others about: controls, format characters (bidi marks, soft
 * hyphens, tags), halves of surrogate pairs. The two joiners stay, which names and emoji are written with.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const BREAKS = /\r\n|[\r\n\v\f\u0085\p{Zl}\p{Zp}]/gu;

/** A text of one line: what breaks a line becomes a space, what nobody sees goes. */
export function cleanLine(text: string): string {
  return text
    .replaceAll(BREAKS, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A text of several lines: every way to break a line becomes LF, a run of empty lines becomes one. */
export function cleanText(text: string): string {
  return text
    .replaceAll(BREAKS, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.replaceAll(UNSEEN, '').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
