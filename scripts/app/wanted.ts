import { notices, statuses } from '#domain/language/nl/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { isToldInWriting } from '#domain/case/telling.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { absentOn, standIn } from '#domain/desk/absence.ts';
import type { Note } from '#domain/plan.ts';
import { plan } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { CardWorld } from '#text/issue/card-world.ts';
import { commandsInText } from '#text/command/parse.ts';
import { digest } from '#text/case-file/write.ts';
import { awayText } from '#text/desk/absence-answer.ts';
import { aboutHandlerText } from '#text/issue/about-handler.ts';
import { writeReply, writeStage } from '#text/issue/answer.ts';
import { writeCard } from '#text/issue/card.ts';
import type { HeardComment } from '#text/issue/done.ts';
import { writeDone } from '#text/issue/done.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { caseTitle } from '#text/issue/first-card.ts';
import { letterStanding, withServerWords } from '#text/issue/letter-note.ts';
import type { MarkedNote, NoteMarker } from '#text/issue/marker.ts';
import { mark } from '#text/issue/marker.ts';
import { isAsHeard, isLatest, lostTexts, respondentDigest, respondentOf } from './as-heard.ts';
import type { Examined } from './examine.ts';
import { fileNotes, staleFileNotes } from './file-notes.ts';
import { reachOf } from './hearing.ts';
import { letterNotes } from './letter/letter-notes.ts';
import { staleOffers } from './letter/offer-notes.ts';
import type { Notes } from './notes.ts';
import { answerTo, notesOf } from './notes.ts';
import type { IssueChange } from './ports.ts';
import type { World } from './world.ts';
import { viewOf } from './world.ts';

/** What should be at the forge of an issue; what is not named here may stay as it is. */
export interface Wanted {
  readonly change: IssueChange;
  /** The app's own notes, by key. */
  readonly notes: ReadonlyMap<string, string>;
  /** Own comments that must go: the dossier of a duplicate, a notice that is no longer true. */
  readonly remove: readonly number[];
}

type OfCase = Extract<Examined, { kind: 'case' }>;
type OfDuplicate = Extract<Examined, { kind: 'duplicate' }>;

const OWN_LABEL = /^(?:status|term): /;
const CLOSED_LABEL = 'status: closed';

/** Notices that are true only as long as the issue has no case that can be read. */
const PASSING = ['notice/unreadable', 'notice/broken', 'notice/foreign'];

function labels(present: readonly string[], own: readonly string[]): string[] {
  return [...present.filter((label) => !OWN_LABEL.test(label)), ...own];
}

function noteMap(notes: readonly MarkedNote[]): Map<string, string> {
  return new Map(notes.map(([marker, text]) => [marker.key, mark(text, marker)]));
}

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
  world: World,
): { readonly answer?: NoteMarker['answer']; readonly heard: HeardComment } {
  const kept = { comments, notes, world };
  const lost = lostTexts(events, c, kept);
  const toldOutside = isToldInWriting(events);
  const comment = comments.find((one) => one.id === id);
  const [event] = events;
  if (comment === undefined || event === undefined)
    return { heard: { edited: false, asText: [], lost, toldOutside } };
  const edited = !isAsHeard(comment, event, kept);
  const read = answerTo(id, notes, ['done'])?.read ?? (edited ? UNKNOWN : digest(comment.body));
  const of = events.map((one) => respondentDigest(one, kept)).find((one) => one !== undefined);
  const staysNamed =
    edited && of !== undefined && events.some((one) => one.type === 'respondent-named' && isLatest(one, c));
  const isNamed = events.some((one) => one.type === 'respondent-named' && isLatest(one, c));
  const view = { procedure: procedureOf(world.config, c.procedure), organisation: world.config.organisation };
  const aboutHandler = isNamed ? aboutHandlerText(respondentOf(c, kept), view, c.status) : null;
  const asText = edited ? [] : commandsInText(comment.body).map(({ word }) => `/${word}`);
  return {
    answer: { kind: 'done', read, ...(of === undefined ? {} : { of }) },
    heard: {
      edited,
      asText,
      lost,
      staysNamed,
      aboutHandler,
      toldOutside,
      away: awayIn(events, absences, view),
    },
  };
}

