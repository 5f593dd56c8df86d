import type { Case } from '#domain/case/case.ts';
import { notices } from '#domain/language/nl/case.ts';
import { answerKey, plan } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { digest } from '#text/case-file/write.ts';
import { writeDone, writeReply, writeStage } from '#text/issue/answer.ts';
import { labelOf, writeCard } from '#text/issue/card.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { caseTitle } from '#text/issue/first-card.ts';
import type { NoteMarker } from '#text/issue/marker.ts';
import { mark } from '#text/issue/marker.ts';
import type { Examined } from './examine.ts';
import { notesOf } from './hear.ts';
import type { IssueChange } from './ports.ts';
import type { World } from './world.ts';

/** What should be at the forge of an issue; what is not named here may stay as it is. */
export interface Wanted {
  readonly change: IssueChange;
  /** The app's own notes, by key. */
  readonly notes: ReadonlyMap<string, string>;
  /** Own comments that must go: the dossier of a duplicate. */
  readonly remove: readonly number[];
}

const OWN_LABEL = /^(?:status|term): /;

function labels(present: readonly string[], own: readonly string[]): string[] {
  return [...present.filter((label) => !OWN_LABEL.test(label)), ...own];
}

function noteMap(notes: readonly (readonly [NoteMarker, string])[]): Map<string, string> {
  return new Map(notes.map(([marker, text]) => [marker.key, mark(text, marker)]));
}

function wantedOfCase(examined: Extract<Examined, { kind: 'case' }>, world: World): Wanted {
  const { case: c, issue, comments, replies } = examined;
  const { organisation } = world.config;
  const procedure = procedureOf(world.config, c.procedure);
  const view = { procedure, organisation };
  const { labels: own, open, notes } = plan(c);
  const present = notesOf(comments, world);
  const digests = new Map(comments.map(({ id, body }) => [id, digest(body)]));
  const planned = notes.map((note): [NoteMarker, string] => {
    if (note.kind === 'stage') return [{ key: note.key }, writeStage(note.event, c, procedure)];
    const now = digests.get(note.comment);
    const read = present.get(note.key)?.read ?? now;
    const edited = now !== undefined && read !== undefined && read !== now;
    return [{ key: note.key, ...(read === undefined ? {} : { read }) }, writeDone(note.events, edited)];
  });
  const answered = [...replies].map(([comment, reply]): [NoteMarker, string] => [
    { key: answerKey(comment), read: digests.get(comment) ?? '' },
    writeReply(reply, c, view),
  ]);
  return {
    change: {
      title: caseTitle(c.number, labelOf(organisation.services, c.service)),
      body: writeCard(c, view),
      labels: labels(issue.labels, own),
      state: open ? 'open' : 'closed',
    },
    notes: noteMap([...planned, ...answered]),
    remove: [],
  };
}

function duplicate(of: Case, examined: Extract<Examined, { kind: 'duplicate' }>, world: World): Wanted {
  const own = examined.comments.filter(({ author }) => world.forge.isOwn(author));
  return {
    change: { state: 'closed' },
    notes: noteMap([[{ key: 'notice/duplicate' }, notices.duplicate(of.number, of.issue)]]),
    remove: own.filter(({ body }) => readDossierMarker(body) !== null).map(({ id }) => id),
  };
}

/** What should be at the forge, for an issue as it was examined. */
export function wantedOf(examined: Exclude<Examined, { kind: 'gone' }>, world: World): Wanted {
  switch (examined.kind) {
    case 'case':
      return wantedOfCase(examined, world);
    case 'duplicate':
      return duplicate(examined.of, examined, world);
    case 'foreign':
      return { change: {}, notes: noteMap([[{ key: 'notice/foreign' }, notices.notFromForm]]), remove: [] };
    case 'unreadable':
      return {
        change: {},
        notes: noteMap([[{ key: 'notice/unreadable' }, notices.unreadable(examined.reason)]]),
        remove: [],
      };
  }
}
