import { attempts, canBeRepeated, isDateLike } from '#domain/case/attempts.ts';
import type { Case } from '#domain/case/case.ts';
import type { Command, CommandId, Refusal } from '#domain/case/decision.ts';
import { exampleOf, exampleWith, linesOf } from '#domain/case/example.ts';
import { addsTelling } from '#domain/case/telling.ts';
import { parseDate } from '#domain/deadline/local-date.ts';
import { possibleCommands } from '#domain/case/next.ts';
import type { CommandInText } from '#text/command/parse.ts';
import { commandsInText, markedCommand, readCommands } from '#text/command/parse.ts';
import { correctionWords } from '#domain/language/nl/correction.ts';
import type { Offer, PossibleCommand } from '#text/issue/answer.ts';
import type { Answer } from './carry-out.ts';
import { carryOut } from './carry-out.ts';
import type { Hearing } from './hearing.ts';
import { exampleWorldOf } from './hearing.ts';
import type { Comment } from './ports.ts';

/** Who was refused what: an offer is made for this person, with the case as it is now. */
interface Refused {
  readonly c: Case;
  readonly comment: Comment;
  readonly hearing: Hearing;
}

/** What would become of a comment if this person wrote it now. */
function tried(body: string, { c, comment, hearing }: Refused) {
  const reading = readCommands(body);
  if (reading.kind !== 'request') return null;
  const { now } = hearing.world;
  return carryOut(c, { ...comment, body, createdAt: now, updatedAt: now }, reading.request, hearing);
}

/** Whether a comment would be carried out if this person wrote it now. */
function isAccepted(body: string, of: Refused): boolean {
  const outcome = tried(body, of);
  if (outcome === null) return false;
  return 'events' in outcome || outcome.answers.every(({ reply }) => reply.kind !== 'refused');
}

/** Whether a comment may be shown as an example: it would be carried out, and records nothing as told that was not typed so. */
function isExample(body: string, of: Refused): boolean {
  const outcome = tried(body, of);
  const events = outcome !== null && 'events' in outcome ? outcome.events : [];
  return isAccepted(body, of) && !addsTelling(meantIn(body), meantIn(of.comment.body), events);
}

/** The case after a comment that this person would write now; `null` where it would give no events. */
function afterwards(body: string, of: Refused): Case | null {
  const outcome = tried(body, of);
  return outcome !== null && 'after' in outcome ? outcome.after : null;
}

/** The commands that stood before the refused one, as lines, and the case after them; none where they do not work. */
function beforeIt(commands: readonly Command[], of: Refused): { readonly lines: string; readonly c: Case } {
  const { c, comment, hearing } = of;
  const request = { commands, text: null };
  const outcome =
    commands.length > 0 && commands.every(canBeRepeated) ? carryOut(c, comment, request, hearing) : null;
  if (outcome === null || 'answers' in outcome) return { lines: '', c };
  const world = exampleWorldOf(c, hearing);
  const lines = commands.map(({ id, words }) => `${exampleWith(id, words.join(' '), c, world).line}\n`);
  return { lines: lines.join(''), c: outcome.after };
}

/** The last command of a comment, and why it would be refused if this person wrote it now; `null` where it would not. */
function nextRefusal(body: string, of: Refused): { command: Command; refusal: Refusal } | null {
  const outcome = tried(body, of);
  const command = meantIn(body).at(-1);
  if (outcome === null || !('answers' in outcome) || command === undefined) return null;
  const reply = outcome.answers.map((one) => one.reply).find(({ kind }) => kind === 'refused');
  return reply?.kind === 'refused' && reply.command === command.id
    ? { command, refusal: reply.refusal }
    : null;
}

/** Whether what was refused is a word that somebody typed, and not one of an example. */
function isTyped({ data }: Refusal, { words }: Command): boolean {
  const { found = '' } = data;
  return words.some((word) => word.toLowerCase() === found.toLowerCase() || parseDate(word) === found);
}

/** So many mistakes of one command are put right in its example, each in the nearest ways to what was typed. */
const MOST_MISTAKES = 2;
const NEAREST = 6;

/** An example of the command that was refused, with the commands that stood before it. */
function exampleFor(
  command: Command,
  before: readonly Command[],
  refusal: Refusal,
  of: Refused,
  mistakes = MOST_MISTAKES,
): string | null {
  const { lines, c } = beforeIt(before, of);
  const bodies = (at: Case) => attempts(command, refusal, at, exampleWorldOf(at, of.hearing)).map(linesOf);
  const all = [...bodies(c).map((body) => lines + body), ...(lines === '' ? [] : bodies(of.c))];
  const accepted = all.find((body) => isExample(body, of));
  if (accepted !== undefined || mistakes === 1 || !isTyped(refusal, command)) return accepted ?? null;
  for (const body of all.slice(0, NEAREST)) {
    const next = nextRefusal(body, of);
    // Where a word was left out, what stands behind it would be read as something else.
    if (next === null || next.command.words.length < command.words.length) continue;
    if (!isTyped(next.refusal, command)) continue;
    const example = exampleFor(next.command, before, next.refusal, of, mistakes - 1);
    if (example !== null) return example;
  }
  return null;
}

