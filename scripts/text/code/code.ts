import { readLetters } from './crockford.ts';
import { isChecked } from './luhn.ts';

/** A case number as it is written: year of receipt and six letters of Crockford's alphabet. */
export const CASE_NUMBER = /^\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/u;

const LETTERS_IN_RECEIPT = 16;

/** Whether this is a case number exactly as Gegrond writes it, `2026-7Q4M2X`. */
export function isCaseNumber(text: string): boolean {
  return CASE_NUMBER.test(text);
}

/** The case number that a person meant (`2026 7q4m2x`, `20267Q4M2X`), or `null`. */
export function readCaseNumber(typed: string): string | null {
  const letters = readLetters(typed);
  if (letters === null) return null;
  const number = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  return isCaseNumber(number) ? number : null;
}

/** A receipt code as it is shown: its sixteen letters in groups of four, `7F3K-9Q2M-XW4D-6H8G`. */
export function writeReceipt(letters: string): string {
  return letters.match(/.{4}/gu)?.join('-') ?? letters;
}

/** The sixteen letters of the receipt code that a person meant, without hyphens; `null` when it cannot be one. */
export function readReceipt(typed: string): string | null {
  const letters = readLetters(typed);
  return letters?.length === LETTERS_IN_RECEIPT && isChecked(letters) ? letters : null;
}
