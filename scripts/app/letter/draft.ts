import type { Case } from '#domain/case/case.ts';
import type { LetterSays, Posting, Refusal } from '#domain/case/decision.ts';
import type { CaseEvent, LetterFact } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { withStarts } from '#domain/case/terms.ts';
import { forms } from '#domain/language/nl/command.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { ShownLetter } from '#text/issue/letter-note.ts';
import { writeLetterNote } from '#text/issue/letter-note.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import type { RenderedLetter } from '#text/letter/render.ts';
import { letterDigest } from '#text/letter/render.ts';
import type { Comment } from '../ports.ts';
import type { World } from '../world.ts';
import { viewOf } from '../world.ts';
import { textOf, toldText } from './comment-text.ts';
import type { Recipient } from './recipient.ts';

/** What a letter is made of beside its case. */
export interface Draft {
  readonly letter: LetterId;
  readonly form: 'e-mail' | 'letter';
  readonly gives: readonly LetterFact[];
  readonly says: LetterSays;
  /** The comment with what the coordinator wrote. */
  readonly comment: Comment;
  /** The local date of the letter: the day on which it is shown, or on which somebody says that it may go. */
  readonly date: string;
  /** It follows what is recorded already, and may be left out. */
  readonly offered: boolean;
  /** The event that it follows, where it does. */
  readonly of?: CaseEvent;
}

/** What drafts are made with. */
export interface Desk {
  readonly comments: readonly Comment[];
  readonly recipient: Recipient;
  readonly world: Pick<World, 'config' | 'forge'>;
}

/** A letter as it would go out now. */
export interface Ready {
  readonly rendered: RenderedLetter;
  readonly shown: ShownLetter;
  readonly posting: Posting;
  /** The date that the letter bears. */
  readonly date: string;
  /** `null` where none is known. */
  readonly email: string | null;
  /** How it goes, where `/verstuur` asked it so, and what the words of its draft say of that. */
  readonly as?: 'e-mail' | 'letter';
  readonly named?: 'e-mail' | 'letter' | undefined;
}

/** The case as it will be once the letter has gone, with the terms that begin with that. */
function afterwards(c: Case, { gives, date, comment }: Draft, { world }: Desk): Case {
  const procedure = procedureOf(world.config, c.procedure);
  const calendar = calendarOf(procedure, world.config.calendars);
  return gives.reduce<Case>((before, fact, index) => {
    const source = `draft/${comment.id}/${index}`;
    const event = { at: `${date}T12:00:00Z`, by: 'draft', source, on: date, ...fact };
    return evolve(before, withStarts(event, before, { procedure, calendar }), procedure);
  }, c);
}

/**
 * The case as the letter tells it: the record of a talk is that of somebody who was not satisfied there, whatever became of
 * it later.
 */
function asTold(c: Case, draft: Draft, desk: Desk): Case {
  const after = afterwards(c, draft, desk);
  const { of } = draft;
  return of?.type === 'talk-held' && of.satisfied === 'no' ? { ...after, satisfied: 'no' } : after;
}

/** The body that the letter names, with how to reach it. */
function bodyOf({ says }: Draft, { world }: Desk) {
  const body = world.config.organisation.bodies.find(({ id }) => id === says.body);
  if (body === undefined) return undefined;
  return { name: body.label, contact: [body.address, body.url].flatMap((line) => line ?? []) };
}

/**
 * Derived from case and letter, its addressee included, so that a mail server may drop a second one, and what comes
 * back is known for what it was; the id of a mail, without `<` and `>`.
 */
function messageIdOf(c: Case, { letter, comment }: Draft, digest: string, { world }: Desk): string {
  const host = world.config.organisation.mail.from.split('@').at(-1) ?? '';
  return `${c.number}.${letter}.${comment.id}.${digest.slice(0, 8)}@${host}`.toLowerCase();
}

/** A comment of the forge holds 65,536 characters; the preview shows what became of the letter as well. */
const LONGEST_PREVIEW = 60_000;

/** Why a letter cannot be shown or go out. */
function hindrance({ shown, email }: Ready, { form }: Draft, c: Case, { world }: Desk): Refusal | null {
  if (form === 'e-mail' && email === null) {
    return { code: 'no-address', data: { found: forms['e-mail'] ?? '', offered: forms['letter'] ?? '' } };
  }
  const { length } = writeLetterNote(shown, c, viewOf(c, world));
  if (length <= LONGEST_PREVIEW) return null;
  return { code: 'letter-too-long', data: { over: String(length - LONGEST_PREVIEW), letter: shown.letter } };
}

/** Writes the letter of a draft; or says why it cannot be written. */
function written(c: Case, draft: Draft, desk: Desk): RenderedLetter | Refusal {
  const { config } = desk.world;
  const view = viewOf(c, desk.world);
  const kept = { comments: desk.comments, forge: desk.world.forge };
  const data = letterDataOf(asTold(c, draft, desk), view, {
    letter: draft.letter,
    today: draft.date,
    recipient: desk.recipient,
    text: textOf(draft.comment),
    of: draft.of,
    solution: toldText('solution-proposed', c, kept),
    departure: toldText('advice-departed', c, kept),
    advice: toldText('advised', c, kept),
    competentBody: bodyOf(draft, desk),
  });
  const composed = writeLetter(draft.letter, { letters: config.letters, procedure: view.procedure }, data);
  return 'missing' in composed
    ? { code: 'letter-lacks', data: { lacks: composed.missing.join(',') } }
    : composed.letter;
}

/** Makes the letter of a draft; or says why it cannot go out, be it shown or not. */
export function readyLetter(c: Case, draft: Draft, desk: Desk): Ready | Refusal {
  const { letter, form, gives, says, comment, offered } = draft;
  const { name, email, address: home } = desk.recipient;
  const rendered = written(c, draft, desk);
  if ('code' in rendered) return rendered;
  const address = form === 'e-mail' ? email : home;
  const digest = letterDigest(rendered, [form, name ?? '', address ?? '']);
  const { subject, text } = rendered;
  const ready = {
    rendered,
    date: draft.date,
    email: email ?? null,
    shown: {
      ...{ letter, form, name, address, subject, text, draft: comment.id, offered },
      expected: says.expected,
    },
    posting: {
      draft: comment.id,
      letter,
      form,
      digest,
      gives,
      messageId: messageIdOf(c, draft, digest, desk),
    },
  };
  return hindrance(ready, draft, c, desk) ?? ready;
}
