import type { Case } from '../case.ts';
import type { CommandName } from '../../procedure/vocabulary.ts';
import { deviationsIn } from '../command-rule.ts';
import type { Context } from '../decision.ts';
import type { EventBase, IsoDate } from '../event.ts';

/** The fields that every event of a command has. */
export function basics(context: Context, on: IsoDate = context.today): EventBase {
  return { at: context.now, source: context.source, by: context.person?.id ?? 'unknown', on };
}

/** Where the text of the command is kept: in its comment, never in the register (law 2). */
export function commentRef(context: Context): string {
  return `comment/${context.comment}`;
}

/** The rules that a recorded fact breaks, its place in the course of the procedure among them. */
export function deviating(
  c: Case,
  { procedure }: Pick<Context, 'procedure'>,
  command: CommandName,
  codes: readonly string[],
): { deviations?: readonly string[] } {
  return deviationsIn(c, procedure.commands[command], procedure, codes);
}
