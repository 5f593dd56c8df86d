import { localDate } from '#domain/deadline/local-date.ts';
import { document as words } from '#domain/language/nl.ts';
import { readCaseTitle } from '#text/issue/first-card.ts';
import { mark, readMarker } from '#text/issue/marker.ts';
import type { Documents, Forge } from '../ports.ts';
import type { DocumentEntry } from './entry.ts';

/** A desk with the place where the documents of its cases are kept. */
export interface DeskWithDocuments {
  readonly forge: Forge;
  readonly documents: Documents;
}

const DAY_MS = 86_400_000;
const RECENT_MS = 60 * DAY_MS;

/** The issue of a case at one desk: among those changed lately first, then among all since its year began. */
async function issueOf(number: string, forge: Forge, now: string): Promise<number | null> {
  const year = Date.parse(`${number.slice(0, 4)}-01-01T00:00:00Z`) - DAY_MS;
  const recent = Date.parse(now) - RECENT_MS;
  for (const since of recent > year ? [recent, year] : [year]) {
    const { issues } = await forge.changedIssues(new Date(since).toISOString());
    const found = issues.filter(
      ({ author, title }) => forge.isOwn(author) && readCaseTitle(title) === number,
    );
    const [first] = found.sort((a, b) => a.number - b.number);
    if (first !== undefined) return first.number;
  }
  return null;
}

/** The comment that tells of a document is made once, whatever became of the answers. */
async function tell(entry: DocumentEntry, issue: number, forge: Forge, text: string): Promise<void> {
  const key = `document/${entry.name}`;
  const comments = await forge.comments(issue);
  const isThere = comments.some(({ author, body }) => forge.isOwn(author) && readMarker(body)?.key === key);
  if (!isThere) await forge.createComment(issue, mark(text, { key }));
}

/**
 * Places a document with the case that it belongs to and tells of it there; what an earlier try did stays. Throws
 * `ForgeError`.
 *
 * @param desks - the restricted one first: a case that was moved there has left an issue at the ordinary one
 * @returns false when no desk has a case of this number
 */
export async function deliverDocument(
  entry: DocumentEntry,
  bytes: Uint8Array,
  desks: readonly DeskWithDocuments[],
  { now, timeZone }: { readonly now: string; readonly timeZone: string },
): Promise<boolean> {
  const { number, name, type, kind, received_at: received } = entry;
  for (const { forge, documents } of desks) {
    const issue = await issueOf(number, forge, now);
    if (issue === null) continue;
    const { url } = await documents.put({ number, name, type, bytes });
    const date = localDate(received, timeZone);
    await tell(entry, issue, forge, words.added(words.kinds[kind], name, url, bytes.length, date));
    return true;
  }
  return false;
}
