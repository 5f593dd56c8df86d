import { createTransport } from 'nodemailer';
import type { Mailer } from '#app/ports.ts';

/** A mail server by its address, `smtp://user:password@host:25` or `smtps://…`; `from` is the sender of every mail. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      const { response } = await transport.sendMail({ from, to, subject, text });
      return response;
    },
  };
}
