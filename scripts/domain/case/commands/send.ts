import type { Case, Letter } from '../case.ts';
import type { Context, Decider, Decision, Posting } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { basics } from './event-basics.ts';
import { choose, noMore } from './words.ts';

const WAYS = [
  { id: 'again', label: 'opnieuw', also: 'again' },
  { id: 'arrived', label: 'verstuurd', also: 'sent' },
];

/** What a person must know before the letter goes out once more; `null` where it may go. */
function standing(before: Letter | undefined, way: string | null): Decision | null {
  if (before?.state === 'sent') return refused('letter-is-out', { found: before.on });
  if (before?.state !== 'intended' || way === 'again') return null;
  const draft = before.draft.replace('comment/', '');
  return refused('letter-outcome-unknown', { draft, found: before.on });
}

/** The last letter that was made of a draft. */
function lastOf(c: Case, words: readonly string[], posting: Posting | null): Letter | undefined {
  const draft = `comment/${posting?.draft ?? words[0] ?? ''}`;
  return c.letters.findLast((one) => one.draft === draft);
}

/** A person says that a letter arrived of which nobody knew it. */
function arrived({ intention, gives: facts }: Letter, context: Context): Decision {
  const sent: CaseEvent = { ...basics(context), type: 'letter-sent', intention, code: 'by-hand' };
  return gives(sent, ...facts.map((fact) => ({ ...basics(context), ...fact })));
}

function intended(posting: Posting, context: Context): Decision {
  const { draft, letter, form, digest, messageId, gives: facts } = posting;
  return gives({
    ...basics(context),
    type: 'letter-intended',
    letter,
    draft: `comment/${draft}`,
    digest,
    form,
    ...(form === 'e-mail' ? { message_id: messageId } : {}),
    gives: facts,
  });
}

/**
 * `/verstuur <id> [opnieuw|verstuurd]`: sends the letter as it was shown. What it gives follows when it has gone.
 * Whether a letter arrived of which nobody knows it, a person says: `verstuurd`, or `opnieuw` to send it once more.
 */
export const send: Decider = (c, words, context) => {
  const [id = '', word] = words;
  const way = word === undefined ? null : choose(word, WAYS);
  const stray = way === null ? noMore(words, 1) : noMore(words, 2);
  if (stray !== null) return stray;
  const { posting = null } = context;
  const letter = lastOf(c, words, posting === 'changed' ? null : posting);
  if (way === 'arrived' && letter?.state === 'intended') return arrived(letter, context);
  const hindered = standing(letter, way);
  if (hindered !== null) return hindered;
  if (posting === 'changed') return refused('changed-after-preview');
  return posting === null || way === 'arrived'
    ? refused('no-such-letter', { found: id })
    : intended(posting, context);
};
