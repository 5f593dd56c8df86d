import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Decision, Refusal } from '#domain/case/decision.ts';
import { refused } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { digest } from '#text/case-file/write.ts';
import type { Request } from '#text/command/parse.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Reply } from '#text/issue/answer.ts';
import { confirmation } from './confirm.ts';
import type { Hearing } from './hearing.ts';
import { contextOf, deskOf } from './hearing.ts';
import type { Draft, Ready } from './letter/draft.ts';
import { readyLetter } from './letter/draft.ts';
import { letterNamed } from './letter/posting.ts';
import { answerTo, notesOf } from './notes.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';

/** What the comments of an issue did to its case. */
export interface Heard {
  readonly after: Case;
  /** The app's answers to comments that gave no events, by the id of the comment. */
  readonly replies: ReadonlyMap<number, Reply>;
  /** The letters that are to be sent now, once their intention is committed. */
  readonly readies: readonly Ready[];
}

type Outcome =
  | { readonly events: readonly CaseEvent[]; readonly after: Case; readonly readies: readonly Ready[] }
  /** `again`: a preview that was shown before and is another now. */
  | { readonly reply: Reply; readonly again?: Reply };

function refusal(reason: Refusal, id: CommandId | null, line: number, of: number): Outcome {
  return { reply: { kind: 'refused', refusal: reason, command: id, line, of } };
}

/** These move a complaint to the restricted desk, where there is one. */
const MOVES: readonly CommandId[] = ['to-director', 'to-manager'];

/** These give no events, or a letter of their own: nothing can go with them, as it is all of a comment or nothing. */
function standsAlone({ id }: Command): boolean {
  return id === 'help' || id === 'subject' || id === 'summary' || id === 'send';
}

/** What a letter that cannot go out lacks. */
function lacking(missing: readonly string[]): Refusal {
  return { code: 'letter-lacks', data: { lacks: missing.join(',') } };
}

/** The letter of a draft, to be shown. */
function drafted(c: Case, draft: Draft, hearing: Hearing): Refusal | Reply {
  if (draft.form === 'e-mail' && deskOf(c, hearing).recipient.email === undefined) {
    return { code: 'no-address', data: {} };
  }
  const ready = readyLetter(c, draft, deskOf(c, hearing));
  if ('missing' in ready) return lacking(ready.missing);
  return { kind: 'letter', shown: ready.shown, digest: ready.posting.digest };
}

/** What one command of a comment decides, with the letter that it sends or of which it changes the preview. */
function decided(
  c: Case,
  comment: Comment,
  at: { readonly index: number; readonly request: Request; readonly command: Command },
  hearing: Hearing,
): { decision: Decision; context: Context; ready?: Ready; again?: Reply } {
  const context = contextOf(c, comment, at, hearing);
  const { command } = at;
  if (command.id === 'yes') {
    const confirmed = confirmation(command.words, comment, hearing.comments, hearing.notes);
    if (confirmed === 'changed') return { decision: refused('changed-after-preview'), context };
    return { decision: decide(c, command, { ...context, confirmed }), context };
  }
  if (MOVES.includes(command.id) && hearing.world.restricted === undefined) {
    return { decision: refused('no-restricted-desk'), context };
  }
  if (command.id !== 'send') return { decision: decide(c, command, context), context };
  const named = letterNamed(c, command.words, comment, hearing);
  if (named.kind === 'refused') return { decision: { kind: 'refused', refusal: named.refusal }, context };
  const ready = named.kind === 'none' ? null : named.ready;
  const posting = named.kind === 'changed' ? 'changed' : (ready?.posting ?? null);
  const decision = decide(c, command, { ...context, posting });
  const shown = ready === null ? {} : { ready };
  if (named.kind !== 'changed' || ready === null || ready.shown.offered)
    return { decision, context, ...shown };
  return { decision, context, again: { kind: 'letter', shown: ready.shown, digest: ready.posting.digest } };
}

/** Carries out all commands of a comment, or none. */
function carryOut(c: Case, comment: Comment, request: Request, hearing: Hearing): Outcome {
  const { commands } = request;
  const refuse = (reason: Refusal, index: number, again?: Reply): Outcome => ({
    ...refusal(reason, commands[index]?.id ?? null, index + 1, commands.length),
    ...(again === undefined ? {} : { again }),
  });
  const lone = commands.length === 1 ? -1 : commands.findIndex(standsAlone);
  if (lone !== -1) return refuse({ code: 'stands-alone', data: {} }, lone);
  let after = c;
  const events: CaseEvent[] = [];
  const readies: Ready[] = [];
  for (const [index, command] of commands.entries()) {
    const { decision, context, ready, again } = decided(after, comment, { index, request, command }, hearing);
    if (decision.kind === 'refused') return refuse(decision.refusal, index, again);
    if (decision.kind === 'help') return { reply: decision };
    if (decision.kind === 'preview') return { reply: { ...decision, comment: comment.id } };
    if (decision.kind === 'letter') {
      if (commands.length > 1) return refuse({ code: 'stands-alone', data: {} }, index);
      const letter = drafted(after, { ...decision, comment, date: context.today, offered: false }, hearing);
      return 'kind' in letter ? { reply: letter } : refuse(letter, index);
    }
    after = decision.events.reduce((before, event) => evolve(before, event, context.procedure), after);
    events.push(...decision.events);
    if (ready !== undefined && after.letters.at(-1)?.state === 'intended') readies.push(ready);
  }
  return { events, after, readies };
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
    if ('reply' in then) return then;
  }
  return carryOut(c, comment, request, hearing);
}

/**
 * Hears all comments of people that were not heard yet, in the order of their ids. A comment that gave events is
 * never read again; one that was answered otherwise is read again when it was changed. Apps are not heard: two that
 * answer each other would never end.
 */
export function hear(
  c: Case,
  comments: readonly Comment[],
  world: World,
  absences: readonly Absence[] = [],
): Heard {
  const hearing = { comments, notes: notesOf(comments, world), world, absences };
  const known = new Set(c.events.map(commentOf));
  const replies = new Map<number, Reply>();
  const readies: Ready[] = [];
  let after = c;
  for (const comment of comments.toSorted((a, b) => a.id - b.id)) {
    if (comment.author.bot || known.has(comment.id)) continue;
    const answer = answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview', 'letter']);
    if (answer?.read === digest(comment.body)) continue;
    const reading = readCommands(comment.body);
    if (reading.kind === 'nothing') continue;
    const outcome: Outcome =
      reading.kind === 'request'
        ? outcomeOf(after, comment, reading.request, hearing)
        : refusal(
            { code: 'unknown-command', data: { found: reading.word } },
            null,
            reading.line,
            reading.line,
          );
    if ('reply' in outcome) {
      replies.set(comment.id, outcome.reply);
      if (outcome.again?.kind === 'letter') replies.set(outcome.again.shown.draft, outcome.again);
    } else {
      after = outcome.after;
      readies.push(...outcome.readies);
    }
  }
  return { after, replies, readies };
}
