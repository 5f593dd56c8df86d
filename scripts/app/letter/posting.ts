import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Context, Posting, Refusal } from '#domain/case/decision.ts';
import { answerKey } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import { readCommands } from '#text/command/parse.ts';
import { showsLetter } from '#text/issue/letter-note.ts';
import type { Hearing } from '../hearing.ts';
import { contextOf, deskOf, reachOf } from '../hearing.ts';
import { answerAt, answerTo } from '../notes.ts';
import type { Comment } from '../ports.ts';
import type { Draft, Ready } from './draft.ts';
import { readyLetter } from './draft.ts';
import { offeredLetters, offerKey } from './offered.ts';

/** What `/verstuur` names. */
export interface Named {
  /** The id of the comment that holds the draft. */
  readonly draft: number;
  /** The letter as it may go out, or why it may not. */
  readonly posting: Posting | Refusal;
  /** It as it would go out now, where it can be made. */
  readonly ready?: Ready;
  /** The key of the note that shows it. */
  readonly key: string;
}

/** The draft of a number: that of the draft's own comment, or of the app's preview of it. */
function draftNumber(id: number, { notes }: Hearing): number {
  for (const [key, { comment, answer }] of notes) {
    if (comment.id === id && answer?.kind === 'letter') return Number(key.split('/').at(-1));
  }
  return id;
}

/** The draft of a letter whose sending is the event: its command is decided about once more, for who sends it. */
function draftOf(c: Case, comment: Comment, said: Comment, hearing: Hearing): Draft | Refusal | null {
  const reading = readCommands(comment.body);
  const command = reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
  if (reading.kind !== 'request' || command === undefined) return null;
  const at = { index: 0, request: reading.request };
  const context: Context = {
    ...contextOf(c, comment, at, hearing),
    person: contextOf(c, said, at, hearing).person,
  };
  const decision = decide(c, command, context);
  if (decision.kind === 'refused') return decision.refusal;
  if (decision.kind !== 'letter') return null;
  return { ...decision, comment, date: context.today, offered: false };
}

/**
 * The letter that `/verstuur <id>` means. It may go when it was shown before that was said, and is still what was
 * shown: the draft, the case, the addressee, the template and the preview itself.
 */
export function letterNamed(c: Case, words: readonly string[], said: Comment, hearing: Hearing): Named {
  const { comments, notes, world } = hearing;
  const id = draftNumber(Number(words[0]), hearing);
  const none = { draft: id, key: answerKey(id) };
  const comment = comments.find((one) => one.id === id);
  const direct = answerTo(id, notes, ['letter']);
  const shown = direct ?? answerAt(offerKey(id), notes, ['letter']);
  const unknown: Refusal = { code: 'no-such-letter', data: { found: words[0] ?? '' } };
  if (comment === undefined || shown === null) return { ...none, posting: unknown };
  const draft =
    direct === null
      ? offeredLetters(c, comments, () => reachOf(c, hearing), world).find((one) => one.comment.id === id)
      : draftOf(c, comment, said, hearing);
  if (draft === null || draft === undefined) return { ...none, posting: unknown };
  if ('code' in draft) return { ...none, posting: draft };
  const ready = readyLetter(c, draft, deskOf(c, hearing));
  if ('code' in ready) return { ...none, posting: ready };
  const isSame =
    shown.read === digest(comment.body) &&
    shown.letter === ready.posting.digest &&
    showsLetter(shown.note.body, ready.shown) &&
    shown.note.updatedAt <= said.updatedAt;
  const changed: Refusal = { code: 'letter-changed', data: { preview: String(shown.note.id) } };
  const key = direct === null ? offerKey(id) : answerKey(id);
  return { draft: id, key, ready, posting: isSame ? ready.posting : changed };
}
