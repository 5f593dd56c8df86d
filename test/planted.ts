/** Looks for planted texts in whatever form they may have come through. Law 2: they stand in comments and nowhere else. */
import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

/** A word that stands nowhere else: letters only, so that no escaping changes it. */
export function plantedWord(length = 18): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Every form in which a text can have been kept: as it is or in one case of letters, escaped, or in base64 or hex. */
export function variantsOf(text: string): string[] {
  const cases = [text, text.toUpperCase(), text.toLowerCase()];
  return [...new Set(cases.flatMap((one) => [...escaped(one), ...encoded(one)]))];
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

const inAscii = (json: string) =>
  json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const asEntities = (text: string, entities: Readonly<Record<string, string>>) =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const NUMBERED = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;', "'": '&#39;' };
const IN_HEX = { '&': '&#x26;', '<': '&#x3c;', '>': '&#x3e;', '"': '&#x22;', "'": '&#x27;' };
/** A page need not escape every quotation mark. */
const IN_ATTRIBUTE = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const IN_TEXT = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string[] {
  const percent = encodeURIComponent(text);
  return [
    text,
    ...[inJson(text), inAscii(inJson(text)), inJson(inJson(text))],
    ...[percent, encodeURI(text), percent.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ...[new URLSearchParams([['', text]]).toString().slice(1)],
    ...[NAMED, NUMBERED, IN_HEX, IN_ATTRIBUTE, IN_TEXT].map((entities) => asEntities(text, entities)),
    ...quotedPrintable(text),
  ];
}

/** As mails have it (RFC 2045), in their heads too (RFC 2047); what is folded there is unfolded by the search. */
function quotedPrintable(text: string): string[] {
  const code = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const encode = (kept: RegExp) =>
    [...Buffer.from(text)]
      .map((byte) => (kept.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : code(byte)))
      .join('');
  const body = encode(/[\t\n\r -<>-~]/);
  const head = encode(/[A-Za-z0-9!*+/ -]/).replaceAll(' ', '_');
  return [body, body.replaceAll('\n', '\r\n'), head];
}

function encoded(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((alignment) => inBase64(bytes, alignment));
  const forUrls = base64.map((code) => code.replaceAll('+', '-').replaceAll('/', '_'));
  return [...base64, ...forUrls, bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
}

/** The characters of base64 that these bytes alone decide, where `before` bytes (modulo three) go before them. */
function inBase64(bytes: Buffer, before: number): string {
  const code = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return code.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** Gives the planted texts that a content holds. */
export type Search = (content: Buffer | string) => Set<string>;

/** Four bytes are where each comparison begins; most places are passed over by a look into a filter of this many bits. */
const FILTER_BITS = 24;

const LEAST = 8;

/**
 * A search for all of these texts in all their variants at once, also where lines were folded (as mails do). It takes
 * about a second for 50 MB, however many there are. Throws for a text too short to stand nowhere by accident.
 */
export function makeSearch(texts: Iterable<string>): Search {
  const needles = new Map<number, { readonly needle: string; readonly text: string }[]>();
  const filter = new Uint8Array(2 ** (FILTER_BITS - 3));
  for (const text of new Set(texts)) {
    if (text.length < LEAST) throw new RangeError(`expected a text of at least ${LEAST} characters`);
    for (const variant of variantsOf(text)) {
      const bytes = Buffer.from(variant);
      const key = bytes.readUInt32LE(0);
      const spot = spotOf(key);
      filter[spot >>> 3] = (filter[spot >>> 3] ?? 0) | (1 << (spot & 7));
      const same = needles.get(key) ?? [];
      same.push({ needle: bytes.toString('latin1'), text });
      needles.set(key, same);
    }
  }
  const lookAt = (bytes: Buffer, found: Set<string>) => {
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      const key = bytes.readUInt32LE(at);
      const spot = spotOf(key);
      if (((filter[spot >>> 3] ?? 0) & (1 << (spot & 7))) === 0) continue;
      for (const { needle, text } of needles.get(key) ?? []) {
        if (bytes.toString('latin1', at, at + needle.length) === needle) found.add(text);
      }
    }
  };
  return (content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const found = new Set<string>();
    lookAt(bytes, found);
    lookAt(unfolded(bytes), found);
    return found;
  };
}

const spotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);

function unfolded(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(/=?\r?\n/g, ''), 'latin1');
}
