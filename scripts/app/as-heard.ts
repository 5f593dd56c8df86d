import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { PERSONAL_FIELDS } from '#domain/case/effective.ts';
import { doneBy } from '#domain/case/commands/hindrance.ts';
import { isMovedText } from '#domain/case/hand-on.ts';
import { isOver } from '#domain/case/status-after.ts';
import type { ToldText } from '#domain/case/told-text.ts';
import { TOLD_TEXTS } from '#domain/case/told-text.ts';
import { commentOf } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import { readCommands } from '#text/command/parse.ts';
import type { LostText } from '#text/issue/done.ts';
import { commentAt, goneTexts } from './letter/comment-text.ts';
import type { Notes } from './notes.ts';
import { answerTo } from './notes.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';

/** What the texts of comments are read with that gave events. */
export interface Kept {
  readonly comments: readonly Comment[];
  readonly notes: Notes;
  readonly world: Pick<World, 'now' | 'config' | 'forge'>;
}

/**
 * Whether a comment is still what was heard when it gave an event. The app's answer has its digest; where a run was
 * ended before it could answer, one counts that was not changed since.
 */
export function isAsHeard(comment: Comment, { at }: Pick<CaseEvent, 'at'>, { notes, world }: Kept): boolean {
  const done = answerTo(comment.id, notes, ['done']);
  if (done !== null) return done.read === digest(comment.body);
  const { createdAt, updatedAt } = comment;
  return at === world.now || updatedAt === createdAt || updatedAt <= at;
}

/** The comment that caused an event, while it is there. */
function causeOf(event: CaseEvent, { comments }: Kept): Comment | undefined {
  return comments.find(({ id }) => id === commentOf(event));
}

/** The person of the organisation whom the words of a comment name. */
function personIn({ body }: Pick<Comment, 'body'>, { world }: Kept): string | undefined {
  const reading = readCommands(body);
  const words = reading.kind === 'request' ? reading.request.commands.flatMap((one) => one.words) : [];
  const ids = new Set(world.config.organisation.people.map(({ id }) => id));
  return words.map((word) => word.toLowerCase()).find((word) => ids.has(word));
}

/** Tells who was named in a comment to whoever knows the comment and the people; it stands in the app's answer alone. */
function digestOf(person: string, read: string): string {
  return digest(`${read}/${person}`);
}

/** The digest of who was named in a comment that an event says; `undefined` where nobody was, or nobody can know it. */
export function respondentDigest(event: CaseEvent, kept: Kept): string | undefined {
  const comment = causeOf(event, kept);
  if (event.type !== 'respondent-named' || event.respondent === 'none' || comment === undefined)
    return undefined;
  const before = answerTo(comment.id, kept.notes, ['done'])?.of;
  const person = isAsHeard(comment, event, kept) ? personIn(comment, kept) : undefined;
  return before ?? (person === undefined ? undefined : digestOf(person, digest(comment.body)));
}

/** The comment that named the respondent at another desk: the app copied it as it was heard. */
function takenOver(event: CaseEvent, { comments, world }: Kept): Pick<Comment, 'body'> | undefined {
  if (event.type !== 'respondent-named' || !isMovedText(event.text ?? '')) return undefined;
  return commentAt(event.text, { comments, forge: world.forge });
}

/** The person of the organisation whom the complaint is about, where a coordinator named one: as it was heard. */
export function respondentOf(c: Case, kept: Kept): string | null {
  const named = c.effective.findLast(({ type }) => type === 'respondent-named');
  const taken = named === undefined ? undefined : takenOver(named, kept);
  if (taken !== undefined) return personIn(taken, kept) ?? null;
  const comment = named === undefined ? undefined : causeOf(named, kept);
  const of = named === undefined ? undefined : respondentDigest(named, kept);
  if (comment === undefined || of === undefined) return null;
  const read = answerTo(comment.id, kept.notes, ['done'])?.read ?? digest(comment.body);
  return kept.world.config.organisation.people.find(({ id }) => digestOf(id, read) === of)?.id ?? null;
}

/** Whether a letter that tells the texts that were recorded is still to come. */
function isToCome(c: Case): boolean {
  return !isOver(c.status) && doneBy(c, 'answer') === undefined;
}

/** Whether a letter that is still to come tells what the comment of these events says, be it changed since. */
export function isTold(events: readonly CaseEvent[], c: Case, { comments, world }: Kept): boolean {
  const gone = goneTexts(c, { comments, forge: world.forge });
  const latest = events.filter((event) => isLatest(event, c));
  const told = TOLD_TEXTS.filter((type) => latest.some((event) => event.type === type));
  return isToCome(c) && told.some((type) => !gone.includes(type));
}

/** Whether a letter that is still to come needs a text that nobody has any more. */
function isMissed(type: ToldText, c: Case, { comments, world }: Kept): boolean {
  return isToCome(c) && goneTexts(c, { comments, forge: world.forge }).includes(type);
}

/** What an event kept in its comment and nobody knows any more, as long as nothing later says it. */
export function lostTexts(events: readonly CaseEvent[], c: Case, kept: Kept): LostText[] {
  return events.flatMap((event): LostText[] => {
    const comment = causeOf(event, kept);
    const why = comment === undefined ? 'deleted' : 'changed';
    const told = TOLD_TEXTS.find((type) => type === event.type);
    if (told !== undefined) return isLatest(event, c) && isMissed(told, c, kept) ? [{ what: told, why }] : [];
    const isKept = comment !== undefined && isAsHeard(comment, event, kept);
    if (isKept || !isLatest(event, c)) return [];
    if (event.type === 'respondent-named' && event.respondent === 'known')
      return respondentDigest(event, kept) === undefined ? [{ what: 'respondent', why }] : [];
    const field = event.type === 'corrected' ? PERSONAL_FIELDS.find((one) => one === event.field) : undefined;
    return field === undefined ? [] : [{ what: field, why }];
  });
}

/** Whether no later event says the same anew. */
export function isLatest(event: CaseEvent, { effective }: Case): boolean {
  const field = event.type === 'corrected' ? event.field : undefined;
  const latest = effective.findLast(
    (one) => one.type === event.type && (one.type === 'corrected' ? one.field : undefined) === field,
  );
  return latest?.source === event.source;
}
