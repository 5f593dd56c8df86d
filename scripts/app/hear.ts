import type { Case, Letter } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { replay } from '#domain/case/evolve.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { digest } from '#text/case-file/write.ts';
import type { Request } from '#text/command/parse.ts';
import { commandsInText, markedCommand, readCommands } from '#text/command/parse.ts';
import type { Offer } from '#text/issue/answer.ts';
import type { Answer, Outcome, Posted } from './carry-out.ts';
import { carryOut, refusal } from './carry-out.ts';
import type { Hearing } from './hearing.ts';
import { personOf } from './hearing.ts';
import { writtenOn } from './letter/written-on.ts';
import { isCommandOf } from './letter/lost-drafts.ts';
import { answerTo, notesOf } from './notes.ts';
import { offerOf } from './offer.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';

/** An answer with what can be done instead. */
export interface OfferedAnswer extends Answer {
  readonly offer: Offer;
}

/** What the comments of an issue did to its case. */
export interface Heard {
  readonly after: Case;
  /** The app's answers to comments that gave no events; of two with one key the last counts. */
  readonly answers: readonly OfferedAnswer[];
  /** The letters that are to be sent now, once their intentions are committed. */
  readonly letters: readonly Posted[];
}

/** The case without what later comments did to it. */
function asBefore(c: Case, comment: Comment, { config }: World): Case {
  const isLater = (event: CaseEvent) => (commentOf(event) ?? 0) > comment.id;
  if (!c.events.some(isLater)) return c;
  const events = c.events.filter((event) => !isLater(event));
  return replay(events, procedureOf(config, c.procedure));
}

/**
 * What a comment does to a case. One that was never edited and yet comes after later ones was heard before, by a run
 * that was ended before it could answer: it is answered as it would have been then.
 */
function outcomeOf(c: Case, comment: Comment, request: Request, hearing: Hearing): Outcome {
  const isUnanswered =
    answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview', 'letter', 'done']) === null;
  const before =
    isUnanswered && comment.updatedAt === comment.createdAt ? asBefore(c, comment, hearing.world) : c;
  if (before !== c) {
    const then = carryOut(before, comment, request, hearing);
    if ('answers' in then) return then;
  }
  return carryOut(c, comment, request, hearing);
}

/** What the letters of a draft make of what it says now: heard as any other, as that same letter alone, or not at all. */
function hearableAs(c: Case, draft: Comment): 'any' | 'none' | Letter {
  const letters = c.letters.filter((letter) => letter.draft === `comment/${draft.id}`);
  const wasOut = letters.some(({ state }) => state !== 'failed');
  const last = letters.at(-1);
  if (last === undefined || !wasOut) return 'any';
  return last.state === 'failed' || last.state === 'bounced' ? last : 'none';
}

/** Whether an outcome is that a letter would go once more, or why it cannot: nothing else is heard in its draft. */
function isOfLetter(outcome: Outcome, letter: Letter): boolean {
  if (!('answers' in outcome)) return false;
  return outcome.answers.every(({ reply }) => {
    if (reply.kind === 'letter') return reply.shown.letter === letter.letter;
    return reply.kind === 'refused' && isCommandOf(reply.command, letter);
  });
}

/** A command below a greeting, or in marks of markdown, was meant as one and does nothing, which its writer must be told. */
function unheardIn(c: Case, comment: Comment, hearing: Hearing): Outcome | null {
  const [below] = commandsInText(comment.body);
  const first = below ?? markedCommand(comment.body);
  const person = personOf(comment.author, writtenOn(comment, c, hearing.world), hearing);
  if (first === null || person === null || person.roles.length === 0) return null;
  const code = below === undefined ? 'command-in-marks' : 'command-in-text';
  const reason = { code, data: { found: first.word } } as const;
  return { answers: [refusal(comment, reason, { command: first.command.id, line: 1, of: 1 })] };
}

/** What a comment of a person does now; `null` where nothing is to be heard in it, or it was heard before. */
function heardIn(c: Case, comment: Comment, hearing: Hearing): Outcome | null {
  if (comment.author.bot) return null;
  const as = hearableAs(c, comment);
  if (as === 'none') return null;
  const answer = answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview', 'letter']);
  if (answer?.read === digest(comment.body)) return null;
  const reading = readCommands(comment.body);
  if (as !== 'any') {
    const again = reading.kind === 'request' ? outcomeOf(c, comment, reading.request, hearing) : null;
    return again !== null && isOfLetter(again, as) ? again : null;
  }
  if (reading.kind === 'nothing') return unheardIn(c, comment, hearing);
  if (reading.kind === 'request') return outcomeOf(c, comment, reading.request, hearing);
  const { word, line } = reading;
  return {
    answers: [
      refusal(comment, { code: 'unknown-command', data: { found: word } }, { command: null, line, of: line }),
    ],
  };
}

/** The letters that answers show, by the keys of their notes. */
function previewsIn(answers: readonly Answer[]): NonNullable<Hearing['previews']> {
  return new Map(
    answers.flatMap(({ key, reply }) => (reply.kind === 'letter' ? [[key, reply] as const] : [])),
  );
}

/**
 * Hears all comments of people that were not heard yet, in the order of their ids. A comment that gave events is
 * never read again; one whose letter went out only as that same letter, where it came back; one that was answered
 * otherwise is read again when it was changed. Apps are not heard: two that
 * answer each other would never end.
 */
export function hear(
  c: Case,
  comments: readonly Comment[],
  world: World,
  absences: readonly Absence[] = [],
  register: ReadonlyMap<string, Status> = new Map(),
): Heard {
  const hearing = { comments, notes: notesOf(comments, world), world, absences, register };
  const known = new Set(c.events.map(commentOf));
  const answers: Answer[] = [];
  const letters: Posted[] = [];
  let after = c;
  for (const comment of comments.toSorted((a, b) => a.id - b.id)) {
    const outcome = known.has(comment.id)
      ? null
      : heardIn(after, comment, { ...hearing, letters, previews: previewsIn(answers) });
    if (outcome === null) continue;
    if ('answers' in outcome) answers.push(...outcome.answers);
    else {
      after = outcome.after;
      letters.push(...outcome.letters);
    }
  }
  const bodies = new Map(comments.map((comment) => [comment.id, comment]));
  const offered = answers.flatMap((one) => {
    const comment = bodies.get(one.comment);
    return comment === undefined ? [] : [{ ...one, offer: offerOf(one, comment, after, hearing) }];
  });
  return { after, answers: offered, letters };
}
