/** What somebody writes about a complaint at one moment: the product's own examples, tried with its own decisions. */
import type { Case } from '#domain/case/case.ts';
import { registerText, goesIntoRegister } from '#domain/case/commands/register-text.ts';
import { decide } from '#domain/case/decide.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Example } from '#domain/case/example.ts';
import { exampleOf, exampleWith, linesOf } from '#domain/case/example.ts';
import type { ExampleWorld } from '#domain/case/example-world.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import { readCommands } from '#text/command/parse.ts';

/** Who writes when, and as what the product and the writer see it. */
export interface Occasion {
  /** What a decision is made with, but for what the comment itself tells. */
  readonly context: Omit<Context, 'source' | 'text'>;
  readonly outlook: ExampleWorld;
  /** The words for the text of a command, in the place of the example's own. */
  readonly textOf: (id: CommandId, own: string) => string;
}

/** A comment that the product takes. */
export interface Sitting {
  readonly body: string;
  readonly after: Case;
  readonly occasion: Occasion;
  /** What the app shows first, and takes when it is confirmed. */
  readonly preview?: Context['confirmed'];
}

const sourceOf = (comment: number, index: number) =>
  `issue/0/comment/${comment}${index === 0 ? '' : `/${index + 1}`}`;

/** The example of a command with another text; it has none where that of a later command follows. */
function inOwnWords(
  id: CommandId,
  c: Case,
  isLast: boolean,
  { outlook, context, textOf }: Occasion,
): Example {
  const world = { ...outlook, today: context.today };
  const example = exampleOf(id, c, world);
  const isAllText = example.text === null && goesIntoRegister(id);
  if (isAllText) return exampleWith(id, textOf(id, ''), c, world);
  return { ...example, text: isLast && example.text !== null ? textOf(id, example.text) : null };
}

function decided(c: Case, example: Example, index: number, { context }: Occasion) {
  const reading = readCommands(linesOf(example));
  const command = reading.kind === 'request' ? reading.request.commands[0] : undefined;
  const source = sourceOf(context.comment, index);
  const decision =
    command === undefined ? null : decide(c, command, { ...context, source, text: example.text });
  return { example, words: command?.words ?? [], decision };
}

/** The example; where a letter would go out, that it went out that day, outside Gegrond. */
function taken(c: Case, example: Example, index: number, occasion: Occasion) {
  const told = { ...example, line: `${example.line} ${occasion.context.today}` };
  const first = decided(c, example, index, occasion);
  return first.decision?.kind === 'letter' ? decided(c, told, index, occasion) : first;
}

function afterwards(c: Case, decision: Decision | null, { context }: Occasion): Case | null {
  if (decision?.kind !== 'events') return null;
  return decision.events.reduce<Case>((before, event) => evolve(before, event, context.procedure), c);
}

/** A comment with these commands and the text of the last one; `null` where the product takes it not, or not at once. */
export function write(c: Case, commands: readonly CommandId[], occasion: Occasion): Sitting | null {
  let after = c;
  const lines: string[] = [];
  for (const [index, id] of commands.entries()) {
    const isLast = index === commands.length - 1;
    const { example, words, decision } = taken(
      after,
      inOwnWords(id, after, isLast, occasion),
      index,
      occasion,
    );
    lines.push(isLast ? linesOf(example) : example.line);
    const body = lines.join('\n');
    if (decision?.kind === 'preview' && goesIntoRegister(id) && commands.length === 1) {
      const shown = { text: registerText(id, words, example.text), command: id as CommandName, words };
      return { body, after, occasion, preview: { comment: occasion.context.comment, ...shown } };
    }
    const next = afterwards(after, decision, occasion);
    if (next === null) return null;
    after = next;
    if (isLast) return { body, after, occasion };
  }
  return null;
}

/** The comment that confirms what was shown, a while later; the forge's number of the other one belongs behind it. */
export function confirm({ after: before, occasion, preview = null }: Sitting, now: Instant): Sitting | null {
  const comment = occasion.context.comment + 1;
  const after = {
    ...occasion,
    context: { ...occasion.context, now, comment, confirmed: preview },
  };
  return write(before, ['yes'], after);
}

/** Whether a comment broke a rule of the procedure that the case keeps until then. */
export function deviates(before: Case, { after }: Sitting): boolean {
  return after.events.slice(before.events.length).some(({ deviations = [] }) => deviations.length > 0);
}

/** The day that was set for something by the last thing that happened; `null` where none was. */
export function daySet({ effective }: Case): IsoDate | null {
  const last = effective.at(-1);
  return last !== undefined && 'planned' in last ? (last.planned ?? null) : null;
}
