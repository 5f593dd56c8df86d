import type { Case } from '#domain/case/case.ts';
import { answerKey } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import type { NoteMarker } from '#text/issue/marker.ts';
import { withStanding, writeLetterNote } from '#text/issue/letter-note.ts';
import { readMarker } from '#text/issue/marker.ts';
import type { Hearing } from '../hearing.ts';
import { deskOf, reachOf } from '../hearing.ts';
import { readyLetter } from './draft.ts';
import { offeredLetters, offerKey } from './offered.ts';

type MarkedNote = readonly [NoteMarker, string];

function draftOf(c: Case, draft: string) {
  return c.letters.findLast((one) => one.draft === draft);
}

/** The previews that are there, with what became of their letters. */
function standingNotes(c: Case, { notes }: Hearing): MarkedNote[] {
  const drafts = new Set(c.letters.map(({ draft }) => draft));
  return [...drafts].flatMap((draft): MarkedNote[] => {
    const id = Number(draft.replace('comment/', ''));
    const note = [answerKey(id), offerKey(id)]
      .map((key) => notes.get(key))
      .find((one) => one?.answer?.kind === 'letter');
    const letter = draftOf(c, draft);
    const marker = note === undefined ? null : readMarker(note.comment.body);
    const text = note === undefined || letter === undefined ? null : withStanding(note.comment.body, letter);
    return marker === null || text === null ? [] : [[marker, text]];
  });
}

/** The letters that may go with what was recorded, each as it would go out now. */
function offers(c: Case, hearing: Hearing): MarkedNote[] {
  const { comments, world } = hearing;
  return offeredLetters(c, comments, reachOf(c, hearing), world).flatMap((draft): MarkedNote[] => {
    if (draftOf(c, `comment/${draft.comment.id}`) !== undefined) return [];
    const ready = readyLetter(c, draft, deskOf(c, hearing));
    if ('missing' in ready) return [];
    const answer = {
      kind: 'letter' as const,
      read: digest(draft.comment.body),
      letter: ready.posting.digest,
    };
    return [[{ key: offerKey(draft.comment.id), answer }, writeLetterNote(ready.shown)]];
  });
}

/** The notes about letters that a case calls for, beside the answers to their drafts. */
export function letterNotes(c: Case, hearing: Hearing): MarkedNote[] {
  return [...standingNotes(c, hearing), ...offers(c, hearing)];
}
