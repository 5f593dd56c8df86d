import type { Decider } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, commentRef } from './event-basics.ts';
import { factDate, noMore } from './words.ts';

/** `/trek-in [datum]`: the complainant takes the complaint back; every term lapses. */
export const withdraw: Decider = (c, words, context) => {
  const when = factDate(words[0], c, context);
  if ('refusal' in when) return when.refusal;
  return noMore(words, 1) ?? gives({ ...basics(context, when.date), type: 'withdrawn' });
};

/** `/sluit`: nothing more is to be done; a reason may follow as text. */
export const close: Decider = (_c, words, context) =>
  noMore(words, 0) ??
  gives({
    ...basics(context),
    type: 'closed',
    ...(context.text === null ? {} : { reason: commentRef(context) }),
  });

/** The longest subject that goes into the register, in code points. */
export const LONGEST_SUBJECT = 120;

/**
 * The subject as it would go into the register: one line, of the words behind the command and the text below it,
 * without characters that nobody sees.
 */
export function subjectText(words: readonly string[], text: string | null): string {
  return [words.join(' '), text ?? '']
    .join(' ')
    .replaceAll(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * `/onderwerp` with the subject as its text: it would go into the register, so it is shown first and enters git only
 * when somebody has confirmed with `/ja` that it names nobody (law 2).
 */
export const subject: Decider = (_c, words, context) => {
  const text = subjectText(words, context.text);
  if (text === '') return refused('text-expected', { command: 'subject' });
  const length = [...text].length;
  if (length > LONGEST_SUBJECT) {
    return refused('text-too-long', { found: String(length), most: String(LONGEST_SUBJECT) });
  }
  return { kind: 'preview', text };
};

/** `/ja <id>`: confirms that the previewed text of that comment names nobody. */
export const yes: Decider = (c, words, context) => {
  const { confirmed } = context;
  if (confirmed === undefined || confirmed === null)
    return refused('not-confirmable', { found: words[0] ?? '' });
  const before = c.effective.findLast((event) => event.type === 'subject-set');
  if (c.subject === confirmed.text) return refused('already-done', { found: before?.on ?? c.received });
  return noMore(words, 1) ?? gives({ ...basics(context), type: 'subject-set', subject: confirmed.text });
};
