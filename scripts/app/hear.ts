import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Refusal } from '#domain/case/decision.ts';
import type { CaseEvent, IsoDate } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import { commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { digest } from '#text/case-file/write.ts';
import type { Request } from '#text/command/parse.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Reply } from '#text/issue/answer.ts';
import { confirmation } from './confirm.ts';
import type { Notes } from './notes.ts';
import { answerTo, notesOf } from './notes.ts';
import type { Account, Comment } from './ports.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

/** What the comments of an issue did to its case. */
export interface Heard {
  readonly after: Case;
  /** The app's answers to comments that gave no events, by the id of the comment. */
  readonly replies: ReadonlyMap<number, Reply>;
}

/** What a comment is heard with. */
interface Hearing {
  readonly comments: readonly Comment[];
  readonly notes: Notes;
  readonly world: World;
}

type Outcome = { readonly events: readonly CaseEvent[]; readonly after: Case } | { readonly reply: Reply };

function personOf(account: Account, { config }: Pick<World, 'config'>) {
  return config.organisation.people.find((person) => person.account === account.id) ?? null;
}

/**
 * The local date on which a comment was written: that is its "today", whenever it is heard, so that a run that comes
 * late changes no figure. Where the forge's date cannot be (before receipt, after now) it is today.
 */
function writtenOn({ updatedAt }: Comment, c: Case, world: World): IsoDate {
  const today = todayOf(world);
  const date = localDate(updatedAt, world.config.organisation.time_zone);
  return date < c.received || date > today ? today : date;
}

function refusal(reason: Refusal, id: CommandId | null, line: number, of: number): Outcome {
  return { reply: { kind: 'refused', refusal: reason, command: id, line, of } };
}

/** These give no events, so that nothing can go with them: all of a comment or nothing. */
function standsAlone({ id }: Command): boolean {
  return id === 'help' || id === 'subject';
}

function contextOf(c: Case, comment: Comment, index: number, request: Request, world: World): Context {
  const procedure = procedureOf(world.config, c.procedure);
  return {
    now: world.now,
    today: writtenOn(comment, c, world),
    source: `issue/${c.issue}/comment/${comment.id}${index === 0 ? '' : `/${index + 1}`}`,
    comment: comment.id,
    text: index === request.commands.length - 1 ? request.text : null,
    person: personOf(comment.author, world),
    procedure,
    organisation: world.config.organisation,
    calendar: calendarOf(procedure, world.config.calendars),
  };
}

/** Carries out all commands of a comment, or none. */
function carryOut(c: Case, comment: Comment, request: Request, hearing: Hearing): Outcome {
  const { commands } = request;
  const lone = commands.length === 1 ? -1 : commands.findIndex(standsAlone);
  const refuse = (reason: Refusal, index: number) =>
    refusal(reason, commands[index]?.id ?? null, index + 1, commands.length);
  if (lone !== -1) return refuse({ code: 'stands-alone', data: {} }, lone);
  let after = c;
  const events: CaseEvent[] = [];
  for (const [index, command] of commands.entries()) {
    const { comments, notes, world } = hearing;
    const confirmed =
      command.id === 'yes' ? confirmation(command.words, comment, comments, notes) : undefined;
    if (confirmed === 'changed') return refuse({ code: 'changed-after-preview', data: {} }, index);
    const context = contextOf(after, comment, index, request, world);
    const decision = decide(after, command, confirmed === undefined ? context : { ...context, confirmed });
    if (decision.kind === 'refused') return refuse(decision.refusal, index);
    if (decision.kind === 'help') return { reply: decision };
    if (decision.kind === 'preview') return { reply: { ...decision, comment: comment.id } };
    after = decision.events.reduce((before, event) => evolve(before, event, context.procedure), after);
    events.push(...decision.events);
  }
  return { events, after };
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
  const isUnanswered = answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview', 'done']) === null;
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
export function hear(c: Case, comments: readonly Comment[], world: World): Heard {
  const hearing = { comments, notes: notesOf(comments, world), world };
  const known = new Set(c.events.map(commentOf));
  const replies = new Map<number, Reply>();
  let after = c;
  for (const comment of comments.toSorted((a, b) => a.id - b.id)) {
    if (comment.author.bot || known.has(comment.id)) continue;
    const answer = answerTo(comment.id, hearing.notes, ['refused', 'help', 'preview']);
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
    if ('reply' in outcome) replies.set(comment.id, outcome.reply);
    else after = outcome.after;
  }
  return { after, replies };
}
