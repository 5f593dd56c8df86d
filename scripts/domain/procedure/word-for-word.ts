/** Whether a quote stands in a text. White space and ends of lines do not count: the text was typed with other ones. */

const LETTER = String.raw`[\p{L}\p{N}]`;

/** Whether the quote stands in the text word for word; `…` in a quote may leave words out. */
export function standsIn(quote: string, text: string): boolean {
  const [said, whole] = [folded(quote), folded(text)];
  if (whole.includes(said) && isFound([said], whole)) return true;
  const parts = said.split('…').map((part) => part.trim());
  return parts.some((part) => part !== '') && isFound(parts, whole);
}

/** What the text says where the quote departs from it: as many words, from where they still agree. */
export function nearestIn(quote: string, text: string): string {
  const words = folded(quote).split(' ');
  const whole = folded(text);
  for (let length = words.length - 1; length > 0; length -= 1) {
    const at = whole.search(pattern([words.slice(0, length).join(' ')]));
    if (at >= 0) return firstWords(whole.slice(at), words.length);
  }
  return firstWords(whole, words.length);
}

function isFound(parts: readonly string[], whole: string): boolean {
  return pattern(parts).test(whole);
}

/** The parts one after the other, each from the beginning of a word to the end of one. */
function pattern(parts: readonly string[]): RegExp {
  const each = parts.filter((part) => part !== '').map(wordBound);
  return new RegExp(each.join('.*?'), 'u');
}

function wordBound(part: string): string {
  const begins = new RegExp(`^${LETTER}`, 'u').test(part) ? `(?<!${LETTER})` : '';
  const ends = new RegExp(`${LETTER}$`, 'u').test(part) ? `(?!${LETTER})` : '';
  return `${begins}${part.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)}${ends}`;
}

const folded = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

const firstWords = (text: string, count: number) => text.split(' ').slice(0, count).join(' ');
