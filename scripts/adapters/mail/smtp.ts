import type { Mailer, Postman } from '#app/ports.ts';
import { composeLetter, composeNotice, MailError } from './compose.ts';
import type { Patience } from './hand-over.ts';
import { handOver } from './hand-over.ts';
import { readSmtpAddress } from './server-address.ts';

/**
 * Mails of Gegrond itself, through a mail server.
 *
 * @param url - `smtps://user:password@host:465` or `smtp://host:25`; see `readSmtpAddress` for what it may hold
 * @param from - the sender of every mail
 */
export function smtpMailer(url: string, from: string, patience?: Patience): Mailer {
  const server = readSmtpAddress(url);
  return {
    async send(mail) {
      const sending = await handOver(server, await composeNotice(from, mail), patience);
      if (sending.outcome === 'accepted') return sending.answer;
      const code = sending.outcome === 'unknown' ? 'no answer' : (sending.code ?? 'no code');
      throw new Error(`the mail server: ${sending.outcome} (${code})`);
    },
  };
}

/** Letters, through a mail server; `url` as for `smtpMailer`. What cannot be sent as it is counts as refused for good. */
export function smtpPostman(url: string, patience?: Patience): Postman {
  const server = readSmtpAddress(url);
  return {
    async sendLetter(mail) {
      try {
        return await handOver(server, await composeLetter(mail), patience);
      } catch (error) {
        if (!(error instanceof MailError)) throw error;
        return { outcome: 'not-accepted', code: null, answer: error.message, permanent: true };
      }
    },
  };
}
