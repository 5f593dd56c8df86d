/** A mail server for a desk's tests, and what arrived there. */
import { afterAll, beforeAll } from 'vitest';
import { smtpMailer } from '#adapters/mail/smtp.ts';
import type { Mailer } from '#app/ports.ts';
import type { FailingSmtp } from '../adapters/mail/failing-smtp.ts';
import { startFailingSmtp } from '../adapters/mail/failing-smtp.ts';

export interface ArrivedMail {
  readonly to: string;
  readonly id: string;
  /** Head and body, without the folds and codes of the way. */
  readonly text: string;
}

/** As a reader sees it: long lines whole, every character itself. */
function read(raw: string): string {
  const unfolded = raw.replaceAll('=\r\n', '').replaceAll(/\r\n[ \t]+/g, ' ');
  const bytes = unfolded.replaceAll(/=([0-9A-F]{2})/g, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export interface DeskMail {
  readonly server: FailingSmtp;
  readonly mailer: Mailer;
  /** The mails that arrived since the last question, as a server that drops a second copy keeps them. */
  arrived(): ArrivedMail[];
}

/** Starts a mail server before the tests of this file and stops it after them. */
export function deskMail(): DeskMail {
  let server: FailingSmtp | null = null;
  beforeAll(async () => {
    server = await startFailingSmtp();
  });
  afterAll(() => server?.stop());
  const running = () => {
    if (server === null) throw new Error('the mail server runs during the tests only');
    return server;
  };
  return {
    get server() {
      return running();
    },
    get mailer() {
      return smtpMailer(running().url, 'klachten@voorbeeldegem.example');
    },
    arrived() {
      const mails = running()
        .received.splice(0)
        .map(({ to, raw }) => ({ to: to.join(','), text: read(raw) }))
        .map((one) => ({ ...one, id: /^Message-ID: <(.*)>\r$/im.exec(one.text)?.[1] ?? '' }));
      return mails.filter(({ id }, index) => mails.findIndex((one) => one.id === id) === index);
    },
  };
}
