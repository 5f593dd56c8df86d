/** The mails of a stack: letters to complainants, in which texts belong, and all others, in which they do not. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { deliver } from '#local/pages/sources/maildir.ts';
import { bounceMail } from '#local/pages/sources/bounce-mail.ts';
import type { Stack } from '#local/stack/stack.ts';
import type { Planted } from './texts.ts';

/** Of whom a mail is: a letter of the organisation, a mail of it to staff or operators, or what came in. */
type MailKind = 'letter' | 'staff' | 'incoming';

/** Whose mail it is, by its head: only what the organisation writes to somebody unknown is a letter. */
function mailKind(raw: string, { config }: Pick<Stack, 'config'>): MailKind {
  const [head = ''] = raw.replaceAll('\r\n', '\n').split('\n\n', 1);
  const { mail, contact, people } = config.organisation;
  if (!addressIn(head, 'from').includes(mail.from.toLowerCase())) return 'incoming';
  const known = [
    mail.from,
    mail.reply_to,
    contact.email,
    ...mail.alarms_to,
    ...people.map((one) => one.email),
  ];
  const own = known.flatMap((address) => (address === null ? [] : [address.toLowerCase()]));
  const to = addressIn(head, 'to');
  return own.some((address) => to.includes(address)) ? 'staff' : 'letter';
}

/** An address field of a mail's head, in one line of small letters. */
function addressIn(head: string, name: string): string {
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  return (lines.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? '').toLowerCase();
}

interface KeptMail {
  /** How the mail server calls it. */
  readonly id: string;
  readonly kind: MailKind;
  /** As it went over the line. */
  readonly raw: Buffer;
}

/** Every mail that the mail server took. */
export async function readMails(stack: Stack): Promise<KeptMail[]> {
  const { mail } = stack.layout;
  const names = (await readdir(mail)).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name) => {
      const raw = await readFile(join(mail, name));
      return { id: basename(name, '.eml'), kind: mailKind(raw.toString('latin1'), stack), raw };
    }),
  );
}

interface ServerMail {
  readonly id: string;
  readonly to: readonly { readonly address: string }[];
  readonly subject: string;
  readonly messageId: string;
}

/** The mails that went to an address. */
async function mailsTo(stack: Stack, address: string): Promise<ServerMail[]> {
  const all = (await (await fetch(`${stack.urls.inbox}email`)).json()) as ServerMail[];
  return all.filter(({ to }) => to.some((one) => one.address.toLowerCase() === address.toLowerCase()));
}

/** Lets the acknowledgement to an address come back, as the rehearsal does. */
export async function sendBack(stack: Stack, address: string): Promise<void> {
  const { start } = stack.urls;
  const mails = (await mailsTo(stack, address)).filter(({ messageId }) =>
    messageId.includes('.acknowledgement.'),
  );
  if (mails.length === 0) throw new Error('expected a letter that can come back');
  for (const { id } of mails) {
    const headers = { origin: new URL(start).origin };
    const answer = await fetch(`${start}inbox/${id}/bounce`, { method: 'POST', headers, redirect: 'manual' });
    if (answer.status !== 303) throw new Error(`a mail that comes back was answered ${answer.status}`);
  }
}

/** Lets a letter come back with words of a mail server that name people, and lets people answer by mail. */
export async function receiveMails(stack: Stack, address: string, planted: Planted): Promise<void> {
  const [letter] = await mailsTo(stack, address);
  if (letter === undefined) throw new Error('expected a letter that can come back');
  const from = stack.config.organisation.mail.from;
  const bounce = {
    ...{
      from,
      to: address,
      subject: planted.line(),
      messageId: `<${letter.messageId.replaceAll(/[<>]/g, '')}>`,
    },
    ...{
      identity: planted.word(),
      at: new Date(stack.clock.now()),
      title: planted.line(),
      text: planted.lines(),
    },
  };
  await deliver(stack.layout.reply, bounceMail(bounce));
  await deliver(stack.layout.reply, bounceMail({ ...bounce, messageId: `<${planted.word()}@x.example>` }));
  const head = `From: ${planted.email()}\r\nTo: ${from}\r\nSubject: ${planted.word()}`;
  await deliver(
    stack.layout.reply,
    `${head}\r\nMessage-ID: <${planted.word()}@x.example>\r\n\r\n${planted.lines()}`,
  );
}
