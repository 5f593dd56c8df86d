import type { Answer, Call } from './call.ts';
import { isObject, jsonAnswer, parseJson } from './call.ts';

type Ask = (call: Call) => Promise<Answer>;

const ISSUES = /^\/repos\/[^/]+\/[^/]+\/issues$/;
const COMMENTS = /^\/repos\/[^/]+\/[^/]+\/issues\/\d+\/comments$/;

/**
 * `since` as the forge has it, in whole seconds: for issues the emulator compares texts, in which
 * `…:03.120Z` comes before `…:03Z`; for the comments of an issue it takes no notice of it. `url` is the
 * address that links begin with. Null when the call is no such list.
 */
export async function listSince(call: Call, ask: Ask, url: string): Promise<Answer | null> {
  const address = new URL(call.path, url);
  const since = floorToSecond(address.searchParams.get('since'));
  if (call.method !== 'GET' || since === null) return null;
  if (ISSUES.test(address.pathname)) {
    address.searchParams.set('since', since);
    return ask({ ...call, path: address.pathname + address.search });
  }
  return COMMENTS.test(address.pathname) ? commentsSince(call, ask, address, since) : null;
}

async function commentsSince(call: Call, ask: Ask, address: URL, since: string): Promise<Answer> {
  const all: Record<string, unknown>[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask({ ...call, path: `${address.pathname}?per_page=100&page=${String(page)}` });
    const items = parseJson(answer.body);
    if (answer.status !== 200 || !Array.isArray(items)) return answer;
    all.push(...items.filter(isObject));
    if (items.length < 100) break;
  }
  return paged(
    all.filter((comment) => String(comment['updated_at']) >= since),
    address,
  );
}

function paged(items: unknown[], address: URL): Answer {
  const size = Math.min(100, positive(address.searchParams.get('per_page'), 30));
  const page = positive(address.searchParams.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const target = new URL(address);
    target.searchParams.set('page', String(to));
    return `<${target.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first'), link(page - 1, 'prev')] : []),
  ];
  const slice = items.slice((page - 1) * size, page * size);
  return jsonAnswer(200, slice, links.length > 0 ? { link: links.join(', ') } : {});
}

function positive(text: string | null, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 1 ? number : otherwise;
}

function floorToSecond(instant: string | null): string | null {
  const milliseconds = Date.parse(instant ?? '');
  return Number.isNaN(milliseconds) ? null : new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
