import type { Case, Letter } from '#domain/case/case.ts';
import type { HindranceWorld } from '#domain/case/commands/hindrance.ts';
import { standingOf } from '#domain/case/decide.ts';
import { commentNumber, isMovedText } from '#domain/case/hand-on.ts';
import { termBefore } from '#domain/case/promised.ts';
import { isTooLate, lateFor, returned, termsWith, toldSince } from '#domain/case/returned.ts';
import { date, letterNote as words } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { termName } from '#domain/procedure/term-rules.ts';
import type { CardWorld } from './card-world.ts';
import { cell, table } from '../markdown/table.ts';
import { earlierPart, nameOf, sendLine } from './earlier-letter.ts';
import { fence, inline } from './fence.ts';
import { lines, shownIn, STANDING } from './letter-standing.ts';
import { makeVisible } from './visible.ts';

/** What the standing of a letter depends on beside the case. */
type LetterView = HindranceWorld & Pick<CardWorld, 'lostDrafts'>;

/** The number with which a letter goes once more; `null` where its draft is elsewhere, or is no draft of it any more. */
function sendable({ draft }: Letter, { lostDrafts = [] }: LetterView): string | null {
  return isMovedText(draft) || lostDrafts.includes(draft) ? null : commentNumber(draft);
}

/** A letter as it would go out, to be shown. */
export interface ShownLetter {
  readonly letter: LetterId;
  readonly form: 'e-mail' | 'letter';
  /** The name of the complainant, where the dossier has one. */
  readonly name?: string | undefined;
  /** The e-mail address, or the postal address in lines. */
  readonly address?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** The id of the comment that holds the draft. */
  readonly draft: number;
  /** It follows what is recorded already, and may be left out. */
  readonly offered: boolean;
  /** When it says that the answer may be expected. */
  readonly expected?: string | undefined;
}

/** What the preview of a letter shows, whatever became of the letter. */
function shownPart(shown: ShownLetter, procedure: Procedure): string {
  const { preview, ways } = words;
  const shownText = (text: string) => inline(makeVisible(text));
  const to = [shown.name ?? preview.nobody, shown.address ?? preview.noAddress[shown.form]];
  const rows = [
    [preview.to, to.map(shownText).join(', ')],
    [preview.way, ways[shown.form]],
    [preview.subject, shownText(shown.subject)],
  ];
  const title = `**${preview.title(nameOf(shown.letter, procedure))}**`;
  return [title, table(preview.columns, rows), fence(shown.text.trimEnd())].join('\n\n');
}

/** That a letter promises the answer after its term; nothing where it does not. */
function promisePart({ expected }: ShownLetter, c: Case, procedure: Procedure): string[] {
  const late = expected === undefined ? undefined : termBefore(expected, c, procedure);
  if (expected === undefined || late === undefined) return [];
  const { term, rule } = late;
  const [day, latest] = [expected, term.latest].map(date.longDate);
  return [words.afterTerm(day ?? '', cell(termName(rule.code, procedure)), latest ?? '', rule.binding)];
}

/**
 * The preview of a letter: to whom, how, and the whole text in a fence, as it will be read; then what became of it, or
 * how to send it.
 */
export function writeLetterNote(shown: ShownLetter, c: Case, world: LetterView): string {
  const { preview } = words;
  const draft = `comment/${shown.draft}`;
  const letter = c.letters.findLast((one) => one.draft === draft);
  const ask = shown.offered ? preview.offer : preview.send;
  const line = sendLine(c, shown.draft, shown.letter);
  const standing = letter === undefined ? ask[shown.form](line) : standingAnew(letter, c, world);
  const promise = letter === undefined ? promisePart(shown, c, world.procedure) : [];
  const earlier = earlierPart(draft, c, shown.letter, world.procedure);
  return [shownPart(shown, world.procedure), STANDING, ...promise, standing, ...earlier].join('\n\n');
}

/** Whether a note shows this very letter: nobody changed it by hand. */
export function showsLetter(note: string, shown: ShownLetter, procedure: Procedure): boolean {
  return shownIn(note) === lines(shownPart(shown, procedure)).trimEnd();
}

/** What is left to do about a letter that cannot go once more. */
function afterwards(letter: Letter, c: Case, world: HindranceWorld): string {
  const { standings } = words;
  const late = lateFor(letter, c, world);
  if (late === null) return standings.notAgain(standingOf(c, 'reopen', world.procedure) === 'in-order');
  const { term, can } = late;
  return standings.late(cell(termName(term.code, world.procedure)), date.longDate(term.latest), can);
}

/** That a letter came back, and what to do as the case stands. */
function bounced(letter: Letter, c: Case, world: LetterView): string {
  const { standings } = words;
  const { gives, code = '' } = letter;
  const name = nameOf(letter.letter, world.procedure);
  const stands = returned(letter, c, world);
  if (stands.kind === 'gone' || stands.kind === 'told')
    return standings.past(name, code, standings.since[stands.kind](date.longDate(stands.on)));
  if (stands.kind === 'tried' || stands.kind === 'needless')
    return standings.past(name, code, standings.since[stands.kind]());
  const isStep = gives.length > 0;
  const again = standings.again(code, sendable(letter, world), isStep);
  if (stands.kind === 'optional') return standings.past(name, code, standings.ifWanted(again));
  const next = stands.kind === 'again' ? again : afterwards(letter, c, world);
  const runs = termsWith(letter, c, world.procedure);
  return standings.bounced(name, code, !isStep ? 'none' : runs === 'none' ? 'void' : runs, next);
}

