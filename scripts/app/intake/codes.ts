/**
 * Everything a submission is known by comes from its id under the intake's secret, so the same submission always gets
 * the same number and receipt, before any forge was asked, and the id itself needs to be kept nowhere.
 */
import { encode } from '#text/code/crockford.ts';
import { readReceipt, writeReceipt } from '#text/code/code.ts';
import { checkLetter } from '#text/code/luhn.ts';

export interface Codes {
  /** The six letters of the case number, without the year. */
  readonly letters: string;
  /** As shown to the citizen: `7F3K-9Q2M-XW4D-6H8G`. */
  readonly receipt: string;
  /** Tells, without the id, whether two submissions are the same one: 64 hexadecimal digits. */
  readonly trace: string;
}

const utf8 = new TextEncoder();

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function hmac(secret: string, message: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(message)));
}

/** HMAC-SHA-256 of a text under the secret, after the purpose's name, as 64 hexadecimal digits. */
export async function seal(purpose: string, text: string, secret: string): Promise<string> {
  return hex(await hmac(secret, purpose + text));
}

/** The codes of a submission id (a UUID; its case does not count) under the intake's secret. */
export async function deriveCodes(id: string, secret: string): Promise<Codes> {
  const uuid = id.toLowerCase();
  const [number, receipt, trace] = await Promise.all([
    hmac(secret, `number${uuid}`),
    hmac(secret, `receipt${uuid}`),
    seal('submission', uuid, secret),
  ]);
  const letters = encode(receipt, 15);
  return { letters: encode(number, 6), receipt: writeReceipt(letters + checkLetter(letters)), trace };
}

/** Where the status of a case is published, and what opens it: both from the receipt code alone. */
export interface StatusKeys {
  /** 32 hexadecimal digits (16 bytes). */
  readonly slot: string;
  /** 64 hexadecimal digits (32 bytes). */
  readonly key: string;
}

/**
 * HKDF-SHA-256 of the receipt code's sixteen letters (no salt; info `gegrond/1/slot` and `gegrond/1/key`).
 * `null` when this is not a receipt code.
 */
export async function statusKeys(receipt: string): Promise<StatusKeys | null> {
  const letters = readReceipt(receipt);
  if (letters === null) return null;
  const material = await crypto.subtle.importKey('raw', utf8.encode(letters), 'HKDF', false, ['deriveBits']);
  const derive = async (use: string, bytes: number) => {
    const info = utf8.encode(`gegrond/1/${use}`);
    const options = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
    return hex(new Uint8Array(await crypto.subtle.deriveBits(options, material, bytes * 8)));
  };
  return { slot: await derive('slot', 16), key: await derive('key', 32) };
}
