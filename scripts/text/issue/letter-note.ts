import { isWatched } from '#domain/case/assess.ts';
import type { Case, Letter } from '#domain/case/case.ts';
import { standingOf } from '#domain/case/decide.ts';
import { commentNumber, isMovedText } from '#domain/case/hand-on.ts';
import { endsOnly } from '#domain/case/open-again.ts';
import { termBefore } from '#domain/case/promised.ts';
import { commandOfEvent } from '#domain/case/status-after.ts';
import { date, letterNote as words } from '#domain/language/nl.ts';
import { commentOf } from '#domain/plan.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { termName } from '#domain/procedure/term-rules.ts';
import { cell, table } from '../markdown/table.ts';
import { fence, inline } from './fence.ts';
import { makeVisible } from './visible.ts';

/** What the record says of the letters of a case. */
type LetterCase = Pick<Case, 'letters'>;

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

/** From here on a preview says how it stands with the letter; it is rewritten when that changes. */
const STANDING = '<!-- gegrond:letter-standing -->';

function nameOf(letter: string): string {
  return words.letterNames[letter] ?? letter;
}

/** What the preview of a letter shows, whatever became of the letter. */
function shownPart(shown: ShownLetter): string {
  const { preview, ways } = words;
  const shownText = (text: string) => inline(makeVisible(text));
  const to = [shown.name ?? preview.nobody, shown.address ?? preview.noAddress[shown.form]];
  const rows = [
    [preview.to, to.map(shownText).join(', ')],
    [preview.way, ways[shown.form]],
    [preview.subject, shownText(shown.subject)],
  ];
  const title = `**${preview.title(nameOf(shown.letter))}**`;
  return [title, table(preview.columns, rows), fence(shown.text.trimEnd())].join('\n\n');
}

/** From here on a preview tells of an earlier letter of its kind, whose draft it names. */
const EARLIER = /\n\n<!-- gegrond:letter-earlier (\d+) -->\n[^]*$/u;

/** What must be known of an earlier letter of the kind before this one goes; nothing where all is known. */
function earlierPart(draft: string, { letters }: LetterCase, kind: string): string[] {
  const uncertain = letters.find(
    (one) => one.letter === kind && one.state === 'intended' && one.draft !== draft,
  );
  if (uncertain === undefined) return [];
  const before = uncertain.draft.replace('comment/', '');
  const sentence = words.earlier(nameOf(kind), date.longDate(uncertain.on), before);
  return [`<!-- gegrond:letter-earlier ${before} -->`, sentence];
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
export function writeLetterNote(shown: ShownLetter, c: Case, procedure: Procedure): string {
  const { preview } = words;
  const draft = `comment/${shown.draft}`;
  const letter = c.letters.findLast((one) => one.draft === draft);
  const ask = shown.offered ? preview.offer : preview.send;
  const standing = letter === undefined ? ask[shown.form](shown.draft) : letterStanding(letter, c, procedure);
  const promise = letter === undefined ? promisePart(shown, c, procedure) : [];
  return [shownPart(shown), STANDING, ...promise, standing, ...earlierPart(draft, c, shown.letter)].join(
    '\n\n',
  );
}

const lines = (text: string) => text.replaceAll('\r\n', '\n');

/** The note up to where it says how it stands; `null` where it is no preview. */
function shownIn(note: string): string | null {
  const at = lines(note).lastIndexOf(STANDING);
  return at === -1 ? null : lines(note).slice(0, at).trimEnd();
}

/** Whether a note shows this very letter: nobody changed it by hand. */
export function showsLetter(note: string, shown: ShownLetter): boolean {
  return shownIn(note) === lines(shownPart(shown)).trimEnd();
}

/** Whether a letter can be sent once more: what it gives can be told now, or what it went with still counts. */
function canGoAgain({ draft, gives: [fact] }: Letter, c: Case, procedure: Procedure): boolean {
  if (fact === undefined) return c.effective.some((event) => `comment/${commentOf(event) ?? ''}` === draft);
  const command = commandOfEvent(fact);
  return command !== undefined && standingOf(c, command, procedure) !== 'no';
}

/** Whether a letter told how the case ended that was opened again since. */
function isLeftBehind({ intention, gives }: Letter, { effective }: Case): boolean {
  const sent = effective.findIndex(({ source }) => source === intention);
  return gives.some(endsOnly) && effective.slice(sent + 1).some(({ type }) => type === 'reopened');
}

/** That a letter came back, and what to do as the case stands. */
function bounced(letter: Letter, c: Case, procedure: Procedure): string {
  const { standings } = words;
  const { draft, gives, code = '' } = letter;
  const isStep = gives.length > 0;
  const next = canGoAgain(letter, c, procedure)
    ? standings.again(code, isMovedText(draft) ? null : commentNumber(draft), isStep)
    : standings.notAgain(standingOf(c, 'reopen', procedure) === 'in-order');
  const runs = isWatched(c) && !isLeftBehind(letter, c);
  const step = isStep ? (runs ? 'runs' : 'void') : 'none';
  return standings.bounced(nameOf(letter.letter), code, step, next);
}

/** How it stands with a letter that was to go out, and what to do. */
export function letterStanding(letter: Letter, c: Case, procedure: Procedure): string {
  const { state, form, on, code = '', document, draft } = letter;
  const { standings } = words;
  const id = commentNumber(draft);
  const isMoved = isMovedText(draft);
  const name = nameOf(letter.letter);
  const day = date.longDate(on);
  if (state === 'intended') return standings.intended(name, day, id, isMoved);
  if (state === 'replaced') return standings.replaced(name, day);
  if (state === 'failed') return standings.failed(name, code, id);
  if (state === 'bounced') return bounced(letter, c, procedure);
  return form === 'letter' ? standings.printed(name, document ?? '', day) : standings.mailed(name, code, day);
}

/** A preview without what it says of an earlier letter, once that is known; `null` where it says nothing of one. */
export function withoutEarlier(note: string, { letters }: LetterCase): string | null {
  const [part, before] = EARLIER.exec(lines(note)) ?? [];
  const isOpen = letters.some(({ draft, state }) => draft === `comment/${before}` && state === 'intended');
  return part === undefined || isOpen ? null : lines(note).slice(0, -part.length);
}

/**
 * A preview with what became of its letter in place of the question; `null` where it is no preview.
 *
 * @param standing - how it stands with the letter
 * @param isEdited - the draft was changed after it was shown
 */
export function withStanding(
  note: string,
  { state }: Pick<Letter, 'state'>,
  standing: string,
  isEdited: boolean,
): string | null {
  const shown = shownIn(note);
  if (shown === null) return null;
  const isOut = state !== 'failed' && state !== 'bounced';
  const edited = isEdited && isOut ? [words.standings.edited] : [];
  return [shown, STANDING, standing, ...edited].join('\n\n');
}

/** The news that a letter came back: what it meant for the case on that day. */
export function writeBounceNote(letter: Letter, before: Case, after: Case, procedure: Procedure): string {
  const isOpenAgain = before.status === 'closed' && after.status !== 'closed';
  const standing = letterStanding(letter, after, procedure);
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
