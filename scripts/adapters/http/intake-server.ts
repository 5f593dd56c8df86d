import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void | Promise<void>;

export interface IntakeServerOptions {
  /** The built site: `client/` holds the pages, `server/entry.mjs` the two intake routes. */
  readonly site: string;
  /** What `GET /api/health` answers; nothing personal. */
  readonly health: () => Promise<unknown>;
  /** Counts a POST of an address: seconds to wait, or `null`. */
  readonly limit: (address: string) => number | null;
  /** What is said to who sends too often. */
  readonly tooMany: { readonly title: string; readonly text: (seconds: number) => string };
  /** How many proxies of one's own stand before this server; their word on the address is taken. */
  readonly proxies: number;
}

/** The intake routes, and the page for staff; all others lie on disk as they are. */
const MADE_ANEW = /^\/(?:api|medewerkers)\//u;

/**
 * Serves a built site: its pages from disk, as they are at that moment, and the intake routes. Not listening yet.
 * Nothing of a request is written anywhere.
 */
export async function createIntakeServer(options: IntakeServerOptions): Promise<Server> {
  const entry = pathToFileURL(join(options.site, 'server', 'entry.mjs')).href;
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: Handler };
  const pages = sirv(join(options.site, 'client'), { dev: true, etag: true });
  return createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('x-frame-options', 'DENY');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const notFound = () => void answerNotFound(response, options.site);
    if (path === '/api/health') void answerHealth(response, options.health);
    else if (!MADE_ANEW.test(path)) pages(request, response, notFound);
    else if (mayCome(request, response, options)) void handler(request, response, notFound);
  });
}

/** Answers with the site's own page for what is not there. */
async function answerNotFound(response: ServerResponse, site: string): Promise<void> {
  const page = await readFile(join(site, 'client', '404.html')).catch(() => 'Not found');
  response
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    .end(page);
}

async function answerHealth(response: ServerResponse, health: () => Promise<unknown>): Promise<void> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  try {
    response.writeHead(200, headers).end(`${JSON.stringify(await health())}\n`);
  } catch {
    response.writeHead(503, headers).end('{"error":"the outbox cannot be read"}\n');
  }
}

function mayCome(request: IncomingMessage, response: ServerResponse, options: IntakeServerOptions): boolean {
  if (request.method !== 'POST') return true;
  const seconds = options.limit(addressOf(request, options.proxies));
  if (seconds === null) return true;
  const { title, text } = options.tooMany;
  const message = text(seconds);
  const isJson = request.headers.accept?.includes('application/json') === true;
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">`;
  const body = isJson
    ? JSON.stringify({ errors: [{ code: 'too-many', message }] })
    : `${page}<title>${title}</title><h1>${title}</h1><p>${message}</p>`;
  response.writeHead(429, {
    'retry-after': String(seconds),
    'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(body);
  request.resume();
  return false;
}

/** Each proxy adds the address that it sees on the right; what stands further left was written by the sender. */
function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const seen = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return seen.at(-proxies)?.trim() || direct;
}
