import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Context, Refusal } from '#domain/case/decision.ts';
import { digest } from '#text/case-file/write.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Hearing } from '../hearing.ts';
import { contextOf, deskOf, reachOf } from '../hearing.ts';
import { answerAt, answerTo } from '../notes.ts';
import type { Comment } from '../ports.ts';
import type { Draft, Ready } from './draft.ts';
import { readyLetter } from './draft.ts';
import { offeredLetters, offerKey } from './offered.ts';

/** What `/verstuur` names: the letter as it would go out now, that another was shown, or why it cannot go. */
export type Named =
  | { readonly kind: 'ready'; readonly ready: Ready }
  | { readonly kind: 'changed'; readonly ready: Ready | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'none' };

/** The draft of a number: that of the draft's own comment, or of the app's preview of it. */
function draftNumber(id: number, { notes }: Hearing): number {
  for (const [key, { comment, answer }] of notes) {
    if (comment.id === id && answer?.kind === 'letter') return Number(key.split('/').at(-1));
  }
  return id;
}

/** The draft of a letter whose sending is the event: its command is decided about once more. */
function draftOf(c: Case, comment: Comment, said: Comment, hearing: Hearing): Draft | Refusal | null {
  const reading = readCommands(comment.body);
  const command = reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
  if (reading.kind !== 'request' || command === undefined) return null;
  const context: Context = {
    ...contextOf(c, comment, { index: 0, request: reading.request }, hearing),
    person: contextOf(c, said, { index: 0, request: reading.request }, hearing).person,
  };
  const decision = decide(c, command, context);
  if (decision.kind === 'refused') return decision.refusal;
  if (decision.kind !== 'letter') return null;
  return { ...decision, comment, date: context.today, offered: false };
}

/** The letter that `/verstuur <id>` means: it was shown before that was said, and is still what was shown. */
export function letterNamed(c: Case, words: readonly string[], said: Comment, hearing: Hearing): Named {
  const { comments, notes, world } = hearing;
  const id = draftNumber(Number(words[0]), hearing);
  const comment = comments.find((one) => one.id === id);
  const direct = answerTo(id, notes, ['letter']);
  const shown = direct ?? answerAt(offerKey(id), notes, ['letter']);
  if (comment === undefined || shown === null) return { kind: 'none' };
  const draft =
    direct === null
      ? (offeredLetters(c, comments, reachOf(c, hearing), world).find((one) => one.comment.id === id) ?? null)
      : draftOf(c, comment, said, hearing);
  if (draft !== null && 'code' in draft) return { kind: 'refused', refusal: draft };
  const ready = draft === null ? null : readyLetter(c, draft, deskOf(c, hearing));
  if (ready === null || 'missing' in ready) return { kind: 'changed', ready: null };
  const isSame = shown.read === digest(comment.body) && shown.letter === ready.posting.digest;
  if (!isSame || shown.note.updatedAt > said.updatedAt) return { kind: 'changed', ready };
  return { kind: 'ready', ready };
}
