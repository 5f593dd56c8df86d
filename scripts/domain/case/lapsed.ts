import type { Case } from './case.ts';
import type { CaseEvent, EventType, IsoDate } from './event.ts';
import { isOfRespondentAlone } from './heard.ts';
import { endsOnly } from './open-again.ts';
import { commandOfEvent, isOver } from './status-after.ts';

/**
 * Why a letter about an event tells what holds no longer. `open`: the case did not end with it. `later`: something else
 * was recorded of the same matter since, on that day. `past`: the day that it announces has gone by.
 */
export type Lapse = { readonly kind: 'open' } | { readonly kind: 'later' | 'past'; readonly on: IsoDate };

/** What was done at a talk or a hearing stays so, whatever is planned or held next; an invitation to it does not. */
const DONE: readonly EventType[] = ['talk-held', 'hearing-held', 'committee-hearing-held'];

/** Why what a recorded event says is not the latest word any more; `null` where it still is. */
export function supersededBy(event: CaseEvent, c: Case): Lapse | null {
  const at = c.effective.findIndex(({ source }) => source === event.source);
  const since = c.effective.slice(at + 1);
  const isOpen = !isOver(c.status) || since.some(({ type }) => type === 'reopened');
  if (endsOnly(event) && isOpen) return { kind: 'open' };
  if (DONE.includes(event.type)) return null;
  const later = since.findLast(
    (one) => commandOfEvent(one) === commandOfEvent(event) && !isOfRespondentAlone(one),
  );
  return later === undefined ? null : { kind: 'later', on: later.on };
}

/**
 * Why a letter that follows a recorded event, and may be left out, must not go any more; `null` where what it tells is
 * still the latest word.
 *
 * @param event - one that counts
 * @param today - the day on which it would go
 */
export function lapseOf(event: CaseEvent, c: Case, today: IsoDate): Lapse | null {
  const planned = 'planned' in event ? event.planned : undefined;
  const isPast = planned !== undefined && planned < today;
  return supersededBy(event, c) ?? (isPast ? { kind: 'past', on: planned } : null);
}
