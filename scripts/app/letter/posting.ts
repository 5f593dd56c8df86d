import type { Case } from '#domain/case/case.ts';
import { formAsked } from '#domain/case/commands/send.ts';
import type { CommandId, Posting, Refusal } from '#domain/case/decision.ts';
import type { Lapse } from '#domain/case/lapsed.ts';
import { answerKey, commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { digest } from '#text/case-file/write.ts';
import { sendLine } from '#text/issue/earlier-letter.ts';
import { showsLetter } from '#text/issue/letter-note.ts';
import type { Hearing } from '../hearing.ts';
import { deskOf, personOf, reachOf } from '../hearing.ts';
import { answerAt, answerTo } from '../notes.ts';
import type { Comment } from '../ports.ts';
import { todayOf } from '../world.ts';
import type { Ready } from './draft.ts';
import { readyLetter } from './draft.ts';
import type { Asked } from './drafted.ts';
import { draftCommand, draftOf, goingAs } from './drafted.ts';
import { offeredLetters, offerKey } from './offered.ts';
import { writtenOn } from './written-on.ts';

/** What `/verstuur` names. */
export interface Named {
  /** The id of the comment that holds the draft. */
  readonly draft: number;
  /** The letter as it may go out, or why it may not. */
  readonly posting: Posting | Refusal;
  /** It as it would go out, where it can be made. */
  readonly ready?: Ready;
  /** The command of the draft, where that is why it may not. */
  readonly command?: CommandId | null;
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

/** A draft that was shown, and the note that shows it. */
interface ShownDraft {
  readonly comment: Comment;
  readonly shown: NonNullable<ReturnType<typeof answerAt>>;
  /** The letter goes with a step that is recorded already. */
  readonly offered: boolean;
}

function lapsed({ kind, ...rest }: Lapse): Refusal {
  return { code: 'letter-lapsed', data: { lapse: kind, ...('on' in rest ? { found: rest.on } : {}) } };
}

/** The letter of a draft as it would go out on a day; or why it cannot. */
function letterOn(
  c: Case,
  { comment, offered }: ShownDraft,
  asked: Asked,
  hearing: Hearing,
): Ready | Refusal | null {
  const { comments, world } = hearing;
  const { date, as } = asked;
  const how = { date, reach: () => as ?? reachOf(c, hearing) };
  const found = offered
    ? offeredLetters(c, comments, how, world).find(({ draft }) => draft.comment.id === comment.id)
    : { draft: draftOf(c, comment, asked, hearing), lapse: null };
  if (found === undefined) return null;
  const { draft, lapse } = found;
  if (lapse !== null) return lapsed(lapse);
  if (draft === null || 'code' in draft) return draft;
  const ready = readyLetter(c, draft, deskOf(c, hearing));
  return 'code' in ready ? ready : goingAs(ready, as, comment);
}

/** It as it would go out today: on paper where it was to go by mail, nobody asked that now, and no address is known any more. */
function letterToday(
  c: Case,
  draft: ShownDraft,
  { person, as, isAsked }: Omit<Asked, 'date'> & { readonly isAsked: boolean },
  hearing: Hearing,
): Ready | Refusal | null {
  const date = todayOf(hearing.world);
  const ready = letterOn(c, draft, { person, date, as }, hearing);
  const isUnaddressed = ready !== null && 'code' in ready && ready.code === 'no-address';
  return isUnaddressed && !isAsked ? letterOn(c, draft, { person, date, as: 'letter' }, hearing) : ready;
}

const procedureIn = (c: Case, { world }: Hearing) => procedureOf(world.config, c.procedure);

/** Whether a letter is still what was shown before somebody said that it may go. */
function isAsShown(
  { posting, shown: letter }: Ready,
  { comment, shown }: ShownDraft,
  said: Comment,
  procedure: Procedure,
): boolean {
  return (
    shown.read === digest(comment.body) &&
    shown.of === posting.digest &&
    showsLetter(shown.note.body, letter, procedure) &&
    shown.note.updatedAt <= said.updatedAt
  );
}

/** It as it would go out on a day, where it was shown so before somebody said that it may go. */
function letterAsShown(
  c: Case,
  draft: ShownDraft,
  asked: Asked,
  said: Comment,
  hearing: Hearing,
): Ready | null {
  const ready = letterOn(c, draft, asked, hearing);
  if (ready === null || 'code' in ready) return null;
  return isAsShown(ready, draft, said, procedureIn(c, hearing)) ? ready : null;
}

/** Why a letter does not go that would be another than was shown: for its date or its form alone, or for more. */
function changed(
  c: Case,
  draft: ShownDraft,
  { person, as }: Omit<Asked, 'date'>,
  said: Comment,
  hearing: Hearing,
): Refusal {
  const { note, on, as: before } = draft.shown;
  const preview = String(note.id);
  const wasShown = (date: string, form: Asked['as']) =>
    letterAsShown(c, draft, { person, date, as: form }, said, hearing) !== null;
  if (on !== undefined && on !== writtenOn(said, c, hearing.world) && wasShown(on, as))
    return { code: 'letter-of-earlier-day', data: { preview, found: on } };
  return on !== undefined && as !== undefined && as !== before && wasShown(on, before)
    ? { code: 'letter-in-form', data: { preview, found: as } }
    : { code: 'letter-changed', data: { preview } };
}

/** The letter that a comment holds, or that goes with what it gave: one that gave events holds none itself any more. */
function shownDraft(id: number, c: Case, { comments, notes }: Hearing): ShownDraft | null {
  const comment = comments.find((one) => one.id === id);
  const gaveEvents = c.events.some((event) => commentOf(event) === id);
  const direct = gaveEvents ? null : answerTo(id, notes, ['letter']);
  const shown = direct ?? answerAt(offerKey(id), notes, ['letter']);
  return comment === undefined || shown === null ? null : { comment, shown, offered: direct === null };
}

/** How a letter goes: as the words say, else as it was shown last, be it in this run. */
function formMeant(
  words: readonly string[],
  key: string,
  { shown }: ShownDraft,
  { previews }: Hearing,
): Asked['as'] {
  return formAsked(words) ?? (previews?.get(key) ?? shown).as;
}

/**
 * The letter that `/verstuur <id>` means. It may go when it was shown before that was said, and on the day on which it
 * was said is still what was shown: the date, the draft, the case, the addressee, the template and the preview itself.
 * Where it is not, it is `ready` as it is today, to be shown. It goes as it was shown last, on paper or by mail, unless
 * the words say otherwise, or no address is known any more.
 */
export function letterNamed(c: Case, words: readonly string[], said: Comment, hearing: Hearing): Named {
  const id = draftNumber(Number(words[0]), hearing);
  const draft = shownDraft(id, c, hearing);
  const key = draft?.offered === true ? offerKey(id) : answerKey(id);
  const none = (posting: Refusal): Named => ({ draft: id, key, posting });
  const unknown = none({ code: 'no-such-letter', data: { found: words[0] ?? '' } });
  if (draft === null) return unknown;
  const date = writtenOn(said, c, hearing.world);
  const person = personOf(said.author, date, hearing);
  const as = formMeant(words, key, draft, hearing);
  const isUnseen = hearing.previews?.has(key) === true;
  const ready = isUnseen ? null : letterAsShown(c, draft, { person, date, as }, said, hearing);
  if (ready !== null) return { draft: id, key, ready, posting: ready.posting };
  const anew = letterToday(c, draft, { person, as, isAsked: formAsked(words) !== undefined }, hearing);
  if (anew === null) return unknown;
  if ('code' in anew && anew.code === 'already-done')
    return none({ code: 'letter-needless', data: { found: anew.data['found'] ?? '' } });
  if ('code' in anew)
    return draft.offered ? none(anew) : { ...none(anew), command: draftCommand(draft.comment) };
  const { code, data } = changed(c, draft, { person, as }, said, hearing);
  const line = sendLine(c, id, anew.posting.letter);
  return { ...none({ code, data: { ...data, line } }), ready: anew };
}
