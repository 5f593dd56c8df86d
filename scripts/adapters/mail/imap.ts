import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { Bounce, Mailbox } from '#app/ports.ts';
import { systemClock } from '../clock.ts';
import { readBounce } from './read-bounce.ts';
import type { ServerAddress } from './server-address.ts';
import { readImapAddress } from './server-address.ts';

/** A server gives up after five days; who looks back longer reads the same old mails at every sweep. */
const LOOK_BACK_MS = 60 * 24 * 60 * 60 * 1000;
/** A bounce says what it has to say at its beginning; it may carry the whole mail behind that. */
const ENOUGH_BYTES = 256 * 1024;
/** Marks what is done, where the server keeps marks of one's own: people read this mailbox, and reading is not doing. */
const DONE = 'GegrondDone';

async function clientOf({ host, port, secure, demandTls, login }: ServerAddress, patience: number) {
  // Loaded when a mailbox is looked into: every job is a process of its own, and most look into none.
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    ...{ host, port, secure, logger: false, disableAutoIdle: true },
    ...(demandTls && !secure ? { doSTARTTLS: true } : {}),
    ...(login === null ? {} : { auth: login }),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  });
  // What breaks the line also fails the command that waits for it.
  client.on('error', () => undefined);
  return client;
}

/** Runs `work` in the opened folder. Its error says of what kind it was and has no cause: a server may quote a mail. */
async function within<T>(
  server: ServerAddress,
  options: { readonly readOnly: boolean; readonly patience: number },
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = await clientOf(server, options.patience);
  const visit = async () => {
    await client.connect();
    await client.mailboxOpen(server.path || 'INBOX', { readOnly: options.readOnly });
    return await work(client);
  };
  try {
    return await visit().catch((error: unknown) => {
      throw new Error(`the mailbox at ${server.host}: ${kindOf(error)}`);
    });
  } finally {
    await client.logout().catch(() => undefined);
    client.close();
  }
}

/** Codes of the system, of the client or of the protocol; a server's own words may quote an address. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if ('authenticationFailed' in error && error.authenticationFailed === true)
    return 'refused user and password';
  const code = 'code' in error ? error.code : 'responseStatus' in error ? error.responseStatus : undefined;
  return typeof code === 'string' && /^\w{1,40}$/u.test(code) ? `failed (${code})` : 'failed';
}

function keepsMarks(client: ImapFlow): boolean {
  const flags = client.mailbox === false ? undefined : client.mailbox.permanentFlags;
  return flags === undefined || flags.has('\\*') || flags.has(DONE);
}

const validityOf = (client: ImapFlow) => (client.mailbox === false ? '' : String(client.mailbox.uidValidity));

async function bounceOf(mail: FetchMessageObject, validity: string): Promise<Bounce[]> {
  const bounce = mail.source === undefined ? null : await readBounce(mail.source);
  return bounce === null ? [] : [{ ...bounce, id: `${validity}/${mail.uid}` }];
}

/**
 * A mailbox at a server that speaks IMAP.
 *
 * @param url - `imaps://user:password@host/INBOX`, the folder being INBOX when none is named; see `readImapAddress`
 */
export function imapMailbox(url: string, now = systemClock(), patience = 20_000): Mailbox {
  const server = readImapAddress(url);
  return {
    bounces: () =>
      within(server, { readOnly: true, patience }, async (client) => {
        const undone = keepsMarks(client) ? { unKeyword: DONE } : { seen: false };
        const since = new Date(Date.parse(now()) - LOOK_BACK_MS);
        const query = { ...undone, since, deleted: false, header: { 'content-type': 'multipart/report' } };
        const found = await client.search(query, { uid: true });
        if (!found) throw new Error('the server cannot search');
        const bounces: Bounce[] = [];
        for (const uid of found) {
          const mail = await client.fetchOne(uid, { source: { maxLength: ENOUGH_BYTES } }, { uid: true });
          if (mail) bounces.push(...(await bounceOf(mail, validityOf(client))));
        }
        return bounces;
      }),
    async done(bounces) {
      if (bounces.length === 0) return;
      await within(server, { readOnly: false, patience }, async (client) => {
        const uids = bounces
          .map(({ id }) => id.split('/'))
          .filter(([validity]) => validity === validityOf(client));
        if (uids.length === 0) return;
        const flags = keepsMarks(client) ? ['\\Seen', DONE] : ['\\Seen'];
        await client.messageFlagsAdd(uids.map(([, uid]) => uid).join(','), flags, { uid: true });
      });
    },
  };
}
