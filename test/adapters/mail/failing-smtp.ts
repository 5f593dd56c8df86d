import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** What a mail server can do instead of taking a mail. `hangs-up-after-body` keeps it, `loses-after-body` does not. */
export const WAYS = [
  'refuses-connection',
  'never-greets',
  'refuses-at-greeting',
  'hangs-up-at-greeting',
  'requires-tls',
  'refuses-sender',
  'refuses-recipient',
  'hangs-up-at-data',
  'refuses-after-body',
  'defers-after-body',
  'hangs-up-after-body',
  'loses-after-body',
  'silent-after-body',
  'slow',
] as const;
export type Way = (typeof WAYS)[number];

/** A mail that the server answers for, or holds although it never said so. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body as they came. */
  readonly raw: string;
}

export interface FailingSmtp {
  readonly port: number;
  /** For `smtpPostman`. */
  readonly url: string;
  readonly received: ReceivedMail[];
  /** From now on every mail fails in this way; `null` makes it an honest server again. */
  fail(way: Way | null): Promise<void>;
  stop(): Promise<void>;
}

const REFUSALS: Partial<Record<Way, readonly [code: number, words: string]>> = {
  'refuses-at-greeting': [554, '5.3.2 not now, not ever'],
  'requires-tls': [530, '5.7.0 Must issue a STARTTLS command first'],
  'refuses-sender': [550, '5.7.1 <klachten@voorbeeldegem.example>: not from here'],
  'refuses-recipient': [550, '5.1.1 <nobody@voorbeeld.example>: no such user'],
  'refuses-after-body': [554, '5.6.0 we do not like these words'],
  'defers-after-body': [451, '4.3.0 the disk is full'],
};
const SLOW_MS = 300;

/** The refusal of this way, or nothing; the words are answered after the code. */
function refusal(way: Way | null): Error | null {
  const [responseCode, words] = (way && REFUSALS[way]) ?? [];
  return words === undefined ? null : Object.assign(new Error(words), { responseCode });
}

/** An SMTP server that does as `state.way` says; `hangUp` breaks the line to the client. */
function smtpServer(state: { way: Way | null; received: ReceivedMail[] }, hangUp: () => void): SMTPServer {
  const is = (...ways: Way[]) => state.way !== null && ways.includes(state.way);
  const pause = () => wait(is('slow') ? SLOW_MS : 0);
  const answer = (callback: (error?: Error | null) => void, ...ways: Way[]) =>
    void pause().then(() => callback(is(...ways) ? refusal(state.way) : null));
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: true,
    logger: false,
    closeTimeout: 100,
    onConnect(_session, callback) {
      if (is('hangs-up-at-greeting')) hangUp();
      else if (!is('never-greets')) answer(callback, 'refuses-at-greeting');
    },
    onMailFrom: (_address, _session, callback) => answer(callback, 'refuses-sender', 'requires-tls'),
    onRcptTo: (_address, _session, callback) => answer(callback, 'refuses-recipient'),
    onData(stream, session, callback) {
      void buffer(stream).then(async (raw) => {
        await pause();
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        if (!is('refuses-after-body', 'defers-after-body', 'loses-after-body', 'silent-after-body')) {
          state.received.push({ from, to: rcptTo.map(({ address }) => address), raw: raw.toString() });
        }
        if (is('hangs-up-after-body', 'loses-after-body')) hangUp();
        else if (!is('silent-after-body')) callback(refusal(state.way));
      });
    },
  });
}

/** Starts a real SMTP server on a free port of this machine, which fails on command. It begins as an honest one. */
export async function startFailingSmtp(): Promise<FailingSmtp> {
  const state: { way: Way | null; received: ReceivedMail[] } = { way: null, received: [] };
  const clients = new Set<Socket>();
  const hangUp = () => clients.forEach((client) => client.destroy());
  const smtp = smtpServer(state, hangUp);
  smtp.on('error', () => undefined);
  const inner = smtp.listen(0, '127.0.0.1');
  await once(inner, 'listening');
  const innerPort = (inner.address() as AddressInfo).port;

  // The line goes through a door of our own: it can be shut, and broken at any moment.
  const door: Server = createServer((client) => {
    const server = connect(innerPort, '127.0.0.1');
    clients.add(client);
    client.on('close', () => void (clients.delete(client), server.destroy()));
    server.on('close', () => client.end());
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('data', (chunk) => {
      if (state.way === 'hangs-up-at-data' && /(^|\n)DATA\r\n$/u.test(chunk.toString('latin1'))) hangUp();
      else server.write(chunk);
    });
    server.pipe(client);
  });
  const openDoor = async (port: number) => {
    door.listen(port, '127.0.0.1');
    await once(door, 'listening');
  };
  const shutDoor = async () => {
    if (!door.listening) return;
    const shut = once(door, 'close');
    door.close();
    hangUp();
    await shut;
  };
  await openDoor(0);
  const { port } = door.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${String(port)}`,
    received: state.received,
    async fail(way) {
      state.way = way;
      if (way === 'refuses-connection') await shutDoor();
      else if (!door.listening) await openDoor(port);
    },
    async stop() {
      await shutDoor();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}
