/** One mailbox: an address with the name of whose it is ('' when none is known). */
export interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

/** Quoted local parts, comments and lists have no place here: each is a way to write a second recipient. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{C}]{1,64}@[^\s<>()[\]\\,;:"@\p{C}]{1,189}$/u;
const LONGEST_NAME = 200;

/** A line of a mail's head cannot be folded inside a word, and holds 998 characters at most (RFC 5322, 2.1.1). */
const LONGEST_WORD = 400;

/**
 * A text for one line of a mail's head. Line breaks, controls and marks that turn the direction of writing around
 * become a space, and spaces become one. A space comes into an endless word, and into `=?`, with which an encoded
 * word would begin (RFC 2047).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/=(?=\?)/gu, '= ')
    .replace(new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu'), '$& ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Reads `address` or `name <address>`, where the address is what stands in the last angle brackets; so a name may
 * hold commas, quotes, brackets and other people's addresses. `null` when there is not exactly one address.
 */
export function readMailbox(text: string): NamedAddress | null {
  const match = /^(?<name>.*)<(?<inside>[^<>]*)>\s*$/su.exec(text);
  const address = (match?.groups?.['inside'] ?? text).trim();
  if (!ADDRESS.test(address)) return null;
  const name = [...oneLine(match?.groups?.['name'] ?? '')].slice(0, LONGEST_NAME).join('');
  return { name: name.trim(), address };
}
