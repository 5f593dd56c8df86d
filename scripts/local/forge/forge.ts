import { join } from 'node:path';
import type { Answer, Call } from './call.ts';
import { isMutation, isObject, jsonAnswer, parseJson } from './call.ts';
import type { Emulator } from './emulator.ts';
import { startEmulator } from './emulator.ts';
import { makeFaithful } from './faithful.ts';
import { makeGone } from './gone.ts';
import type { Identities, Identity } from './identities.ts';
import { makeIdentities } from './identities.ts';
import { ownInstallation } from './installation.ts';
import type { Author, Journal, JournalEntry, RequestEntry } from './journal.ts';
import { openJournal, readJournal } from './journal.ts';
import { refuseTooLong } from './limits.ts';
import { listSince } from './listing.ts';
import type { ForgeOptions } from './options.ts';
import type { LookUp } from './rights.ts';
import { refuseWithoutRight } from './rights.ts';
import type { ForgeTime } from './standstill.ts';
import { webAction } from './web-action.ts';
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

interface Parts {
  options: ForgeOptions;
  emulator: Emulator;
  identities: Identities;
  time: ForgeTime;
  url: string;
}

/** How a request is to happen: when, on whose allowance of requests, and whether it happened before. */
interface Moment {
  at: number;
  own: boolean;
  again: boolean;
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
  emulator.takeEvents();
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

type Perform = (
  call: Call,
  who: Identity,
  moment: Moment,
) => Promise<{ answer: Answer; events: ForgeEvent[] }>;

function makePerform({ options, emulator, identities, time, url }: Parts): Perform {
  const gone = makeGone();
  const lookUp: LookUp = async (path) => {
    const answer = await emulator.asAdmin({ method: 'GET', path });
    const value = parseJson(answer.body);
    return answer.status === 200 && isObject(value) ? value : null;
  };
  return async (call, who, moment) => {
    const refused = moment.again
      ? null
      : (refuseTooLong(call) ??
        (await gone.refuse(call, lookUp)) ??
        (await refuseWithoutRight(call, who, options, lookUp)));
    if (refused !== null) return { answer: refused, events: [] };
    const web = await webAction(call, who, { gone, lookUp });
    if (web !== null) return web;
    const header = await identities.headerFor(who, moment.own);
    const ask = (one: Call): Promise<Answer> => emulator.call(one, header);
    if (!isMutation(call.method)) {
      const read =
        (await listSince(call, ask, url)) ?? (await ownInstallation(call, ask)) ?? (await ask(call));
      return { answer: gone.leaveOut(call, read), events: [] };
    }
    return time.standAt(moment.at, async () => {
      const answer = await ask(call);
      if (answer.status === 200) await touchIssue(call, answer, ask);
      return { answer, events: emulator.takeEvents() };
    });
  };
}

/** An edited comment counts as a change of its issue, as a new or a deleted one does. */
async function touchIssue(call: Call, answer: Answer, ask: (call: Call) => Promise<Answer>): Promise<void> {
  if (call.method !== 'PATCH' || !/\/issues\/comments\/\d+$/.test(call.path)) return;
  const comment = parseJson(answer.body);
  const issue = isObject(comment) ? new URL(String(comment['issue_url'])).pathname : null;
  if (issue === null) return;
  await ask({ method: 'PATCH', path: issue, type: 'application/json', body: Buffer.from('{}') });
}

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

async function replay(
  entries: JournalEntry[],
  perform: Perform,
  identities: Identities,
  file: string,
): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'token') {
      identities.restore(entry);
      continue;
    }
    const { at, as, method, path, type, body, base64 } = entry;
    const call: Call = {
      method,
      path,
      ...(type === undefined ? {} : { type }),
      ...(body === undefined ? {} : { body: Buffer.from(body, base64 ? 'base64' : 'utf8') }),
    };
    const { answer } = await perform(call, identities.ofAuthor(as), {
      at: Date.parse(at),
      own: true,
      again: true,
    });
    if (answer.status < 300) continue;
    throw new Error(
      `${file}, line ${String(index + 1)}: ${method} ${path} was done once and is now answered ` +
        `${String(answer.status)}. Was the forge's owner, repository or app changed? Start with an empty state.`,
    );
  }
}

function earlierLogins(options: ForgeOptions, entries: JournalEntry[]): string[] {
  const present = new Set(options.people.map((person) => person.login));
  const wrote = entries.flatMap((entry) =>
    entry.kind === 'request' && 'person' in entry.as ? [entry.as.person] : [],
  );
  return [...new Set(wrote)].filter((login) => !present.has(login));
}

function faithfulEvent({ event, payload }: ForgeEvent, faithful: (value: unknown) => unknown): ForgeEvent {
  return { event, payload: JSON.stringify(faithful(JSON.parse(payload))) };
}

function faithfully(answer: Answer, faithful: (value: unknown) => unknown): Answer {
  const isJson = answer.headers['content-type']?.includes('application/json') === true;
  const value = isJson ? parseJson(answer.body) : null;
  return value === null ? answer : jsonAnswer(answer.status, faithful(value), answer.headers);
}
