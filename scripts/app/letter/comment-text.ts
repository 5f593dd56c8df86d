import type { Case } from '#domain/case/case.ts';
import type { ToldText } from '#domain/case/told-text.ts';
import { TOLD_TEXTS, toldAt } from '#domain/case/told-text.ts';
import { readCommands } from '#text/command/parse.ts';
import { readTakenOver } from '#text/issue/taken-over.ts';
import type { Comment, Forge } from '../ports.ts';

/** Where an event keeps a text. */
export interface Kept {
  readonly comments: readonly Comment[];
  readonly forge: Pick<Forge, 'isOwn'>;
}

/** The text of a comment below its commands. */
export function textOf(comment: Pick<Comment, 'body'> | undefined): string | undefined {
  const reading = comment === undefined ? null : readCommands(comment.body);
  return (reading?.kind === 'request' ? reading.request.text : null) ?? undefined;
}

/**
 * The comment that an event names, as it was written: `comment/1310`, or `moved/1310` where it was written at the desk
 * that passed the case on.
 */
export function commentAt(
  reference: string | undefined,
  { comments, forge }: Kept,
): Pick<Comment, 'body'> | undefined {
  const here = comments.find(({ id }) => `comment/${String(id)}` === reference);
  if (here !== undefined || reference === undefined) return here;
  const copies = comments.filter(({ author }) => forge.isOwn(author)).map(({ body }) => body);
  const body = readTakenOver(reference, copies);
  return body === null ? undefined : { body };
}

/** The text that an event keeps in a comment. */
export function textAt(reference: string | undefined, kept: Kept): string | undefined {
  return textOf(commentAt(reference, kept));
}

/** What was written where a letter tells what the last event of a type said: the solution, the advice, why it is not followed. */
export function toldText(type: ToldText, c: Case, kept: Kept): string | undefined {
  return textAt(toldAt(type, c), kept);
}

/** The events whose text a letter tells, and whose comment does not hold it any more. */
export function goneTexts(c: Case, kept: Kept): ToldText[] {
  return TOLD_TEXTS.filter((type) => toldAt(type, c) !== undefined && toldText(type, c, kept) === undefined);
}