/** Whether something is to be done about a letter, by what is known of it. */
export function isTroubled(letter: Letter, c: Case, world: HindranceWorld): boolean {
  const { state } = letter;
  if (state === 'bounced')
    return ['again', 'optional', 'late', 'over'].includes(returned(letter, c, world).kind);
  return state === 'intended' || (state === 'failed' && toldSince(letter, c) === null);
}

/** That a letter did not go, and what to do, where its message was not given since. */
function failed(letter: Letter, c: Case, world: LetterView): string {
  const { standings } = words;
  const { code = '', gives, form } = letter;
  const name = nameOf(letter.letter, world.procedure);
  const told = toldSince(letter, c);
  if (told === null && isTooLate(letter, c))
    return standings.failedBefore(name, code, afterwards(letter, c, world));
  if (told === null)
    return standings.failed(name, code, sendable(letter, world), gives.length > 0, form === 'e-mail');
  return standings.failedBefore(name, code, standings.since[told.kind](date.longDate(told.on)));
}

/** How it stands with a letter that was to go out, and what to do. */
export function letterStanding(letter: Letter, c: Case, world: LetterView): string {
  const { state, form, on, code = '', document, draft } = letter;
  const { standings } = words;
  const name = nameOf(letter.letter, world.procedure);
  const day = date.longDate(on);
  if (state === 'intended')
    return standings.intended(name, day, commentNumber(draft), sendable(letter, world) === null);
  if (state === 'replaced') return standings.replaced(name, day);
  if (state === 'failed') return failed(letter, c, world);
  if (state === 'bounced') return bounced(letter, c, world);
  return form === 'letter' ? standings.printed(name, document ?? '', day) : standings.mailed(name, code, day);
}

/** How it stands with a letter that is shown as it would go now, and how it goes once more where it may. */
export function standingAnew(letter: Letter, c: Case, world: LetterView): string {
  const { state } = letter;
  const standing = letterStanding(letter, c, world);
  const mayGo =
    state === 'failed'
      ? toldSince(letter, c) === null && !isTooLate(letter, c)
      : state === 'bounced' && ['again', 'optional'].includes(returned(letter, c, world).kind);
  const draft = sendable(letter, world);
  if (!mayGo || draft === null) return standing;
  return `${standing}\n\n${words.preview.anew(sendLine(c, Number(draft), letter.letter))}`;
}

/**
 * A preview with what became of its letter in place of the question; `null` where it is no preview.
 *
 * @param standing - how it stands with the letter
 * @param draft - it was changed after it was shown; it is no draft of the letter any more
 */
export function withStanding(
  note: string,
  { state }: Pick<Letter, 'state'>,
  standing: string,
  { isEdited, isLost }: { readonly isEdited: boolean; readonly isLost: boolean },
): string | null {
  const shown = shownIn(note);
  if (shown === null) return null;
  const isOut = state !== 'failed' && state !== 'bounced';
  const edited = isEdited && isOut ? [words.standings.edited] : [];
  const unread = isEdited && isLost && state === 'bounced' ? [words.standings.unread] : [];
  return [shown, STANDING, standing, ...edited, ...unread].join('\n\n');
}

/** A case before a letter came back, after that, and now. */
interface Course {
  readonly before: Case;
  readonly after: Case;
  readonly now: Case;
}

/** The news that a letter came back: what it meant for the case, and how it stands with the letter now. */
export function writeBounceNote(letter: Letter, { before, after, now }: Course, world: LetterView): string {
  const isOpenAgain = before.status === 'closed' && [after, now].every(({ status }) => status !== 'closed');
  const standing = letterStanding(letter, now, world);
  return isOpenAgain ? `${standing}\n\n${words.standings.openAgain}` : standing;
}

/** From here on a note holds what the mail server said. It stands there alone, and is kept when the note is rewritten. */
const SERVER = '<!-- gegrond:server -->';

/** Whether a note holds what the mail server said. */
export function holdsServerWords(note: string): boolean {
  return note.includes(SERVER);
}

/**
 * How it stands with a letter, with what the server said: its words may name the addressee, so they are kept in this
 * note and nowhere else.
 *
 * @param said - the server's words, where this run heard them
 * @param before - the note as it is
 */
export function withServerWords(standing: string, said: string | undefined, before: string): string {
  const intro = `${standing}\n\n${SERVER}\n\n`;
  if (said !== undefined && said !== '') {
    const folded = `<details><summary>${words.serverSaid}</summary>\n\n${fence(makeVisible(said))}\n\n</details>`;
    return intro + folded;
  }
  if (!lines(before).startsWith(intro)) return standing;
  const kept = lines(before).slice(intro.length);
  return `${intro}${kept.slice(0, kept.lastIndexOf('\n<!--')).trimEnd()}`;
}
