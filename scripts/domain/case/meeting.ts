import { commandsGiving } from '../procedure/command-events.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName } from '../procedure/vocabulary.ts';
import { ENDS_EVERY_TERM } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import { roleOf } from './way.ts';

function ruleOfTerm(code: string, { deadlines }: Procedure) {
  return deadlines.find((rule) => rule.code === code);
}

/** The commands of the procedure that meet a term: their event stops it. */
export function commandsMeeting(code: string, procedure: Procedure): CommandName[] {
  const commands = (ruleOfTerm(code, procedure)?.stopped_by ?? []).flatMap(commandsGiving);
  return commands.filter((name) => procedure.commands[name] !== undefined);
}

/** Whether this command decides that a term need not be met any more; a closing decides nothing. */
export function makesVoid(command: CommandName, code: string, procedure: Procedure): boolean {
  const events = [...(ruleOfTerm(code, procedure)?.void_by ?? []), ...ENDS_EVERY_TERM];
  return events.flatMap(commandsGiving).includes(command);
}

/** The role that does what meets a term; `undefined` where the procedure has no command for it. */
export function whoMeets(code: string, c: Pick<Case, 'status'>, procedure: Procedure): string | undefined {
  const [command] = commandsMeeting(code, procedure);
  return command === undefined ? undefined : roleOf(command, c, procedure);
}
