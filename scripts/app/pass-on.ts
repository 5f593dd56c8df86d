import type { Case } from '#domain/case/case.ts';
import { handedOn } from '#domain/case/hand-on.ts';
import { receiptIn } from '#domain/case/receive.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import { issue as words } from '#domain/language/nl.ts';
import { answerKey, commentOf } from '#domain/plan.ts';
import { intakeOf } from '#text/issue/card.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { caseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { holdsServerWords } from '#text/issue/letter-note.ts';
import { readMarker } from '#text/issue/marker.ts';
import { writeTakenOver } from '#text/issue/taken-over.ts';
import type { Read } from './examine.ts';
import type { Comment, Documents, Forge } from './ports.ts';
import { knownThere } from './known-there.ts';
import type { World } from './world.ts';

/** Where a document of the case was, and where it is. */
type Addresses = ReadonlyMap<string, string>;

/** What the app answered to the command that passed the case on: the one comment that stays. */
function isFarewell(comment: Comment, c: Case, { forge }: World): boolean {
  const passing = c.events.findLast(({ type }) => type === 'passed-on');
  const by = passing === undefined ? null : commentOf(passing);
  const marker = forge.isOwn(comment.author) ? readMarker(comment.body) : null;
  return by !== null && marker?.key === answerKey(by) && isBare(comment, marker);
}

/** Of what the app wrote, these tell nothing but the record, which goes along itself. */
function isBare({ body }: Comment, marker: ReturnType<typeof readMarker>): boolean {
  if (marker === null || marker.key.startsWith('document/') || holdsServerWords(body)) return false;
  return marker.answer === undefined || marker.answer.kind === 'done';
}

/** A text in which each document is named by where it is now. */
function readdressed(text: string, addresses: Addresses): string {
  return [...addresses].reduce((before, [from, to]) => before.replaceAll(from, to), text);
}

/** What the case begins with there: all that counts now, and where its documents are. */
function intakeThere(c: Case, addresses: Addresses): Intake {
  const events = JSON.stringify(handedOn(c));
  const taken_over = JSON.parse(readdressed(events, addresses)) as Intake['taken_over'];
  return { ...intakeOf(receiptIn(c.effective)), taken_over };
}

/** The issue of the case at the restricted desk: found by its number, or made. */
async function issueThere(c: Case, there: Forge, addresses: Addresses, world: World): Promise<number> {
  const known = await knownThere(c, there);
  if (known !== null) return known;
  const service = world.config.organisation.services.find(({ id }) => id === c.service)?.label ?? null;
  const body = writeFirstCard(intakeThere(c, addresses));
  return (await there.createIssue({ title: caseTitle(c.number, service), body, labels: [] })).number;
}

/** What a comment becomes there: a part of the dossier stays one, and a document is told of; all else is quoted. */
function copiesOf(comment: Comment, addresses: Addresses, { forge, config }: World): string[] {
  const { id, body, author, createdAt } = comment;
  const own = forge.isOwn(author);
  if (own && readDossierMarker(body) !== null) return [body.trim()];
  if (own && readMarker(body)?.key.startsWith('document/') === true) {
    return [readdressed(body, addresses).trim()];
  }
  const on = localDate(createdAt, config.organisation.time_zone);
  return writeTakenOver({ id, body, on, own });
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

/**
 * Places what is not there yet: as a neutral line first, because a new comment is mailed, then with its text. What has
 * its text is left alone.
 */
async function copy(copies: readonly string[], issue: number, there: Forge): Promise<void> {
  const present = (await there.comments(issue)).filter(({ author }) => there.isOwn(author));
  for (const text of copies) {
    const neutral = `${words.dossierComes}\n\n${lastLine(text)}`;
    const found = present.find(({ body }) => lastLine(body) === lastLine(text));
    const { id, body } = found ?? (await there.createComment(issue, neutral));
    if (body.replaceAll('\r\n', '\n').trim() === neutral) await there.editComment(id, text);
  }
}

/** Places the documents there as well; what was there already stays. */
async function copyDocuments(number: string, here?: Documents, there?: Documents): Promise<Addresses> {
  const addresses = new Map<string, string>();
  if (here === undefined || there === undefined) return addresses;
  for (const { id, name, url } of await here.list(number)) {
    const stored = await there.put({ number, name, ...(await here.read(id)) });
    addresses.set(url, stored.url);
  }
  return addresses;
}

async function removeDocuments(number: string, here?: Documents, there?: Documents): Promise<void> {
  if (here === undefined || there === undefined) return;
  for (const { id } of await here.list(number)) await here.remove(id);
}

/**
 * Moves a case that was passed on to the restricted desk: what counts of its record, its texts and its documents.
 * Everything is there before anything goes here, and what goes last is a comment, so that a run that was ended is
 * found out. All that is left here is the record, and where the case went. Nothing is done where nothing is left to
 * move, so every run may try.
 *
 * @returns the comments that stay; `null` where nothing was moved
 */
export async function passOn(c: Case, { comments }: Read, world: World): Promise<readonly Comment[] | null> {
  const { forge, restricted, documents, restrictedDocuments, dryRun } = world;
  const going = comments.filter((comment) => !isFarewell(comment, c, world));
  if (c.status !== 'passed-on' || restricted === undefined || going.length === 0 || dryRun) return null;
  const texts = going.filter(
    (comment) => !forge.isOwn(comment.author) || !isBare(comment, readMarker(comment.body)),
  );
  const addresses = await copyDocuments(c.number, documents, restrictedDocuments);
  const issue = await issueThere(c, restricted, addresses, world);
  await copy(
    texts.flatMap((comment) => copiesOf(comment, addresses, world)),
    issue,
    restricted,
  );
  await removeDocuments(c.number, documents, restrictedDocuments);
  for (const { id } of going) await forge.deleteComment(id);
  return comments.filter((comment) => !going.includes(comment));
}
