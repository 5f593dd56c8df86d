/** Whether a quote stands in a text. White space and ends of lines do not count: the text was typed with other ones. */

const LETTER = String.raw`[\p{L}\p{N}]`;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;

/** How many characters `…` leaves out at most: a sentence or two. Over a whole text any scraps follow each other. */
const LEFT_OUT = 300;
export const MAY_LEAVE_OUT = `… between two words or more leaves out ${LEFT_OUT} characters at most`;

/**
 * Whether the quote stands in the text word for word. `…` in a quote may leave out a little, and what stands around it
 * is more than one word: a single one is found anywhere.
 */
export function standsIn(quote: string, text: string): boolean {
  const [said, whole] = [folded(quote), folded(text)];
  if (whole.includes(said) && isFound([said], whole)) return true;
  if (!said.includes('…')) return false;
  const parts = said.split('…').flatMap((part) => part.trim() || []);
  return parts.length > 0 && parts.every((part) => part.includes(' ')) && isFound(parts, whole);
}

/** What the text says instead of a quote: as many words, where most of them, and of their pairs, are those of the quote. */
export function nearestIn(quote: string, text: string): string {
  const said = wordsOf(quote).filter((word) => word !== '…');
  const whole = wordsOf(text);
  const meant = new Set(marksOf(said));
  const places = whole.slice(said.length - 1).map((_, at) => whole.slice(at, at + said.length));
  const shared = places.map((words) => new Set(marksOf(words).filter((mark) => meant.has(mark))).size);
  return (places[shared.indexOf(Math.max(...shared))] ?? whole).join(' ');
}

/** The words and the pairs of words, without capitals and signs. */
function marksOf(words: readonly string[]): string[] {
  const plain = words.map((word) => word.toLowerCase().replaceAll(NO_LETTERS, ''));
  return [...plain, ...plain.slice(1).map((word, index) => `${plain[index] ?? ''} ${word}`)];
}

function isFound(parts: readonly string[], whole: string): boolean {
  return pattern(parts).test(whole);
}

/** The parts one after the other, each from the beginning of a word to the end of one. */
function pattern(parts: readonly string[]): RegExp {
  const each = parts.filter((part) => part !== '').map(wordBound);
  return new RegExp(each.join(`.{0,${LEFT_OUT}}?`), 'u');
}

function wordBound(part: string): string {
  const begins = new RegExp(`^${LETTER}`, 'u').test(part) ? `(?<!${LETTER})` : '';
  const ends = new RegExp(`${LETTER}$`, 'u').test(part) ? `(?!${LETTER})` : '';
  return `${begins}${part.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)}${ends}`;
}

const folded = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

const wordsOf = (text: string) => folded(text).split(' ');
