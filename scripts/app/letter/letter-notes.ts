import type { Case } from '#domain/case/case.ts';
import { replay } from '#domain/case/evolve.ts';
import { answerKey } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import {
  letterStanding,
  withoutEarlier,
  writeBounceNote,
  withStanding,
  writeLetterNote,
} from '#text/issue/letter-note.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import { readMarker } from '#text/issue/marker.ts';
import type { Hearing } from '../hearing.ts';
import { deskOf, reachOf } from '../hearing.ts';
import { todayOf, viewOf } from '../world.ts';
import type { Draft } from './draft.ts';
import { readyLetter } from './draft.ts';
import { offeredLetters, offerKey } from './offered.ts';

/** The previews that are there, with what became of their letters, and whether their drafts were changed since. */
function standingNotes(c: Case, { comments, notes, world }: Hearing): MarkedNote[] {
  const view = viewOf(c, world);
  const drafts = new Set(c.letters.map(({ draft }) => draft));
  return [...drafts].flatMap((draft): MarkedNote[] => {
    const id = Number(draft.replace('comment/', ''));
    const note = [answerKey(id), offerKey(id)]
      .map((key) => notes.get(key))
      .find((one) => one?.answer?.kind === 'letter');
    const letter = c.letters.findLast((one) => one.draft === draft);
    const marker = note === undefined ? null : readMarker(note.comment.body);
    if (note === undefined || letter === undefined || marker === null) return [];
    const body = comments.find((comment) => comment.id === id)?.body;
    const isEdited = body !== undefined && digest(body) !== note.answer?.read;
    const text = withStanding(note.comment.body, letter, letterStanding(letter, c, view), isEdited);
    return text === null ? [] : [[marker, text]];
  });
}

/** The previews that told of an earlier letter of which people know by now what became of it. */
function settledNotes(c: Case, { notes }: Hearing): MarkedNote[] {
  return [...notes.values()].flatMap(({ comment, answer }): MarkedNote[] => {
    const marker = answer?.kind === 'letter' ? readMarker(comment.body) : null;
    const text = marker === null ? null : withoutEarlier(comment.body, c);
    return marker === null || text === null ? [] : [[marker, text]];
  });
}

/** The letters that may go with what was recorded, as they are today. */
function offeredToday(c: Case, hearing: Hearing): Draft[] {
  const { comments, world } = hearing;
  return offeredLetters(c, comments, { date: todayOf(world), reach: () => reachOf(c, hearing) }, world);
}

/** The letters that may go with what was recorded: each is shown once, until somebody sends it. */
function offers(c: Case, hearing: Hearing): MarkedNote[] {
  const { notes, world } = hearing;
  return offeredToday(c, hearing).flatMap((draft): MarkedNote[] => {
    const key = offerKey(draft.comment.id);
    const ready = notes.has(key) ? null : readyLetter(c, draft, deskOf(c, hearing));
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
  const keys = new Set(offeredToday(c, hearing).map(({ comment }) => offerKey(comment.id)));
  const drafts = new Set(c.letters.map(({ draft }) => offerKey(Number(draft.replace('comment/', '')))));
  return [...notes].flatMap(([key, { comment }]) =>
    !key.startsWith(offerKey('')) || keys.has(key) || drafts.has(key) ? [] : [comment.id],
  );
}

/**
 * What came back is news: it gets a note of its own, since nobody is told of one that is edited. It says how it stands
 * with that letter now.
 */
function bounceNotes(c: Case, { world }: Hearing): MarkedNote[] {
  const view = viewOf(c, world);
  return c.events.flatMap((event, at): MarkedNote[] => {
    if (event.type !== 'letter-bounced') return [];
    const [before, after] = [at, at + 1].map((until) => replay(c.events.slice(0, until), view.procedure));
    const letter = c.letters.find(({ intention }) => intention === event.intention);
    if (before === undefined || after === undefined || letter === undefined) return [];
    return [[{ key: event.source }, writeBounceNote(letter, { before, after, now: c }, view)]];
  });
}

/** The notes about letters that a case calls for, beside the answers to their drafts. */
export function letterNotes(c: Case, hearing: Hearing): MarkedNote[] {
  return [
    ...settledNotes(c, hearing),
    ...standingNotes(c, hearing),
    ...offers(c, hearing),
    ...bounceNotes(c, hearing),
  ];
}
