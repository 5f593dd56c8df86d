import type { Case } from '#domain/case/case.ts';
import { replay } from '#domain/case/evolve.ts';
import { answerKey, plan } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import type { CardWorld } from '#text/issue/card-world.ts';
import { withEarlierKnown } from '#text/issue/earlier-letter.ts';
import { letterStanding, standingAnew, withStanding, writeBounceNote } from '#text/issue/letter-note.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import { readMarker } from '#text/issue/marker.ts';
import type { Hearing } from '../hearing.ts';
import { offers } from './offer-notes.ts';
import { offerKey } from './offered.ts';

/** The previews that are there, with what became of their letters, and whether their drafts were changed since. */
function standingNotes(c: Case, { comments, notes }: Hearing, view: CardWorld): MarkedNote[] {
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
    const tried = c.events.find(({ source }) => source === letter.intention);
    const isAnew = tried?.type === 'letter-intended' && tried.digest !== note.answer?.of;
    const standing = (isAnew ? standingAnew : letterStanding)(letter, c, view);
    const isLost = view.lostDrafts?.includes(draft) === true;
    const text = withStanding(note.comment.body, letter, standing, { isEdited, isLost });
    return text === null ? [] : [[marker, text]];
  });
}

/** The previews that told of an earlier letter of which people know by now what became of it. */
function settledNotes(c: Case, { notes }: Hearing, view: CardWorld): MarkedNote[] {
  return [...notes].flatMap(([key, { comment, answer }]): MarkedNote[] => {
    const marker = answer?.kind === 'letter' ? readMarker(comment.body) : null;
    const text =
      marker === null ? null : withEarlierKnown(comment.body, Number(key.split('/').at(-1)), c, view);
    return marker === null || text === null ? [] : [[marker, text]];
  });
}

/**
 * What came back is news: it gets a note of its own, since nobody is told of one that is edited. It says how it stands
 * with that letter now.
 */
function bounceNotes(c: Case, view: CardWorld): MarkedNote[] {
  return c.events.flatMap((event, at): MarkedNote[] => {
    if (event.type !== 'letter-bounced') return [];
    const [before, after] = [at, at + 1].map((until) => replay(c.events.slice(0, until), view.procedure));
    const letter = c.letters.find(({ intention }) => intention === event.intention);
    if (before === undefined || after === undefined || letter === undefined) return [];
    return [[{ key: event.source }, writeBounceNote(letter, { before, after, now: c }, view)]];
  });
}

/**
 * The notes about letters that a case calls for, beside the answers to their drafts. A preview whose draft was changed
 * into what gave events is the answer to those.
 */
export function letterNotes(c: Case, hearing: Hearing, view: CardWorld): MarkedNote[] {
  const answers = new Set(plan(c).notes.map(({ key }) => key));
  return [
    ...settledNotes(c, hearing, view),
    ...standingNotes(c, hearing, view),
    ...offers(c, hearing),
    ...bounceNotes(c, view),
  ].filter(([{ key }]) => !answers.has(key));
}
