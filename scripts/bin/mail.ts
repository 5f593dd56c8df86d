import { imapMailbox } from '#adapters/mail/imap.ts';
import { maildirMailbox } from '#adapters/mail/maildir.ts';
import { smtpMailer, smtpPostman } from '#adapters/mail/smtp.ts';
import type { World } from '#app/world.ts';
import { UsageError } from './arguments.ts';

function opened<T>(name: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/** A mailbox by its address: `imaps://user:password@host/INBOX`, or `maildir:/var/mail/klachten` for a folder. */
function openMailbox(address: string) {
  return address.startsWith('maildir:')
    ? maildirMailbox(address.slice('maildir:'.length).replace(/^\/\//u, ''))
    : imapMailbox(address);
}

/**
 * Who takes letters and mails to staff (`GEGROND_SMTP`, the address of a mail server) and where bounces come
 * (`GEGROND_MAILBOX`). Each is absent where the environment says nothing of it. Nothing is asked of a server yet.
 *
 * @param from - the sender of mails to staff
 */
export function openMail(
  env: NodeJS.ProcessEnv,
  from: string,
): Pick<World, 'postman' | 'mailer' | 'mailbox'> {
  const smtp = env['GEGROND_SMTP'] || null;
  const mailbox = env['GEGROND_MAILBOX'] || null;
  return {
    ...(smtp === null
      ? {}
      : opened('GEGROND_SMTP', () => ({ postman: smtpPostman(smtp), mailer: smtpMailer(smtp, from) }))),
    ...(mailbox === null ? {} : { mailbox: opened('GEGROND_MAILBOX', () => openMailbox(mailbox)) }),
  };
}
