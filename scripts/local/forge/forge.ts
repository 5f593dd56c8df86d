import { join } from 'node:path';
import type { Answer, Call } from './call.ts';
import { isMutation, jsonAnswer, parseJson } from './call.ts';
import { startEmulator } from './emulator.ts';
import { makeFaithful } from './faithful.ts';
import type { Identities, Identity } from './identities.ts';
import { makeIdentities } from './identities.ts';
import type { Author, Journal, RequestEntry } from './journal.ts';
import { openJournal, readJournal } from './journal.ts';
import type { ForgeOptions } from './options.ts';
import type { Moment } from './perform.ts';
import { makePerform } from './perform.ts';
import { earlierLogins, replay } from './replay.ts';
import type { ForgeTime } from './standstill.ts';
import type { ForgeEvent } from './webhooks.ts';
import { makeWebhookSender } from './webhooks.ts';

export interface Forge {
  /** Of an `Authorization` header. */
  recognise: (authorization: string | undefined) => Identity;
  /**
   * Handles one request after the other. `at` (milliseconds since the epoch) makes it happen at another
   * instant than the present, without an event being sent.
   */
  handle(call: Call, who: Identity, at: number | null): Promise<Answer>;
  /** How many lines of the journal were done again at the start. */
  replayed: number;
  close(): Promise<void>;
}

/**
 * Opens the forge kept in `options.state`: starts the emulator and does again what its journal holds, each
 * request at its instant. `url` is the address that clients know. Throws when the journal cannot be done again.
 */
export async function openForge(options: ForgeOptions, url: string, time: ForgeTime): Promise<Forge> {
  const file = join(options.state, 'journal.ndjson');
  const entries = readJournal(file);
  const emulator = await startEmulator(options, url, earlierLogins(options, entries));
  const identities = makeIdentities(options, emulator, time.flowing);
  const perform = makePerform({ options, emulator, identities, time, url });
  await replay(entries, perform, identities, file);
  await emulator.makeEvents();
  const journal = openJournal(file);
  const faithful = makeFaithful(options, url);
  const sender = makeWebhookSender(options.webhook, emulator.fetch);
  let last: Promise<unknown> = Promise.resolve();
  return {
    recognise: (authorization) => identities.recognise(authorization),
    replayed: entries.length,
    handle(call, who, at) {
      const turn = last.then(async () => {
        const moment = { at: at ?? time.flowing(), own: at !== null, again: false };
        const { answer, events } = await perform(call, who, moment);
        record(journal, call, who, { answer, moment, identities });
        if (at === null) sender.send(events.map((one) => faithfulEvent(one, faithful)));
        return faithfully(answer, faithful);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    close: () => emulator.close(),
  };
}

/** What changed something goes into the journal before its answer goes out. */
function record(
  journal: Journal,
  call: Call,
  who: Identity,
  done: { answer: Answer; moment: Moment; identities: Identities },
): void {
  if (!isMutation(call.method) || done.answer.status >= 300) return;
  const token = done.identities.keep(call, who, done.answer);
  const as: Author | null =
    who.kind === 'app' ? { app: who.appId } : who.kind === 'person' ? { person: who.login } : null;
  if (token !== null) journal.append(token);
  else if (as !== null) journal.append(entryOf(call, as, done.moment.at));
}

function entryOf(call: Call, as: Author, at: number): RequestEntry {
  const text = call.body?.toString('utf8');
  const isText = text !== undefined && call.body !== undefined && Buffer.from(text).equals(call.body);
  return {
    kind: 'request',
    at: new Date(at).toISOString(),
    as,
    method: call.method,
    path: call.path,
    ...(call.type === undefined ? {} : { type: call.type }),
    ...(call.body === undefined
      ? {}
      : isText
        ? { body: text }
        : { body: call.body.toString('base64'), base64: true }),
  };
}

function faithfulEvent({ event, payload }: ForgeEvent, faithful: (value: unknown) => unknown): ForgeEvent {
  return { event, payload: JSON.stringify(faithful(JSON.parse(payload))) };
}

function faithfully(answer: Answer, faithful: (value: unknown) => unknown): Answer {
  const isJson = answer.headers['content-type']?.includes('application/json') === true;
  const value = isJson ? parseJson(answer.body) : null;
  return value === null ? answer : jsonAnswer(answer.status, faithful(value), answer.headers);
}
