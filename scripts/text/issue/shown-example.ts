import type { Case } from '#domain/case/case.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { exampleOf } from '#domain/case/example.ts';
import { answers } from '#domain/language/nl/command.ts';
import type { CardWorld } from './card-world.ts';

/** A command's example in a table: its line, and that a text belongs below it. */
export function shownExample(id: CommandId, c: Case, world: CardWorld): string {
  const { line, text } = exampleOf(id, c, world);
  return text === null ? `\`${line}\`` : answers.withText(`\`${line}\``);
}
