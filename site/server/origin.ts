import { Refused } from './problem.ts';

/**
 * Refuses a form that was sent from another website. A browser names the page’s origin with every POST; `null` is the
 * name of no page of ours. A program that names none is no browser, so nobody’s browser can have been misused.
 *
 * @param allowed origins besides the request’s own host, such as that of a static host: `https://klachten.example`.
 * @throws Refused `other-origin`
 */
export function checkOrigin(headers: Headers, allowed: readonly string[]): void {
  const origin = headers.get('origin');
  if (origin === null) {
    if (headers.get('sec-fetch-site') === 'cross-site') throw new Refused('other-origin');
    return;
  }
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host !== null && host === headers.get('host')) return;
  if (!allowed.includes(origin)) throw new Refused('other-origin');
}
