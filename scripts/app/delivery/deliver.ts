import type { Comment, Forge, Issue } from '../ports.ts';
import type { Entry } from '../intake/entry.ts';
import { readDossierMarker, writeDossier } from '#text/issue/dossier.ts';
import type { DossierPart } from '#text/issue/dossier.ts';
import { readCaseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import type { Pace } from './pace.ts';

export interface Delivery {
  readonly forge: Forge;
  /** Waited for before each write. */
  readonly pace: Pace;
  /**
   * From when on an issue of this entry can exist already (ISO instant), by the clock of this machine; `null` when
   * delivery was never tried.
   */
  readonly triedSince: string | null;
}

/** The clocks of this machine and of the forge may differ. */
const CLOCKS_DIFFER_MS = 60 * 60 * 1000;

/**
 * Makes the issue and the dossier of an entry at the forge, or what is missing of them: however often it was tried,
 * and whatever became of the answers, there is one issue and each part of the dossier once. Throws `ForgeError`.
 */
export async function deliver(entry: Entry, delivery: Delivery): Promise<{ issue: number }> {
  const known =
    delivery.triedSince === null ? null : await findIssue(entry, delivery.triedSince, delivery.forge);
  const issue = known ?? (await createIssue(entry, delivery));
  const comments = known === null ? [] : await delivery.forge.comments(issue.number);
  for (const part of writeDossier(entry.number, entry.dossier)) {
    const there = comments.filter((comment) => isPart(comment, part, entry, delivery.forge));
    await place(part, issue.number, there, delivery);
  }
  return { issue: issue.number };
}

/** The issue that an earlier try made, where the answer never came. The first one, should there be two. */
async function findIssue({ number }: Entry, since: string, forge: Forge): Promise<Issue | null> {
  const from = new Date(Date.parse(since) - CLOCKS_DIFFER_MS).toISOString();
  const { issues } = await forge.changedIssues(from);
  const made = issues.filter(({ author, title }) => forge.isOwn(author) && readCaseTitle(title) === number);
  return made.sort((a, b) => a.number - b.number)[0] ?? null;
}

async function createIssue({ title, intake }: Entry, { forge, pace }: Delivery): Promise<Issue> {
  await pace();
  return forge.createIssue({ title, body: writeFirstCard(intake), labels: [] });
}

function isPart(comment: Comment, { part, of }: DossierPart, { number }: Entry, forge: Forge): boolean {
  const marker = forge.isOwn(comment.author) ? readDossierMarker(comment.body) : null;
  return marker?.number === number && marker.part === part && marker.of === of;
}

/** One comment with the text of this part: made as a neutral line, because a new comment is mailed, then edited. */
async function place(part: DossierPart, issue: number, there: readonly Comment[], { forge, pace }: Delivery) {
  const [first, ...doubles] = there;
  for (const double of doubles) {
    await pace();
    await forge.deleteComment(double.id);
  }
  if (first === undefined) await pace();
  const comment = first ?? (await forge.createComment(issue, part.neutral));
  if (comment.body.trimEnd() === part.body) return;
  await pace();
  await forge.editComment(comment.id, part.body);
}
