import { notices, statuses } from '#domain/language/nl/case.ts';
import { plan } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import type { Reply } from '#text/issue/answer.ts';
import { writeReply } from '#text/issue/answer.ts';
import { writeCard } from '#text/issue/card.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { caseTitle } from '#text/issue/first-card.ts';
import type { MarkedNote, NoteMarker } from '#text/issue/marker.ts';
import { mark } from '#text/issue/marker.ts';
import { respondentOf } from './as-heard.ts';
import { stageOrDone } from './done-notes.ts';
import type { Examined } from './examine.ts';
import { fileNotes, staleFileNotes } from './file-notes.ts';
import { reachOf } from './hearing.ts';
import { letterNotes } from './letter/letter-notes.ts';
import { lostDrafts } from './letter/lost-drafts.ts';
import { staleOffers } from './letter/offer-notes.ts';
import { notesOf } from './notes.ts';
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

/** Why an issue is opened or closed again that somebody closed or opened by hand; said once. */
function stateNotice({ issue }: OfCase, open: boolean): MarkedNote[] {
  const shownClosed = issue.labels.includes(CLOSED_LABEL);
  if (open && issue.state === 'closed' && !shownClosed)
    return [[{ key: 'notice/reopened' }, notices.reopened]];
  if (!open && issue.state === 'open' && shownClosed) return [[{ key: 'notice/closed' }, notices.closed]];
  return [];
}

/** How a letter goes, where that was asked. */
function asked({ as, named }: Pick<NonNullable<NoteMarker['answer']>, 'as' | 'named'>) {
  return as === undefined ? {} : { as, named };
}

/** What a note remembers of the letter that it shows; one that refuses what became of a draft, how that was to go. */
function remembered(reply: Reply, before: NoteMarker['answer']) {
  if (reply.kind === 'letter') return { of: reply.digest, on: reply.on, ...asked(reply) };
  return reply.kind === 'refused' ? asked(before ?? {}) : {};
}

function wantedOfCase(examined: OfCase, world: World): Wanted {
  const { case: c, issue, comments, answers, absences = [] } = examined;
  const { labels: own, open, notes } = plan(c);
  const present = notesOf(comments, world);
  const kept = { comments, notes: present, world, absences };
  const view = { ...viewOf(c, world), lostDrafts: lostDrafts(c, kept) };
  const bodies = new Map(comments.map(({ id, body }) => [id, body]));
  const answered = answers.map(({ key, comment, reply, offer }): MarkedNote => {
    const read = digest(bodies.get(comment) ?? '');
    const answer = { kind: reply.kind, read, ...remembered(reply, present.get(key)?.answer) };
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
      ...notes.map((note) => stageOrDone(note, examined, present, view, world)),
      ...letterNotes(c, kept, view),
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
