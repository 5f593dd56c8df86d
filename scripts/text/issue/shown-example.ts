import type { Example } from '#domain/case/example.ts';
import { answers } from '#domain/language/nl/command.ts';

/** A command's example in a table: its line, and that a text belongs below it. */
export function shownExample({ line, text }: Example): string {
  return text === null ? `\`${line}\`` : answers.withText(`\`${line}\``);
}
