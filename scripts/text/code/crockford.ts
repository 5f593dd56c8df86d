/**
 * Crockford's base 32: ten digits and the letters without I, L, O and U, so that a code can be read aloud and typed
 * from paper. https://www.crockford.com/base32.html
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/**
 * The first `length` letters of `bytes`, five bits a letter from the highest bit on.
 * Throws a RangeError when the bytes hold fewer bits than that.
 */
export function encode(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * 5) {
    throw new RangeError(`expected at least ${length * 5} bits, found ${bytes.length * 8}`);
  }
  let code = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && code.length < length) {
      bits -= 5;
      code += ALPHABET.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
    if (code.length === length) break;
  }
  return code;
}

/**
 * What a person typed, as letters of the alphabet: case, hyphens and white space do not count, I and L are read as 1,
 * O as 0. `null` when anything else stands in it.
 */
export function readLetters(typed: string): string | null {
  const letters = typed
    .replace(/[a-z]/gu, (letter) => letter.toUpperCase())
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replace(/[ILO]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
  return [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null;
}
