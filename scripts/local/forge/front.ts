import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Answer, Call } from './call.ts';
import { jsonAnswer, refusal } from './call.ts';
import { control } from './control.ts';
import type { Fault } from './faults.ts';
import type { Forge } from './forge.ts';
import type { Front } from './front-state.ts';
import type { Identity } from './identities.ts';
import type { ForgeOptions } from './options.ts';

const LONGEST_BODY = 25 * 1024 * 1024;

/** The HTTP server before the emulated forge: it knows faults, counts and control; the rest is the forge's. */
export function createFront(front: Front): Server {
  return createServer((request, response) => {
    serve(front, request, response).catch((error: unknown) => {
      console.error(
        `forge: ${request.method ?? ''} failed: ${error instanceof Error ? error.message : 'error'}`,
      );
      if (!response.headersSent) send(front, response, refusal(500, 'Server Error'));
      else response.destroy();
    });
  });
}

async function serve(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request);
  if (call === null) {
    send(front, response, refusal(413, 'Payload Too Large'));
    return;
  }
  if (/^\/_(?!web\/)/.test(call.path)) {
    send(front, response, control(front, call));
    return;
  }
  if (front.forge === null) {
    send(front, response, refusal(503, 'The forge is starting'));
    return;
  }
  const who = front.forge.recognise(request.headers.authorization);
  front.calls.count(call, nameOf(who, front.options));
  const fault = front.faults.take(call);
  if (fault !== null && (await failBefore(front, fault, response))) return;
  const at = request.headers['x-gegrond-at'];
  const answer = await answerTo(front.forge, call, who, at);
  if (fault !== null && answer.status < 300 && failAfter(fault, response)) return;
  const instant = Date.parse(String(at));
  send(front, response, answer, Number.isNaN(instant) ? front.now() : instant);
}

async function answerTo(
  forge: Forge,
  call: Call,
  who: Identity,
  atHeader: string | string[] | undefined,
): Promise<Answer> {
  if (who.kind === 'unknown') return refusal(401, 'Bad credentials');
  if (atHeader === undefined) return forge.handle(call, who, null);
  const at = Date.parse(String(atHeader));
  if (!Number.isNaN(at)) return forge.handle(call, who, at);
  return refusal(
    400,
    `x-gegrond-at: expected an instant, e.g. 2026-01-31T09:00:00Z, found ${String(atHeader)}`,
  );
}

/** True when the request ends here, unhandled. */
async function failBefore(front: Front, fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      send(
        front,
        response,
        jsonAnswer(fault.status, fault.body ?? { message: 'Server Error' }, fault.headers),
      );
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'timeout-before':
      return true;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return false;
    default:
      return false;
  }
}

/** True when the request was handled and the client does not get to know. */
function failAfter(fault: Fault, response: ServerResponse): boolean {
  if (fault.kind === 'reset-after-success') response.socket?.resetAndDestroy();
  return fault.kind === 'reset-after-success' || fault.kind === 'timeout-after-success';
}

async function readCall(request: IncomingMessage): Promise<Call | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  const type = request.headers['content-type'];
  const accept = request.headers.accept;
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    ...(type === undefined ? {} : { type }),
    ...(accept === undefined ? {} : { accept }),
    ...(size === 0 ? {} : { body: Buffer.concat(chunks) }),
  };
}

const NOT_PASSED_ON = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date']);

function send(front: Front, response: ServerResponse, answer: Answer, instant = front.now()): void {
  for (const [name, value] of Object.entries(answer.headers)) {
    if (!NOT_PASSED_ON.has(name)) response.setHeader(name, value);
  }
  response.setHeader('date', new Date(instant).toUTCString());
  response.writeHead(
    answer.status,
    answer.status === 204 ? {} : { 'content-length': String(answer.body.length) },
  );
  response.end(answer.body);
}

function nameOf(who: Identity, options: ForgeOptions): string {
  const slug = (id: number | null): string => options.apps.find((app) => app.id === id)?.slug ?? 'unknown';
  if (who.kind === 'person') return who.login;
  if (who.kind === 'app') return slug(who.appId);
  return who.kind === 'app-itself' ? `${slug(who.appId)} (jwt)` : who.kind;
}
