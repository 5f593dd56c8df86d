import type { Answer } from './view.ts';

/** Where the form is. */
export const FORM = '/klacht/';

/**
 * For every page that the intake gives. `same-origin`: with `no-referrer` a browser would name no origin with the form
 * and be taken for another website. The policy of the pages’ own `<meta>` cannot say `frame-ancestors`; this can.
 */
const HEADERS = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  vary: 'accept',
} as const;

export function wantsJson(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

/**
 * Sets status and headers. An answer to a POST is kept nowhere; the staff’s form may come back by the back button with
 * what was typed, so it is only not to be shared.
 */
export function prepare(
  response: { status?: number; readonly headers: Headers },
  answer: Pick<Answer, 'status'>,
  method: string,
): void {
  response.status = answer.status;
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  response.headers.set('cache-control', method === 'POST' ? 'no-store' : 'private, no-cache');
}

export function asJson(answer: Answer, method: string): Response {
  const headers = new Headers();
  prepare({ headers }, answer, method);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(`${JSON.stringify(answer.json)}\n`, { status: answer.status, headers });
}

/** For who comes without a form: a browser is brought to it, a program is told what is meant. */
export function withoutForm(request: Request, json: unknown): Response | null {
  if (request.method === 'POST') return null;
  const isVisit = request.method === 'GET' || request.method === 'HEAD';
  if (isVisit && !wantsJson(request.headers))
    return new Response(null, { status: 303, headers: { location: FORM } });
  return Response.json(json, { status: 405, headers: { allow: 'POST' } });
}
