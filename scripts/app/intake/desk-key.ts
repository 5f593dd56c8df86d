/** A desk key opens the form's staff fields (channel, dates of submission and receipt) for a day. */
import type { Instant } from '#domain/case/event.ts';
import { seal } from './codes.ts';

const VALID_MS = 24 * 60 * 60 * 1000;

const PURPOSE = 'desk-key/1/';

/** The end of the key's day in seconds, and its seal under the intake's secret: `1795273443.5f0a…`. */
export async function makeDeskKey(secret: string, now: Instant): Promise<string> {
  const until = Math.floor((Date.parse(now) + VALID_MS) / 1000).toString();
  return `${until}.${await seal(PURPOSE, until, secret)}`;
}

/** Whether this key was made with this secret at most a day ago. Any text may be given. */
export async function verifyDeskKey(key: string, secret: string, now: Instant): Promise<boolean> {
  const found = /^(?<until>\d{9,11})\.(?<seal>[0-9a-f]{64})$/u.exec(key)?.groups;
  if (found?.['until'] === undefined || found['seal'] === undefined) return false;
  if (!equal(await seal(PURPOSE, found['until'], secret), found['seal'])) return false;
  const left = Number(found['until']) * 1000 - Date.parse(now);
  return left > 0 && left <= VALID_MS;
}

/** Compares texts of one length in a time that does not tell where they differ. */
function equal(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}
