import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { CommandId, Context, Refusal } from '#domain/case/decision.ts';
import { subjectText } from '#domain/case/commands/ending.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { answerKey, commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { digest } from '#text/case-file/write.ts';
import type { Request } from '#text/command/parse.ts';
import { readCommands } from '#text/command/parse.ts';
import type { Reply } from '#text/issue/answer.ts';
import { readMarker } from '#text/issue/marker.ts';
import type { Account, Comment } from './ports.ts';
import type { World } from './world.ts';
import { calendarOf, todayOf } from './world.ts';

/** What the comments of an issue did to its case. */
export interface Heard {
  readonly after: Case;
  /** The app's answers to comments that gave no events, by the id of the comment. */
  readonly replies: ReadonlyMap<number, Reply>;
}

/** The app's own notes under an issue, by key. */
export function notesOf(comments: readonly Comment[], { forge }: Pick<World, 'forge'>) {
  const notes = new Map<string, { comment: Comment; read?: string }>();
  for (const comment of comments) {
    const marker = forge.isOwn(comment.author) ? readMarker(comment.body) : null;
    if (marker === null || notes.has(marker.key)) continue;
    notes.set(marker.key, { comment, ...(marker.read === undefined ? {} : { read: marker.read }) });
  }
  return notes;
}

type Notes = ReturnType<typeof notesOf>;

function personOf(account: Account, { config }: Pick<World, 'config'>) {
  return config.organisation.people.find((person) => person.account === account.id) ?? null;
}

/** The previewed text that `/ja <id>` confirms: there, by a person, shown, and not changed since. */
function confirmation(words: readonly string[], comments: readonly Comment[], notes: Notes) {
  const id = Number(words[0]);
  const comment = comments.find((one) => one.id === id);
  if (comment === undefined) return null;
  const reading = readCommands(comment.body);
  const command = reading.kind === 'request' ? reading.request.commands.at(-1) : undefined;
  if (reading.kind !== 'request' || command?.id !== 'subject') return null;
  const shown = notes.get(answerKey(id))?.read === digest(comment.body);
  return shown ? { comment: id, text: subjectText(command.words, reading.request.text) } : 'changed';
}

type Outcome = { readonly events: readonly CaseEvent[]; readonly after: Case } | { readonly reply: Reply };

/** Carries out all commands of a comment, or none. */
function carryOut(
  c: Case,
  comment: Comment,
  request: Request,
  all: readonly Comment[],
  notes: Notes,
  world: World,
): Outcome {
  const procedure = procedureOf(world.config, c.procedure);
  let after = c;
  const events: CaseEvent[] = [];
  for (const [index, command] of request.commands.entries()) {
    const last = index === request.commands.length - 1;
    const source = `issue/${c.issue}/comment/${comment.id}${index === 0 ? '' : `/${index + 1}`}`;
    const refuse = (refusal: Refusal, id: CommandId): Outcome => ({
      reply: { kind: 'refused', refusal, command: id, line: index + 1, of: request.commands.length },
    });
    const confirmed = command.id === 'yes' ? confirmation(command.words, all, notes) : null;
    if (confirmed === 'changed') return refuse({ code: 'changed-after-preview', data: {} }, command.id);
    const context: Context = {
      now: world.now,
      today: todayOf(world),
      source,
      comment: comment.id,
      text: last ? request.text : null,
      person: personOf(comment.author, world),
      procedure,
      organisation: world.config.organisation,
      calendar: calendarOf(world, procedure),
      confirmed,
    };
    const decision = decide(after, command, context);
    if (decision.kind === 'refused') return refuse(decision.refusal, command.id);
    if (decision.kind === 'help') return { reply: { kind: 'help' } };
    if (decision.kind === 'preview')
      return { reply: { kind: 'preview', comment: comment.id, text: decision.text } };
    after = decision.events.reduce((before, event) => evolve(before, event, procedure), after);
    events.push(...decision.events);
  }
  return { events, after };
}

/**
 * Hears all comments of an issue that were not heard yet, in the order of their ids. A comment that gave events is
 * never read again; one that was answered otherwise is read again when it was changed.
 */
export function hear(c: Case, comments: readonly Comment[], world: World): Heard {
  const notes = notesOf(comments, world);
  const known = new Set(c.events.map(commentOf));
  const replies = new Map<number, Reply>();
  let after = c;
  for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
    if (world.forge.isOwn(comment.author) || known.has(comment.id)) continue;
    if (notes.get(answerKey(comment.id))?.read === digest(comment.body)) continue;
    const reading = readCommands(comment.body);
    if (reading.kind === 'nothing') continue;
    if (reading.kind === 'unknown') {
      const refusal: Refusal = { code: 'unknown-command', data: { found: reading.word } };
      replies.set(comment.id, {
        kind: 'refused',
        refusal,
        command: null,
        line: reading.line,
        of: reading.line,
      });
      continue;
    }
    const outcome = carryOut(after, comment, reading.request, comments, notes, world);
    if ('reply' in outcome) replies.set(comment.id, outcome.reply);
    else after = outcome.after;
  }
  return { after, replies };
}
