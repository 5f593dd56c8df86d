import type { Log, Mailer } from '../ports.ts';

/** Tells the operator of something that needs a person. */
export type Alarm = (message: string) => Promise<void>;

/**
 * Alarms go to the log and, where there is a mail server, to every address. Messages hold numbers and codes only. A
 * mail that cannot be sent is a second line in the log and nothing more.
 */
export function makeAlarm(log: Log, mailer: Mailer | null, addresses: readonly string[]): Alarm {
  return async (message) => {
    log.error(`alarm: ${message}`);
    for (const to of mailer === null ? [] : addresses) {
      try {
        await mailer?.send({ to, subject: 'Gegrond intake: a person is needed', text: `${message}\n` });
      } catch {
        log.error('alarm: the mail about it could not be sent');
      }
    }
  };
}
