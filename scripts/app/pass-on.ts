import type { Case } from '#domain/case/case.ts';
import { issue as words } from '#domain/language/nl.ts';
import { intakeOf } from '#text/issue/card.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { fence } from '#text/issue/fence.ts';
import { caseTitle, readCaseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import { mark, readMarker } from '#text/issue/marker.ts';
import { makeVisible } from '#text/issue/visible.ts';
import type { Read } from './examine.ts';
import type { Comment, Documents, Forge } from './ports.ts';
import type { World } from './world.ts';

/** Of what the app wrote, these tell nothing that somebody typed. */
function isBare({ author, body }: Comment, forge: Forge): boolean {
  const marker = forge.isOwn(author) ? readMarker(body) : null;
  return (
    marker !== null &&
    (marker.answer === undefined || (marker.answer.kind === 'done' && marker.answer.of === undefined))
  );
}

/** The issue of the case at the restricted desk: found by its number, or made. */
async function issueThere(c: Case, there: Forge, world: World): Promise<number> {
  const since = c.events[0]?.at ?? world.now;
  const { issues } = await there.changedIssues(since);
  const known = issues
    .filter(({ author, title }) => there.isOwn(author) && readCaseTitle(title) === c.number)
    .map(({ number }) => number);
  if (known.length > 0) return Math.min(...known);
  const service = world.config.organisation.services.find(({ id }) => id === c.service)?.label ?? null;
  const body = writeFirstCard(intakeOf(c));
  return (await there.createIssue({ title: caseTitle(c.number, service), body, labels: [] })).number;
}

/** What a comment becomes at the restricted desk: a part of the dossier stays one, what a person wrote is quoted. */
function copyOf({ id, body, author, createdAt }: Comment, forge: Forge): string {
  if (forge.isOwn(author) && readDossierMarker(body) !== null) return body.trim();
  const text = `**${words.takenOver(createdAt.slice(0, 10))}**\n\n${fence(makeVisible(body))}`;
  return mark(text, { key: `moved/${id}` }).trim();
}

/** Whether a comment there is that copy, finished or not. */
function isCopy(comment: Comment, copy: string, there: Forge): boolean {
  if (!there.isOwn(comment.author)) return false;
  const marker = copy.split('\n').at(-1);
  return comment.body.trim().split('\n').at(-1) === marker;
}

/** Places what is not there yet: as a neutral line first, because a new comment is mailed, then with its text. */
async function copy(comments: readonly Comment[], issue: number, there: Forge, here: Forge): Promise<void> {
  const present = await there.comments(issue);
  for (const comment of comments) {
    const text = copyOf(comment, here);
    const found = present.find((one) => isCopy(one, text, there));
    const neutral = `${words.dossierComes}\n\n${text.split('\n').at(-1) ?? ''}`;
    const { id, body } = found ?? (await there.createComment(issue, neutral));
    if (body.trim() !== text) await there.editComment(id, text);
  }
}

async function moveDocuments(number: string, here?: Documents, there?: Documents): Promise<void> {
  for (const { id, name } of here === undefined ? [] : await here.list(number)) {
    if (there === undefined || here === undefined) return;
    const { type, bytes } = await here.read(id);
    await there.put({ number, name, type, bytes });
    await here.remove(id);
  }
}

/**
 * Moves the texts of a case that was passed on to the restricted desk: everything is there before anything goes here.
 * What is left here is the record, and the app's notes that tell nothing of a text. Nothing is done where nothing is
 * left to move, so every run may try.
 *
 * @returns the comments that stay
 */
export async function passOn(c: Case, { comments }: Read, world: World): Promise<readonly Comment[]> {
  const { forge, restricted, dryRun } = world;
  const moving = comments.filter((comment) => !isBare(comment, forge));
  if (c.status !== 'passed-on' || restricted === undefined || moving.length === 0 || dryRun) return comments;
  const issue = await issueThere(c, restricted, world);
  await copy(moving, issue, restricted, forge);
  await moveDocuments(c.number, world.documents, world.restrictedDocuments);
  for (const { id } of moving) await forge.deleteComment(id);
  return comments.filter((comment) => !moving.includes(comment));
}
