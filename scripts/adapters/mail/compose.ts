import type { Options } from 'nodemailer/lib/mailer';
import type { LetterMail, Mail } from '#app/ports.ts';
import type { Parcel } from './hand-over.ts';
import { oneLine, readMailbox } from './mailbox-name.ts';
import type { NamedAddress } from './mailbox-name.ts';

/** A field of a mail that cannot be sent as it is. Its words name the field and may hold the value. */
export class MailError extends Error {
  override readonly name = 'MailError';
}

function mailbox(field: string, text: string): NamedAddress {
  const found = readMailbox(text);
  if (found !== null) return found;
  throw new MailError(
    `${field}: expected one address, like naam@voorbeeld.example; found ${JSON.stringify(text)}`,
  );
}

function identity(text: string): string {
  if (/^<[!-;=?A-Z[-~]{1,100}@[!-;=?A-Z[-~]{1,150}>$/u.test(text)) return text;
  throw new MailError(
    `Message-ID: expected <letters@host>, like <2026-7Q4M2X.1@voorbeeld.example>; found ${JSON.stringify(text)}`,
  );
}

/** The mail in bytes. Texts come from strings alone: nothing is read from a file or fetched from an address. */
async function written(mail: Options): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

/**
 * A letter as text and HTML. It comes back to the reply address. It is a person's letter, so nothing in its head says
 * that a machine sent it (RFC 3834).
 *
 * Throws `MailError` for an address or a Message-ID that is none.
 */
export async function composeLetter(mail: LetterMail): Promise<Parcel> {
  const [from, replyTo, to] = [
    mailbox('from', mail.from),
    mailbox('replyTo', mail.replyTo),
    mailbox('to', mail.to),
  ];
  const messageId = identity(mail.messageId);
  const message = await written({
    ...{ from, replyTo, to, messageId, subject: oneLine(mail.subject), text: mail.text, html: mail.html },
  });
  const envelopeId = messageId.slice(1, -1);
  return { sender: replyTo.address, recipient: to.address, message, envelopeId };
}

/**
 * A mail that Gegrond makes by itself; answering machines leave it alone (RFC 3834).
 *
 * Throws `MailError` for an address or a Message-ID that is none.
 */
export async function composeNotice(sender: string, mail: Mail): Promise<Parcel> {
  const [from, to] = [mailbox('from', sender), mailbox('to', mail.to)];
  const message = await written({
    ...{ from, to, subject: oneLine(mail.subject), text: mail.text },
    ...(mail.messageId === undefined ? {} : { messageId: identity(mail.messageId) }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return { sender: from.address, recipient: to.address, message };
}
