/** The way of a case by its procedure: what the lists under `next` say of the steps that are to come, and who does them. */
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, EventType, Status } from '../procedure/vocabulary.ts';
import { countingFor } from './before-judging.ts';
import type { Case } from './case.ts';
import { holds } from './condition.ts';

/** A step of a case: the command that brings it on, and the role that acts. */
export interface Step {
  readonly does: CommandName;
  readonly by: string;
}

/** Whether something happened; what was carried out needs no proposal any more. */
function hasHappened(c: Case, wanted: EventType): boolean {
  return countingFor(wanted, c).some(
    ({ type }) => type === wanted || (wanted === 'solution-proposed' && type === 'solution-carried-out'),
  );
}

/** The steps of a state, each with the role that acts. */
function stepsOf(status: Status, { next }: Procedure) {
  const rule = next[status];
  return (rule?.steps ?? []).map((step) => ({ ...step, by: step.by ?? rule?.by ?? '' }));
}

/** The steps of a state that were not done yet. */
function openSteps(status: Status, c: Case, procedure: Procedure) {
  return stepsOf(status, procedure).filter(
    ({ unless }) => ![unless ?? []].flat().some((wanted) => hasHappened(c, wanted)),
  );
}

/** The step that the procedure's own order puts next; `null` in a state that waits for nobody. */
export function plannedStep(c: Case, procedure: Procedure): Step | null {
  const open = openSteps(c.status, c, procedure);
  const step = open.find(({ when }) => when === null || holds(when, c, procedure));
  return step === undefined ? null : { does: step.does, by: step.by };
}

/** The states to which a command may bring a case; none where the case stays in its state. */
export function statesAfter(command: CommandName, { commands }: Procedure): Status[] {
  const to = commands[command]?.to ?? null;
  if (to === null) return [];
  return typeof to === 'string' ? [to] : Object.values(to);
}

/** Every command that the procedure's own order still has for a case, in the states to which it leads too. */
export function commandsAhead(
  c: Case,
  procedure: Procedure,
  status: Status = c.status,
  been: readonly Status[] = [],
): CommandName[] {
  if (been.includes(status)) return [];
  const commands = openSteps(status, c, procedure).map(({ does }) => does);
  const moving = commands.findIndex((command) =>
    statesAfter(command, procedure).some((state) => state !== status),
  );
  const mover = commands[moving];
  if (mover === undefined) return commands;
  const further = statesAfter(mover, procedure).flatMap((state) =>
    commandsAhead(c, procedure, state, [...been, status]),
  );
  return [...commands.slice(0, moving + 1), ...further];
}

/** The role that gives a command or does what it records: as a list under `next` says, that of the state first; else the first that may give it. */
export function roleOf(
  command: CommandName,
  { status }: Pick<Case, 'status'>,
  procedure: Procedure,
): string | undefined {
  const states = [status, ...(Object.keys(procedure.next) as Status[])];
  const step = states.flatMap((one) => stepsOf(one, procedure)).find(({ does }) => does === command);
  return step?.by ?? procedure.commands[command]?.by[0];
}
