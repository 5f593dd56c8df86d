import type { Sending } from '#app/ports.ts';
import { oneLine } from './mailbox-name.ts';

const REPLY = /^(?<code>[245]\d\d)(?:[ -]|$)(?<enhanced>[245]\.\d{1,3}\.\d{1,3}(?=\s|$))?/u;
const LONGEST_ANSWER = 500;

/** The code of a reply with its enhanced code (RFC 2034), `550 5.1.1`; `null` for what is no reply. */
function codeOf(reply: string): string | null {
  const groups = REPLY.exec(reply)?.groups;
  if (groups === undefined) return null;
  return [groups['code'], groups['enhanced']].filter((part) => part !== undefined).join(' ');
}

/** What a failure carries besides its message: nodemailer puts the server's reply there, where there was one. */
function replyOf(error: Error): string {
  const reply: unknown = 'response' in error ? error.response : undefined;
  return typeof reply === 'string' ? reply : '';
}

/** Whether a failure is about what was asked (an address, a size), and not about the line or the server's mood. */
function isAboutTheMail(error: Error): boolean {
  return 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
}

/**
 * What became of a mail. A refusal (4yz, 5yz) is certain at any moment (RFC 5321, 4.2.1). Every other failure is
 * certain as long as the end of the message was not `given`, since a server takes a message at its end (4.1.1.4);
 * after that nobody knows.
 *
 * @param answer - the reply to the message, where nothing failed
 */
export function outcomeOf(error: Error | null, answer: string, given: boolean): Sending {
  if (error === null) return { outcome: 'accepted', code: codeOf(answer) ?? '250', answer: short(answer) };
  const reply = replyOf(error);
  const code = codeOf(reply);
  const words = short(reply || error.message);
  if (code !== null && !code.startsWith('2')) {
    return { outcome: 'not-accepted', code, answer: words, permanent: code.startsWith('5') };
  }
  if (given) return { outcome: 'unknown', answer: words };
  return { outcome: 'not-accepted', code: null, answer: words, permanent: isAboutTheMail(error) };
}

function short(words: string): string {
  return [...oneLine(words)].slice(0, LONGEST_ANSWER).join('');
}
