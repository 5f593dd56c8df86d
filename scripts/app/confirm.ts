import { goesIntoRegister, registerText } from '#domain/case/commands/register-text.ts';
import type { Context } from '#domain/case/decision.ts';
import { digest } from '#text/case-file/write.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Notes } from './notes.ts';
import { answerTo } from './notes.ts';
import type { Comment } from './ports.ts';

/**
 * The previewed text that `/ja <id>` confirms: it was shown before somebody said yes, and is still what was shown.
 * `null` when there is no such text, `changed` when it is another than was shown.
 *
 * @param words - what stands behind `/ja`
 * @param said - the comment that confirms
 */
export function confirmation(
  words: readonly string[],
  said: Comment,
  comments: readonly Comment[],
  notes: Notes,
): NonNullable<Context['confirmed']> | 'changed' | null {
  const id = Number(words[0]);
  const comment = comments.find((one) => one.id === id);
  const preview = comment === undefined ? null : answerTo(id, notes, ['preview']);
  if (comment === undefined || preview === null) return null;
  const reading = readCommands(comment.body);
  const command = reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
  if (reading.kind !== 'request' || command === undefined || !goesIntoRegister(command.id)) return 'changed';
  if (preview.read !== digest(comment.body) || preview.note.updatedAt > said.updatedAt) return 'changed';
  return {
    comment: id,
    text: registerText(command.id, command.words, reading.request.text),
    command: command.id,
    words: command.words,
  };
}
