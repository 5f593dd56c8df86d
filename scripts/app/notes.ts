import type { AnswerKind, NoteMarker } from '#text/issue/marker.ts';
import { readMarker } from '#text/issue/marker.ts';
import { answerKey } from '#domain/plan.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';

/** A comment of the app with what its marker says. */
export interface PresentNote {
  readonly comment: Comment;
  readonly answer?: NoteMarker['answer'];
}

export type Notes = ReadonlyMap<string, PresentNote>;

/** The app's own notes under an issue, by key; of two with one key the older. */
export function notesOf(comments: readonly Comment[], { forge }: Pick<World, 'forge'>): Notes {
  const notes = new Map<string, PresentNote>();
  for (const comment of comments) {
    const marker = forge.isOwn(comment.author) ? readMarker(comment.body) : null;
    if (marker === null || notes.has(marker.key)) continue;
    notes.set(marker.key, { comment, ...(marker.answer === undefined ? {} : { answer: marker.answer }) });
  }
  return notes;
}

/** How a comment was answered, with the note that does it; `null` when it was not, or not in one of these ways. */
export function answerTo(comment: number, notes: Notes, kinds: readonly AnswerKind[]) {
  return answerAt(answerKey(comment), notes, kinds);
}

/** As `answerTo`, for the note with a key. */
export function answerAt(key: string, notes: Notes, kinds: readonly AnswerKind[]) {
  const note = notes.get(key);
  if (note?.answer === undefined || !kinds.includes(note.answer.kind)) return null;
  return { note: note.comment, ...note.answer };
}
