import { Readable } from 'node:stream';
import type { Sending } from '#app/ports.ts';
import type { ServerAddress } from './server-address.ts';
import { outcomeOf } from './outcome.ts';

/** How long to wait for a server, in milliseconds. */
export interface Patience {
  /** Until there is a connection, and again until the server has greeted. */
  readonly greeting: number;
  /** While it says nothing. A server may scan a letter for viruses before it answers (RFC 5321, 4.5.3.2). */
  readonly silence: number;
  /** For everything together. */
  readonly whole: number;
}

const PATIENCE: Patience = { greeting: 10_000, silence: 60_000, whole: 120_000 };

/** A mail as a server gets it. */
export interface Parcel {
  /** To whom it comes back when it cannot be delivered. */
  readonly sender: string;
  readonly recipient: string;
  readonly message: Buffer;
  /** Asks for notices of failure alone, with this id and without the text of the mail (RFC 3461), where the server can. */
  readonly envelopeId?: string;
}

/** The message as a stream that knows whether its end was asked for. Before that, the server cannot have it whole. */
function watched(message: Buffer): { body: Readable; given: () => boolean } {
  let begun = false;
  let given = false;
  const body = new Readable({
    read() {
      given = begun;
      this.push(begun ? null : message);
      begun = true;
    },
  });
  return { body, given: () => given };
}

/**
 * Hands one mail to a server and says what became of it; never throws for what a server does.
 *
 * nodemailer's connection is used itself, and not its transport: that one reads the message ahead, so after a lost
 * connection nobody knows whether the end of the message was under way.
 */
export async function handOver(server: ServerAddress, parcel: Parcel, patience = PATIENCE): Promise<Sending> {
  // Loaded when a mail goes out: every job is a process of its own, and most send none.
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const { body, given } = watched(parcel.message);
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.demandTls && !server.secure,
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    dnsTimeout: patience.greeting,
    socketTimeout: patience.silence,
  });
  return new Promise<Sending>((resolve) => {
    const settle = (error: Error | null, answer = '') => {
      clearTimeout(timer);
      resolve(outcomeOf(error, answer, given()));
      connection.close();
    };
    const timer = setTimeout(() => settle(new Error('the server took too long')), patience.whole);
    const send = () => {
      const { sender, recipient, message, envelopeId } = parcel;
      const dsn =
        envelopeId === undefined ? {} : { dsn: { ret: 'HDRS', notify: ['FAILURE'], envid: envelopeId } };
      connection.send(
        { from: sender, to: [recipient], size: message.length, ...dsn },
        body,
        (error, info) => {
          if (error) settle(error);
          else settle(null, info.response);
        },
      );
    };
    connection.on('error', settle);
    connection.connect((error) => {
      if (error) settle(error);
      else if (server.login === null) send();
      else connection.login(server.login, (refusal) => (refusal ? settle(refusal) : send()));
    });
  });
}
