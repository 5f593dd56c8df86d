import { ALPHABET } from './crockford.ts';

const SIZE = ALPHABET.length;

/** Luhn's sum over letters of the alphabet; from the right every other one counts double, beginning with `factor`. */
function luhnSum(letters: string, factor: 1 | 2): number {
  let sum = 0;
  let weight: number = factor;
  for (const letter of [...letters].reverse()) {
    const product = weight * ALPHABET.indexOf(letter);
    sum += Math.floor(product / SIZE) + (product % SIZE);
    weight = weight === 2 ? 1 : 2;
  }
  return sum;
}

/** The check letter that Luhn mod 32 puts behind these letters of Crockford's alphabet. */
export function checkLetter(letters: string): string {
  return ALPHABET.charAt((SIZE - (luhnSum(letters, 2) % SIZE)) % SIZE);
}

/** Whether the last letter is the check letter of those before it. One wrong letter is always found. */
export function isChecked(letters: string): boolean {
  return luhnSum(letters, 1) % SIZE === 0;
}
