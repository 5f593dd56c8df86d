import type { Case } from '#domain/case/case.ts';
import { digest } from '#text/case-file/write.ts';
import { writeLetterNote } from '#text/issue/letter-note.ts';
import { saysLapsed, withLapse } from '#text/issue/letter-standing.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import { readMarker } from '#text/issue/marker.ts';
import type { Hearing } from '../hearing.ts';
import { deskOf, reachOf } from '../hearing.ts';
import { todayOf, viewOf } from '../world.ts';
import { readyLetter } from './draft.ts';
import type { Offered } from './offered.ts';
import { offeredLetters, offerKey } from './offered.ts';

/** The letters that go with what was recorded, as they are today. */
function offeredToday(c: Case, hearing: Hearing): Offered[] {
  const { comments, world } = hearing;
  return offeredLetters(c, comments, { date: todayOf(world), reach: () => reachOf(c, hearing) }, world);
}

/** The keys of the offers that somebody took. */
function takenOffers({ letters }: Case): ReadonlySet<string> {
  return new Set(letters.map(({ draft }) => offerKey(Number(draft.replace('comment/', '')))));
}

/**
 * The letters that may go with what was recorded: each is shown once, until somebody sends it. One that tells what
 * holds no longer says so, until it does again.
 */
export function offers(c: Case, hearing: Hearing): MarkedNote[] {
  const { notes, world } = hearing;
  const taken = takenOffers(c);
  return offeredToday(c, hearing).flatMap(({ draft, lapse }): MarkedNote[] => {
    const key = offerKey(draft.comment.id);
    const before = notes.get(key)?.comment.body;
    if (taken.has(key) || (before === undefined && lapse !== null)) return [];
    if (before !== undefined && lapse !== null) {
      const [marker, text] = [readMarker(before), withLapse(before, lapse)];
      return marker === null || text === null ? [] : [[marker, text]];
    }
    const isShown = before !== undefined && !saysLapsed(before);
    const ready = isShown ? null : readyLetter(c, draft, deskOf(c, hearing));
    if (ready === null || 'code' in ready) return [];
    const answer = {
      kind: 'letter',
      read: digest(draft.comment.body),
      of: ready.posting.digest,
      on: ready.date,
    } as const;
    return [[{ key, answer }, writeLetterNote(ready.shown, c, viewOf(c, world))]];
  });
}

/** The offers that nobody took, of what does not count any more. */
export function staleOffers(c: Case, hearing: Hearing): number[] {
  const { notes } = hearing;
  const keys = new Set(offeredToday(c, hearing).map(({ draft }) => offerKey(draft.comment.id)));
  const taken = takenOffers(c);
  return [...notes].flatMap(([key, { comment }]) =>
    !key.startsWith(offerKey('')) || keys.has(key) || taken.has(key) ? [] : [comment.id],
  );
}
