import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, Status } from '../procedure/vocabulary.ts';
import type { CommandId } from './decision.ts';

/** Who may give a command, and in which states; see the procedure file. */
export type CommandRule = NonNullable<Procedure['commands'][CommandName]>;

/** The command of the procedure whose rule a command follows: `/ja` follows the one that it confirms. */
export function nameOf(id: CommandId, confirms: CommandName = 'subject'): CommandName | null {
  if (id === 'help' || id === 'absent') return null;
  return id === 'yes' ? confirms : id;
}

/** The rule of a command; `undefined` where the procedure has no such step, and for what stands in no procedure. */
export function ruleOf(id: CommandId, procedure: Procedure, confirms?: CommandName): CommandRule | undefined {
  const name = nameOf(id, confirms);
  return name === null ? undefined : procedure.commands[name];
}

/** The rules that a fact breaks, told in a state of the case: its place in the course of the procedure among them. */
export function deviationsIn(
  status: Status,
  rule: CommandRule | undefined,
  codes: readonly string[] = [],
): { deviations?: readonly string[] } {
  const place = rule?.in.includes(status) === true || codes.includes('out-of-order') ? [] : ['out-of-order'];
  const all = [...place, ...codes];
  return all.length === 0 ? {} : { deviations: all };
}