const NO_REFUSAL = { code: null, data: {} };

/** Whether a command can be given at all in a case, with the words that it has. */
function canBeGiven(command: Command, of: Refused): boolean {
  const tried = attempts(command, NO_REFUSAL, of.c, exampleWorldOf(of.c, of.hearing)).map(linesOf);
  return [of.comment.body, ...tried].some((body) => isAccepted(body, of));
}

/**
 * The correction by which what stands in the way of a command does not count any more, where this person may give it
 * and the command can be given then: a correction that leads nowhere only takes back what was good.
 */
function undoing({ data }: Refusal, command: Command | undefined, of: Refused): string | null {
  const number = of.c.events.findIndex(({ source }) => source === data['cause']) + 1;
  if (number === 0 || command === undefined) return null;
  const behind = `${number} ${correctionWords.void.nl}`;
  const body = linesOf(exampleWith('correct', behind, of.c, exampleWorldOf(of.c, of.hearing)));
  const after = afterwards(body, of);
  // What is tried behind it would be a comment of its own: each event has its source.
  const next = { ...of.comment, id: Number.MAX_SAFE_INTEGER };
  return after !== null && canBeGiven(command, { ...of, c: after, comment: next }) ? body : null;
}

/**
 * A command of which no letter can be made yet: its example says that the complainant was told already, with its date, and
 * what the letter lacks is said with it. None where that cannot be recorded either.
 */
function toldOnly(id: CommandId, of: Refused): PossibleCommand[] {
  const world = exampleWorldOf(of.c, of.hearing);
  const [, ...usual] = exampleOf(id, of.c, world).line.split(' ');
  const words = usual.filter((word) => !isDateLike(word));
  const written = (behind: readonly string[]) => exampleWith(id, behind.join(' '), of.c, world);
  const refusal = nextRefusal(linesOf(written(words)), of)?.refusal;
  if (refusal?.code.startsWith('letter-') !== true) return [];
  const all = [written([...words, world.today]), ...attempts({ id, words: [] }, NO_REFUSAL, of.c, world)];
  const example = all.find((one) => isAccepted(linesOf(one), of));
  const lacks = (refusal.data['lacks'] ?? '').split(',').filter((code) => code !== '');
  return example === undefined ? [] : [{ id, example, lacks }];
}

/** Every command that this person can give now, with an example of it. */
function possibleFor(of: Refused): PossibleCommand[] {
  const { c, hearing } = of;
  const world = exampleWorldOf(c, hearing);
  return possibleCommands(c, world).flatMap((id) => {
    const example = attempts({ id, words: [] }, NO_REFUSAL, c, world).find((one) =>
      isExample(linesOf(one), of),
    );
    return example === undefined ? toldOnly(id, of) : [{ id, example }];
  });
}

const NOTHING: Offer = { example: null, undo: null, possible: [] };

/** The commands of a comment as they were meant, be it in its text or in marks. */
function meantIn(body: string): readonly Command[] {
  const reading = readCommands(body);
  if (reading.kind === 'request') return reading.request.commands;
  const below = commandsInText(body);
  const marked = below.length === 0 ? markedCommand(body) : null;
  return [...below, ...(marked === null ? [] : [marked])].map(({ command }: CommandInText) => command);
}

/**
 * What the app offers with its answer to a comment: whatever it shows as an example was tried, and would be carried out
 * if the same person gave it today.
 *
 * @param c - the case after all that was heard
 */
export function offerOf({ reply }: Answer, comment: Comment, c: Case, hearing: Hearing): Offer {
  const of = { c, comment, hearing };
  if (reply.kind === 'help') return { ...NOTHING, possible: possibleFor(of) };
  if (reply.kind !== 'refused') return NOTHING;
  const draft = hearing.comments.find(({ id }) => id === reply.draft);
  // The draft as if who was refused now wrote it.
  const asked = draft === undefined ? comment : { ...draft, author: comment.author };
  const meant = meantIn(asked.body);
  const line = draft === undefined ? reply.line - 1 : 0;
  const command = meant[line];
  const example =
    reply.command === null || reply.command === 'yes' || command === undefined
      ? null
      : exampleFor(command, meant.slice(0, line), reply.refusal, { ...of, comment: asked });
  const undo = undoing(reply.refusal, command, of);
  return { example, undo, possible: example === null ? possibleFor(of) : [] };
}
