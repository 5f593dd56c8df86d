import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { stack as words } from '#domain/language/nl.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { MailRow, Post, WholeMail } from '../post.ts';
import { bounceMail } from './bounce-mail.ts';
import { deliver } from './maildir.ts';
import { boxOf, partyOf, replyAddress, writersOf } from './parties.ts';

export interface MailServer {
  /** Address of its page and its API, with a slash at the end. */
  readonly web: string;
  /** `smtp://127.0.0.1:4604`. */
  readonly smtp: string;
  /** The mailbox of the reply address, a Maildir that the jobs read; the mail server keeps mails and delivers none. */
  readonly mailbox?: string;
}

const addresses = z
  .array(z.object({ address: z.string().catch('') }))
  .catch([])
  .transform((list) => list[0]?.address ?? '');
const envelope = z.object({ from: z.object({ address: z.string().catch('') }).catch({ address: '' }) });

const mailSchema = z.object({
  id: z.string(),
  subject: z.string().catch(''),
  date: z.string().optional().catch(undefined),
  time: z.string().catch(''),
  read: z.boolean().catch(false),
  from: addresses,
  to: addresses,
  text: z.string().catch(''),
  html: z.string().nullable().catch(null),
  messageId: z.string().catch(''),
  attachments: z
    .array(z.object({ fileName: z.string().catch('') }))
    .nullable()
    .catch(null),
  envelope: envelope.catch({ from: { address: '' } }),
});
type ServerMail = z.infer<typeof mailSchema>;

const NUMBER = /\b\d{4}-[0-9A-HJKMNP-TV-Z]{6}\b/;

/** The mail server of the stack. Its ids are short words of letters and digits. */
export function maildevPost(server: MailServer, config: Config, now: () => string): Post {
  const party = partyOf(config);
  const row = (mail: ServerMail): MailRow => {
    const [writer, reader] = [party(mail.from), party(mail.to)];
    return {
      id: mail.id,
      box: boxOf(mail, config),
      subject: mail.subject,
      at: mail.date ?? mail.time,
      isRead: mail.read,
      ...{ from: mail.from, to: mail.to, writer, reader },
      number: NUMBER.exec(`${mail.subject}\n${mail.messageId}\n${mail.text}`)?.[0] ?? null,
    };
  };
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${server.web}${path}`);
    return answer.ok ? await answer.json() : null;
  };
  const find = async (id: string): Promise<ServerMail | null> =>
    /^\w{1,40}$/.test(id) ? (mailSchema.safeParse(await ask(`email/${id}`)).data ?? null) : null;
  const transport = createTransport({ url: server.smtp, disableFileAccess: true, disableUrlAccess: true });

  return {
    writers: writersOf(config),
    async list() {
      const mails = z.array(mailSchema).parse(await ask('email'));
      return mails.map(row).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
    async mail(id): Promise<WholeMail | null> {
      const mail = await find(id);
      if (mail === null) return null;
      const attachments = (mail.attachments ?? []).map(({ fileName }) => fileName);
      return { ...row(mail), text: mail.text, html: mail.html, attachments };
    },
    async write({ from, subject, text, answers }) {
      const original = answers === undefined ? null : await find(answers);
      const inReplyTo = original === null ? {} : { inReplyTo: identity(original) };
      const date = new Date(now());
      await transport.sendMail({ from, to: replyAddress(config), subject, text, date, ...inReplyTo });
    },
    async bounce(id) {
      const mail = await find(id);
      if (mail === null) return;
      const sender = mail.envelope.from.address || mail.from;
      const { to, subject } = mail;
      const raw = bounceMail({
        ...{ from: sender, to, subject, messageId: identity(mail), identity: `bounce-${mail.id}` },
        at: new Date(now()),
        title: words.inbox.bounced.subject,
        text: words.inbox.bounced.text(subject, to),
      });
      await transport.sendMail({ envelope: { from: '', to: [sender] }, raw });
      if (server.mailbox !== undefined) await deliver(server.mailbox, raw);
    },
  };
}

/** The server keeps it with or without its angle brackets. */
function identity({ messageId }: ServerMail): string {
  return messageId.startsWith('<') ? messageId : `<${messageId}>`;
}
