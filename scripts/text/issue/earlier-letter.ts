/** A preview while nobody knows whether an earlier letter of its kind went, and once that is known. */
import type { Case, Letter } from '#domain/case/case.ts';
import type { HindranceWorld } from '#domain/case/commands/hindrance.ts';
import { doneBy, hindrance } from '#domain/case/commands/hindrance.ts';
import { mustSayAgain } from '#domain/case/commands/send.ts';
import { standingOf } from '#domain/case/decide.ts';
import { commentNumber, isMovedText } from '#domain/case/hand-on.ts';
import { commandOfEvent } from '#domain/case/status-after.ts';
import { date, letterNote as words, spoken } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { lines, shownIn, STANDING } from './letter-standing.ts';

/** What people call a letter of a procedure, with its article. */
export function nameOf(letter: string, procedure: Procedure): string {
  return spoken(procedure).letterNames[letter] ?? letter;
}

const line = (draft: number | string, isAgain: boolean) => `/verstuur ${draft}${isAgain ? ' opnieuw' : ''}`;

/** The command that sends a letter as the case is now. */
export function sendLine(c: Case, draft: number, kind: LetterId): string {
  return line(draft, mustSayAgain(c, String(draft), kind));
}

/** From here on a preview tells of an earlier letter of its kind, whose draft it names. */
const EARLIER = /\n\n<!-- gegrond:letter-earlier (\d+) -->\n[^]*$/u;

/** What must be known of an earlier letter of the kind before this one goes; nothing where all is known. */
export function earlierPart(
  draft: string,
  { letters }: Pick<Case, 'letters'>,
  kind: string,
  procedure: Procedure,
): string[] {
  const uncertain = letters.find(
    (one) => one.letter === kind && one.state === 'intended' && one.draft !== draft,
  );
  if (uncertain === undefined) return [];
  const before = commentNumber(uncertain.draft);
  const linked = isMovedText(uncertain.draft) ? null : before;
  const sentence = words.earlier(nameOf(kind, procedure), date.longDate(uncertain.on), linked);
  return [`<!-- gegrond:letter-earlier ${before} -->`, sentence];
}

/** Whether what a letter tells was told, or has no place in the case any more. */
function isNeedless({ gives: [fact] }: Letter, c: Case, world: HindranceWorld): boolean {
  const command = fact === undefined ? undefined : commandOfEvent(fact);
  if (command === undefined) return false;
  return standingOf(c, command, world.procedure) === 'no' || hindrance(c, command, world) !== null;
}

/** That a letter is not needed any more, since what it tells was told. */
function needless({ letter, gives: [fact] }: Letter, c: Case, { procedure }: HindranceWorld): string {
  const command = fact === undefined ? undefined : commandOfEvent(fact);
  const on = command === undefined ? undefined : doneBy(c, command)?.on;
  return words.preview.needless(nameOf(letter, procedure), on === undefined ? null : date.longDate(on));
}

/**
 * A preview that told of an earlier letter of its kind, once it is known what became of that: not needed any more where
 * the message was given, else to be sent as any other. `null` where it told of none, or nobody knows yet.
 *
 * @param draft - the number of the comment with its draft
 */
export function withEarlierKnown(note: string, draft: number, c: Case, world: HindranceWorld): string | null {
  const [part, before] = EARLIER.exec(lines(note)) ?? [];
  const shown = shownIn(note);
  const earlier = c.letters.find((one) => commentNumber(one.draft) === before);
  if (part === undefined || shown === null || earlier?.state === 'intended') return null;
  const isTaken = c.letters.some((one) => one.draft === `comment/${draft}`);
  if (earlier !== undefined && !isTaken && isNeedless(earlier, c, world))
    return [shown, STANDING, needless(earlier, c, world)].join('\n\n');
  const rest = lines(note).slice(0, -part.length);
  return rest.replace(`\n${line(draft, true)}\n`, `\n${line(draft, false)}\n`);
}
