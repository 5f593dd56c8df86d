import type { Case, Letter } from '../case.ts';
import type { Decider, Decision, Posting } from '../decision.ts';
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

/**
 * `/verstuur <id> [opnieuw|verstuurd]`: sends the letter as it was shown. What it gives follows when it has gone.
 * Whether a letter arrived of which nobody knows it, a person says: `verstuurd`, or `opnieuw` to send it once more.
 */
export const send: Decider = (c, words, context) => {
  const [id, word, ...rest] = words;
  const way = word === undefined ? null : choose(word, WAYS);
  if (word !== undefined && way === null) return refused('too-many-words', { found: word });
  const more = noMore(rest, 0);
  if (more !== null) return more;
  const { posting = null } = context;
  const letter = lastOf(c, words, posting === 'changed' ? null : posting);
  if (way === 'arrived' && letter?.state === 'intended') {
    const arrived = { ...basics(context), type: 'letter-sent', intention: letter.intention, code: 'by-hand' };
    const given = letter.gives.map((fact) => ({ ...basics(context), ...fact }) as CaseEvent);
    return gives(arrived as CaseEvent, ...given);
  }
  const hindered = standing(letter, way);
  if (hindered !== null) return hindered;
  if (posting === 'changed') return refused('changed-after-preview');
  if (posting === null || way === 'arrived') return refused('no-such-letter', { found: id ?? '' });
  return gives({
    ...basics(context),
    type: 'letter-intended',
    letter: posting.letter,
    draft: `comment/${posting.draft}`,
    digest: posting.digest,
    form: posting.form,
    ...(posting.form === 'e-mail' ? { message_id: posting.messageId } : {}),
    gives: posting.gives,
  });
};
