import type { Case } from '#domain/case/case.ts';
import { inForm } from '#domain/case/commands/tell.ts';
import { decide } from '#domain/case/decide.ts';
import type { CommandId, Context, Refusal } from '#domain/case/decision.ts';
import type { IsoDate } from '#domain/case/event.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Hearing } from '../hearing.ts';
import { contextOf } from '../hearing.ts';
import type { Comment } from '../ports.ts';
import type { Draft } from './draft.ts';

/** For whom a draft is decided about, on which day, and how its letter is to go where that was said apart. */
export interface Asked {
  readonly person: Context['person'];
  readonly date: IsoDate;
  readonly as?: 'e-mail' | 'letter' | undefined;
}

/** The command of a draft; `null` where the comment holds none. */
export function draftCommand({ body }: Comment): CommandId | null {
  const reading = readCommands(body);
  return reading.kind === 'request' ? (reading.request.commands.at(-1)?.id ?? null) : null;
}

/**
 * The draft in a comment, of a letter whose sending is the event: its command is decided about as if it were given on
 * that day by that person. `null` where it asks no letter.
 */
export function draftOf(
  c: Case,
  comment: Comment,
  { person, date, as }: Asked,
  hearing: Hearing,
): Draft | Refusal | null {
  const reading = readCommands(comment.body);
  const command = reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
  if (reading.kind !== 'request' || command === undefined) return null;
  const place = { index: reading.request.commands.length - 1, request: reading.request };
  const words = as === undefined ? command.words : inForm(command.words, as);
  const decision = decide(
    c,
    { ...command, words },
    {
      ...contextOf(c, comment, place, hearing),
      ...{ person, today: date },
    },
  );
  if (decision.kind === 'refused') return decision.refusal;
  return decision.kind === 'letter' ? { ...decision, comment, date, offered: false } : null;
}
