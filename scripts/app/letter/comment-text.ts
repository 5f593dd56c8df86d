import { readCommands } from '#text/command/parse.ts';
import type { Comment } from '../ports.ts';

/** The text of a comment below its commands. */
export function textOf(comment: Comment | undefined): string | undefined {
  const reading = comment === undefined ? null : readCommands(comment.body);
  return (reading?.kind === 'request' ? reading.request.text : null) ?? undefined;
}

/** The text that an event keeps in a comment: `reference` is `comment/1310`. */
export function textAt(reference: string | undefined, comments: readonly Comment[]): string | undefined {
  return textOf(comments.find(({ id }) => `comment/${id}` === reference));
}
