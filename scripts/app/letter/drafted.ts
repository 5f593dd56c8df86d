import type { Case } from '#domain/case/case.ts';
import { formIn, inForm } from '#domain/case/commands/tell.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Refusal } from '#domain/case/decision.ts';
import type { IsoDate } from '#domain/case/event.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Hearing } from '../hearing.ts';
import { contextOf } from '../hearing.ts';
import type { Comment } from '../ports.ts';
import { answerTo } from '../notes.ts';
import type { Draft, Ready } from './draft.ts';

/** For whom a draft is decided about, on which day, and how its letter is to go where that was said apart. */
export interface Asked {
  readonly person: Context['person'];
  readonly date: IsoDate;
  readonly as?: 'e-mail' | 'letter' | undefined;
}

function lastCommand({ body }: Comment): Command | undefined {
  const reading = readCommands(body);
  return reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
}

/** The command of a draft; `null` where the comment holds none. */
export function draftCommand(comment: Comment): CommandId | null {
  return lastCommand(comment)?.id ?? null;
}

/** How the words of a draft say that its letter goes. */
const formNamed = (comment: Comment) => formIn(lastCommand(comment)?.words ?? []);

/** A letter that goes as that was asked apart from its draft, with what the draft says of it. */
export function goingAs(ready: Ready, as: Asked['as'], comment: Comment): Ready {
  return as === undefined ? ready : { ...ready, as, named: formNamed(comment) };
}

/**
 * How `/verstuur` asked that the letter of a draft goes, which stays with the draft when it is changed; `undefined`
 * where nobody did, or its words name another way by now than they did then.
 */
export function formKept(comment: Comment, { notes }: Hearing): Asked['as'] {
  const before = answerTo(comment.id, notes, ['letter', 'refused']);
  const named = formNamed(comment);
  return named === undefined || named === before?.named ? before?.as : undefined;
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