function stageOrDone(note: Note, examined: OfCase, present: Notes, world: World): MarkedNote {
  const view = viewOf(examined.case, world);
  if (note.kind === 'stage') return [{ key: note.key }, writeStage(note.event, examined.case, view)];
  const { answer, heard } = heardComment(note, examined, present, world);
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

/** Why an issue is opened or closed again that somebody closed or opened by hand; said once. */
function stateNotice({ issue }: OfCase, open: boolean): MarkedNote[] {
  const shownClosed = issue.labels.includes(CLOSED_LABEL);
  if (open && issue.state === 'closed' && !shownClosed)
    return [[{ key: 'notice/reopened' }, notices.reopened]];
  if (!open && issue.state === 'open' && shownClosed) return [[{ key: 'notice/closed' }, notices.closed]];
  return [];
}

function wantedOfCase(examined: OfCase, world: World): Wanted {
  const { case: c, issue, comments, answers } = examined;
  const view = viewOf(c, world);
  const { labels: own, open, notes } = plan(c);
  const present = notesOf(comments, world);
  const kept = { comments, notes: present, world };
  const bodies = new Map(comments.map(({ id, body }) => [id, body]));
  const answered = answers.map(({ key, comment, reply, offer }): MarkedNote => {
    const read = digest(bodies.get(comment) ?? '');
    const shown = reply.kind === 'letter' ? { of: reply.digest, on: reply.on } : {};
    const answer = { kind: reply.kind, read, ...shown };
    return [{ key, answer }, writeReply(reply, offer, c, view)];
  });
  const service = view.organisation.services.find(({ id }) => id === c.service);
  const about = c.status === 'passed-on' ? statuses[c.status] : service?.label;
  return {
    change: {
      title: caseTitle(c.number, about ?? null),
      body: writeCard(c, { ...view, respondent: respondentOf(c, kept), reach: reachOf(c, kept) }),
      labels: labels(issue.labels, own),
      state: open ? 'open' : 'closed',
    },
    notes: noteMap([
      ...notes.map((note) => stageOrDone(note, examined, present, world)),
      ...letterNotes(c, kept),
      ...answered,
      ...(examined.deskNotes ?? []),
      ...stateNotice(examined, open),
      ...fileNotes(comments, world),
    ]),
    remove: [
      ...PASSING.flatMap((key) => present.get(key)?.comment.id ?? []),
      ...staleFileNotes(comments, present),
      ...staleOffers(c, kept),
    ],
  };
}

/** The dossier of a duplicate goes when the original has every part of it: else the texts would be lost. */
function duplicate({ of, comments, original }: OfDuplicate, world: World): Wanted {
  const { forge } = world;
  const parts = comments.filter(
    ({ author, body }) => forge.isOwn(author) && readDossierMarker(body) !== null,
  );
  const kept = new Set(original.filter(({ author }) => forge.isOwn(author)).map(({ body }) => body.trim()));
  const isComplete = parts.every(({ body }) => kept.has(body.trim()));
  const text = isComplete
    ? notices.duplicate(of.number, of.issue)
    : notices.duplicateWithDossier(of.number, of.issue);
  return {
    change: { state: 'closed' },
    notes: noteMap([[{ key: 'notice/duplicate' }, text]]),
    remove: isComplete ? parts.map(({ id }) => id) : [],
  };
}

function notice(key: string, text: string): Wanted {
  return { change: {}, notes: noteMap([[{ key: `notice/${key}` }, text]]), remove: [] };
}

/** What should be at the forge, for an issue as it was examined. */
export function wantedOf(examined: Exclude<Examined, { kind: 'gone' }>, world: World): Wanted {
  switch (examined.kind) {
    case 'case':
      return wantedOfCase(examined, world);
    case 'duplicate':
      return duplicate(examined, world);
    case 'work-list':
      return { change: {}, notes: noteMap(examined.deskNotes), remove: [] };
    case 'foreign':
      return notice('foreign', notices.notFromForm);
    case 'unreadable':
      return notice('unreadable', notices.unreadable(notices.reasons[examined.reason]));
    case 'broken':
      return notice('broken', notices.broken);
  }
}
