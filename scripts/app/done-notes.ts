import type { CaseEvent } from '#domain/case/event.ts';
import { isToldInWriting } from '#domain/case/telling.ts';
import { voidsTelling } from '#domain/case/told-facts.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { absentOn, standIn } from '#domain/desk/absence.ts';
import type { CardWorld } from '#text/issue/card-world.ts';
import { commandsInText } from '#text/command/parse.ts';
import { awayText } from '#text/desk/absence-answer.ts';
import { aboutHandlerText } from '#text/issue/about-handler.ts';
import type { HeardComment } from '#text/issue/done.ts';
import { writeDone } from '#text/issue/done.ts';
import { letterStanding, withServerWords } from '#text/issue/letter-note.ts';
import type { Note } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import { writeStage } from '#text/issue/answer.ts';
import type { MarkedNote, NoteMarker } from '#text/issue/marker.ts';
import { isAsHeard, isLatest, isTold, lostTexts, respondentDigest, respondentOf } from './as-heard.ts';
import type { Examined } from './examine.ts';
import type { Notes } from './notes.ts';
import { answerTo } from './notes.ts';
import type { World } from './world.ts';

type OfCase = Extract<Examined, { kind: 'case' }>;

/** In place of the digest of a comment of which nobody knows any more how it was heard. */
const UNKNOWN = '0';

/** That a handler who was appointed is away on that day, and until when; `null` where nobody is. */
function awayIn(
  events: readonly CaseEvent[],
  absences: readonly Absence[],
  { organisation }: Pick<CardWorld, 'organisation'>,
): string | null {
  const event = events.findLast((one) => one.type === 'handler-appointed' || one.type === 'handler-replaced');
  if (event?.type !== 'handler-appointed' && event?.type !== 'handler-replaced') return null;
  const absence = absentOn(absences, event.on).find(({ person }) => person === event.handler);
  if (absence === undefined) return null;
  return awayText(absence, standIn(event.handler, organisation, absences, event.on));
}

/** How a comment stands that gave events, and what is kept of it; nothing of one that was deleted. */
function heardComment(
  { comment: id, events }: Extract<Note, { kind: 'done' }>,
  { case: c, comments, absences = [] }: OfCase,
  notes: Notes,
  view: CardWorld,
  world: World,
): { readonly answer?: NoteMarker['answer']; readonly heard: HeardComment } {
  const kept = { comments, notes, world };
  const lost = lostTexts(events, c, kept);
  const toldOutside = isToldInWriting(events);
  const comment = comments.find((one) => one.id === id);
  const [event] = events;
  if (comment === undefined || event === undefined)
    return { heard: { edited: false, asText: [], lost, toldOutside, voidsTelling: voidsTelling(events, c) } };
  const edited = !isAsHeard(comment, event, kept);
  const read = answerTo(id, notes, ['done'])?.read ?? (edited ? UNKNOWN : digest(comment.body));
  const of = events.map((one) => respondentDigest(one, kept)).find((one) => one !== undefined);
  const isNamed = events.some((one) => one.type === 'respondent-named' && isLatest(one, c));
  const aboutHandler = isNamed ? aboutHandlerText(respondentOf(c, kept), view, c.status) : null;
  const asText = edited ? [] : commandsInText(comment.body).map(({ word }) => `/${word}`);
  return {
    answer: { kind: 'done', read, ...(of === undefined ? {} : { of }) },
    heard: {
      edited,
      newTextTold: edited && isTold(events, c, kept),
      asText,
      lost,
      staysNamed: edited && of !== undefined && isNamed,
      aboutHandler,
      toldOutside,
      voidsTelling: voidsTelling(events, c),
      away: awayIn(events, absences, view),
    },
  };
}

/** The note that a case calls for by its record: the notice of a term's stage, or the answer to what gave events. */
export function stageOrDone(
  note: Note,
  examined: OfCase,
  present: Notes,
  view: CardWorld,
  world: World,
): MarkedNote {
  if (note.kind === 'stage') return [{ key: note.key }, writeStage(note.event, examined.case, view)];
  const { answer, heard } = heardComment(note, examined, present, view, world);
  const text =
    postedText(note.events, heard, examined, present.get(note.key)?.comment.body ?? '', view) ??
    writeDone(note.events, heard, examined.case, view.procedure);
  return [{ key: note.key, ...(answer === undefined ? {} : { answer }) }, text];
}

/** The answer to a comment that sent a letter: how it stands with that, and what it gave; `null` for any other. */
function postedText(
  events: readonly CaseEvent[],
  heard: HeardComment,
  { case: c, serverWords }: OfCase,
  before: string,
  view: CardWorld,
): string | null {
  const sources = new Set(events.map(({ source }) => source));
  const letter = c.letters.find(({ intention }) => sources.has(intention));
  if (letter === undefined) return null;
  const given = letter.state === 'sent' ? events.filter(({ type }) => !type.startsWith('letter-')) : [];
  const rest = writeDone(given, heard, c, view.procedure);
  const standing = [letterStanding(letter, c, view), ...(rest === '' ? [] : [rest])].join('\n\n');
  return withServerWords(standing, serverWords?.get(letter.intention), before);
}
