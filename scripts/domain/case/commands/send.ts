import { localDate } from '../../deadline/local-date.ts';
import type { LetterId } from '../../procedure/vocabulary.ts';
import type { Case, Letter } from '../case.ts';
import type { Context, Decider, Decision, Posting } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { uncertainLetter } from '../facts.ts';
import { commentNumber, isMovedText } from '../hand-on.ts';
import { givenNow } from '../letter-outcome.ts';
import { basics } from './event-basics.ts';
import { formIn, WRITTEN } from './tell.ts';
import { choose, noMore } from './words.ts';

const WAYS = [
  { id: 'again', label: 'opnieuw', also: 'again' },
  { id: 'arrived', label: 'verstuurd', also: 'sent' },
];

/** What stands behind the number: each once, and what it is not. */
interface Behind {
  readonly way: string | null;
  readonly stray: readonly string[];
}

function behind([, ...words]: readonly string[]): Behind {
  const said = words.find((word) => choose(word, WAYS) !== null);
  const named = words.find((word) => choose(word, WRITTEN) !== null);
  const way = choose(said ?? '', WAYS);
  return {
    way,
    // What arrived went as it went.
    stray: words.filter((word) => word !== said && (word !== named || way === 'arrived')),
  };
}

/** How a letter is to go, where the words behind `/verstuur` say it. */
export function formAsked([, ...words]: readonly string[]): Letter['form'] | undefined {
  return formIn(words);
}

/** That a draft stands at the desk that passed the complaint on, or is no draft of its letter any more: it cannot go from here. */
function elsewhere({ draft }: Letter, { lostDrafts = [] }: Context): { moved?: string } {
  return isMovedText(draft) || lostDrafts.includes(draft) ? { moved: draft } : {};
}

/** Whether a letter goes only with `opnieuw`: nobody knows whether it, or another of its kind, went before. */
export function mustSayAgain(c: Case, draft: string, kind: LetterId): boolean {
  const before = c.letters.findLast((one) => commentNumber(one.draft) === draft);
  return before?.state === 'replaced' || uncertainLetter(c, kind) !== undefined;
}

/** What a person must know before the letter goes out, or goes out once more; `null` where it may go. */
function standing(c: Case, draft: string, way: string | null, context: Context): Decision | null {
  const { letter: kind } = context;
  const before = c.letters.findLast((one) => commentNumber(one.draft) === draft);
  if (before?.state === 'sent') return refused('letter-is-out', { found: before.on });
  if (way === 'again') return null;
  if (before?.state === 'replaced')
    return refused('letter-replaced', { draft, found: before.on, ...elsewhere(before, context) });
  const uncertain = before?.state === 'intended' ? before : kind && uncertainLetter(c, kind);
  if (uncertain === undefined) return null;
  const asked = commentNumber(uncertain.draft);
  return refused('letter-outcome-unknown', {
    draft: asked,
    found: uncertain.on,
    ...(asked === draft ? {} : { other: draft }),
    ...elsewhere(uncertain, context),
  });
}

/** A person says that a letter arrived of which nobody knew it: then it went on the day on which it was tried. */
function arrived(letter: Letter, c: Case, context: Context): Decision {
  const { intention, on } = letter;
  const sent: CaseEvent = { ...basics(context, on), type: 'letter-sent', intention, code: 'by-hand' };
  return gives(sent, ...givenNow(letter, basics(context, on), c, context));
}

/** A letter is tried on the day of the run, however long ago that was asked for. */
function intended(posting: Posting, context: Context): Decision {
  const { draft, letter, form, digest, messageId, gives: facts } = posting;
  return gives({
    ...basics(context, localDate(context.now, context.organisation.time_zone)),
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
 * `/verstuur <id> [brief|e-mail] [opnieuw|verstuurd]`: sends the letter as it was shown; one that is to go in another
 * way is shown so first. What it gives follows when it has gone.
 * Whether a letter arrived of which nobody knows it, a person says: `verstuurd`, or `opnieuw` to send it once more, or
 * to send this one of its kind instead.
 *
 * @param words - first the id of the comment that holds the draft
 */
export const send: Decider = (c, words, context) => {
  const [id = ''] = words;
  const { way, stray } = behind(words);
  const more = noMore(stray, 0);
  if (more !== null) return more;
  const { posting = null } = context;
  const draft = posting !== null && 'draft' in posting ? String(posting.draft) : id;
  const letter = c.letters.findLast((one) => commentNumber(one.draft) === draft);
  if (way === 'arrived' && letter?.state === 'intended') return arrived(letter, c, context);
  const hindered = standing(c, draft, way, context);
  if (hindered !== null) return hindered;
  if (posting === null || way === 'arrived') return refused('no-such-letter', { found: id });
  return 'code' in posting ? { kind: 'refused', refusal: posting } : intended(posting, context);
};
