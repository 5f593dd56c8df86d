import { document as words } from '#domain/language/nl.ts';
import { holdsDraggedFile } from '#text/issue/dragged-file.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import type { Notes } from './notes.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';

const KEY = /^file\/(\d+)$/u;

/** The comments of people in which a file stands that cannot be erased later. */
function withFile(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ author, body }) => !author.bot && holdsDraggedFile(body));
}

/** What is said to whoever dragged a file into a comment, be it a command or not: how to do it otherwise. */
export function fileNotes(comments: readonly Comment[], { config }: Pick<World, 'config'>): MarkedNote[] {
  const address = new URL('/medewerkers/document/', config.organisation.intake_url).href;
  return withFile(comments).map(({ id }) => [{ key: `file/${id}` }, words.dragged(address)]);
}

/** The notes about comments that hold no such file any more, or are gone. */
export function staleFileNotes(comments: readonly Comment[], present: Notes): number[] {
  const meant = new Set(withFile(comments).map(({ id }) => id));
  return [...present].flatMap(([key, { comment }]) => {
    const about = KEY.exec(key)?.[1];
    return about === undefined || meant.has(Number(about)) ? [] : [comment.id];
  });
}
