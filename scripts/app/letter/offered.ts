import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, EventType, IsoDate } from '#domain/case/event.ts';
import { isOfRespondentAlone } from '#domain/case/heard.ts';
import type { Lapse } from '#domain/case/lapsed.ts';
import { lapseOf } from '#domain/case/lapsed.ts';
import { beginsNothing } from '#domain/case/status-after.ts';
import { commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { Comment } from '../ports.ts';
import type { World } from '../world.ts';
import type { Draft } from './draft.ts';

/** Events with which a letter may go, where the procedure or the organisation has such a letter. */
const LETTER_WITH: Partial<Record<EventType, LetterId>> = {
  'talk-planned': 'invitation',
  'talk-held': 'talk-record',
  'hearing-offered': 'invitation',
  'committee-hearing-invited': 'invitation',
  ruled: 'ruling',
  withdrawn: 'withdrawal',
  closed: 'closing',
};

/** The key of the note that offers a letter with what a comment gave. */
export function offerKey(comment: number | ''): string {
  return `letter/${comment}`;
}

/** A letter that may be left out, and why it must not go any more; `null` where it may. */
export interface Offered {
  readonly draft: Draft;
  readonly lapse: Lapse | null;
}

/** What was recorded before the case was closed: a closed case begins no letter, whatever is remembered of it. */
function beforeClosing({ effective, status }: Case): readonly CaseEvent[] {
  const closed = effective.findLastIndex(({ type }) => type === 'closed');
  return beginsNothing(status) ? effective.slice(0, closed + 1) : effective;
}

/**
 * The letters that go with what was recorded, as they are on a day: the event stands already, so each may be left out,
 * and it lapses with what it tells. They are those that the procedure names, of what was recorded before a closing.
 */
export function offeredLetters(
  c: Case,
  comments: readonly Comment[],
  { date, reach }: { readonly date: IsoDate; readonly reach: () => 'e-mail' | 'letter' },
  world: Pick<World, 'config'>,
): Offered[] {
  const { letters } = procedureOf(world.config, c.procedure);
  return beforeClosing(c).flatMap((event): Offered[] => {
    const letter = isOfRespondentAlone(event) ? undefined : LETTER_WITH[event.type];
    const comment = comments.find(({ id }) => id === commentOf(event));
    if (letter === undefined || letters[letter] === undefined || comment === undefined) return [];
    const draft: Draft = {
      letter,
      form: reach(),
      gives: [],
      says: {},
      comment,
      date,
      offered: true,
      of: event,
    };
    return [{ draft, lapse: lapseOf(event, c, date) }];
  });
}
