import type { Procedure } from '../procedure/schema.ts';
import type { CommandName } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import { holds } from './condition.ts';
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

/** Whether a command is in its course now: in one of its states, and where its rule asks for more, when that is so. */
export function isInCourse(c: Case, { in: states, when }: CommandRule, procedure: Procedure): boolean {
  return states.includes(c.status) && (when === null || holds(when, c, procedure));
}

/** The rules that a fact breaks, told in a case as it is: its place in the course of the procedure among them. */
export function deviationsIn(
  c: Case,
  rule: CommandRule | undefined,
  procedure: Procedure,
  codes: readonly string[] = [],
): { deviations?: readonly string[] } {
  const isPlaced = codes.includes('out-of-order') || (rule !== undefined && isInCourse(c, rule, procedure));
  const all = isPlaced ? codes : ['out-of-order', ...codes];
  return all.length === 0 ? {} : { deviations: all };
}
