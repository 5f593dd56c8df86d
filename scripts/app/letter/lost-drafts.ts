import type { Case, Letter } from '#domain/case/case.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { commandOfEvent } from '#domain/case/status-after.ts';
import { commentOf } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import type { Hearing } from '../hearing.ts';
import { personOf } from '../hearing.ts';
import { answerTo } from '../notes.ts';
import type { Comment } from '../ports.ts';
import { todayOf } from '../world.ts';
import { draftOf } from './drafted.ts';

/** Whether a command is the one whose message a letter gives. */
export function isCommandOf(command: CommandId | null, { gives: [fact] }: Letter): boolean {
  return fact !== undefined && command !== null && commandOfEvent(fact) === command;
}

/** Whether a comment still holds the letter that it held: `/verstuur` with its number means that letter. */
function holds(c: Case, letter: Letter, comment: Comment, hearing: Hearing): boolean {
  if (letter.gives.length === 0) return true;
  if (c.events.some((event) => commentOf(event) === comment.id)) return false;
  const answer = answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview', 'letter']);
  const isRead = answer !== null && answer.read === digest(comment.body);
  if (isRead && answer.kind !== 'letter') return false;
  const date = todayOf(hearing.world);
  const person = personOf(comment.author, date, hearing);
  const draft = draftOf(c, comment, { person, date }, hearing);
  if (draft === null) return false;
  return 'code' in draft ? isRead : draft.letter === letter.letter;
}

/**
 * The drafts of letters that are no drafts of them any more: deleted, changed into something else, or carried out as
 * something else. A letter that follows what was recorded is made of that, whatever its comment says by now.
 *
 * @returns what the letters call them: `comment/1310`
 */
export function lostDrafts(c: Case, hearing: Hearing): string[] {
  const here = c.letters.filter(({ draft }) => draft.startsWith('comment/'));
  const lost = here.filter((letter) => {
    const comment = hearing.comments.find(({ id }) => `comment/${id}` === letter.draft);
    return comment === undefined || !holds(c, letter, comment, hearing);
  });
  return [...new Set(lost.map(({ draft }) => draft))];
}
