/** Which commands a complaint meets, one after another: by the procedure's own `next` and `commands`, nothing else. */
import type { CommandId } from '#domain/case/decision.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { CommandName, EventType, Status } from '#domain/procedure/vocabulary.ts';

/** What becomes of a complaint, in so far as people decide it. */
export interface Fate {
  /** It is refused, on this ground; `id` is empty where an article of the regulation is named instead. */
  readonly refused: { readonly id: string; readonly means: Status } | null;
  readonly withdrawn: 'at-once' | 'later' | null;
  /** The finding's id; `null` where the procedure knows none. */
  readonly finding: string | null;
  /** Whether that finding asks for a solution. */
  readonly solved: boolean;
  /** The coordinator takes more, and smaller, steps. */
  readonly unhurried: boolean;
}

/** Commands that are given in one comment, and the state of the case after it. */
export interface Sitting {
  readonly commands: readonly CommandId[];
  readonly after: Status;
}

/** The event that a command gives, where a term or a step may depend on it. */
export const EVENT_OF: Partial<Record<CommandName, EventType>> = {
  acknowledge: 'acknowledged',
  admissible: 'admissible',
  inadmissible: 'inadmissible',
  handler: 'handler-appointed',
  finding: 'found',
  solution: 'solution-proposed',
  answer: 'answered',
  withdraw: 'withdrawn',
  close: 'closed',
};

const JUDGING: readonly string[] = ['finding', 'solution', 'answer'];
const MOST_STEPS = 30;

interface State {
  readonly status: Status;
  readonly done: ReadonlySet<string>;
}

function nextCommand({ status, done }: State, fate: Fate, procedure: Procedure): CommandName | null {
  const can = (id: CommandName) => procedure.commands[id]?.in.includes(status) === true && !done.has(id);
  const step = procedure.next[status]?.steps.find(
    ({ does, unless, when }) =>
      can(does) &&
      ![unless ?? []].flat().some((event) => done.has(event)) &&
      (when === null || (when === 'solution-due' && fate.solved)),
  );
  if (fate.refused !== null && can('inadmissible')) return 'inadmissible';
  const isTime = fate.withdrawn === 'at-once' || JUDGING.includes(step?.does ?? '');
  if (fate.withdrawn !== null && isTime && can('withdraw')) return 'withdraw';
  if (fate.solved && done.has('finding') && can('solution')) return 'solution';
  return step?.does ?? null;
}

/** Every command with the state after it, in order. Ends where nobody acts next, or with a command unknown here. */
function steps(fate: Fate, procedure: Procedure): { command: CommandId; after: Status }[] {
  const found: { command: CommandId; after: Status }[] = [];
  let state: State = { status: 'received', done: new Set(['received']) };
  while (found.length < MOST_STEPS) {
    const name = nextCommand(state, fate, procedure);
    const command = COMMAND_IDS.find((id) => id === name);
    if (name === null || command === undefined) break;
    const after = statusAfterCommand(name, fate, procedure) ?? state.status;
    found.push({ command, after });
    state = { status: after, done: new Set([...state.done, name, EVENT_OF[name] ?? name]) };
  }
  return found;
}

function statusAfterCommand(name: CommandName, fate: Fate, procedure: Procedure): Status | null {
  if (name === 'inadmissible') return fate.refused?.means ?? null;
  const to = procedure.commands[name]?.to ?? null;
  return typeof to === 'string' ? to : null;
}

function isOneSitting(before: CommandId, after: CommandId, { unhurried }: Fate): boolean {
  const alone = ['inadmissible', 'withdraw', 'close'];
  if (alone.includes(before) || alone.includes(after)) return false;
  if (unhurried && (after === 'handler' || after === 'answer')) return false;
  return JUDGING.includes(before) === JUDGING.includes(after);
}

/** The course of a complaint to its end. */
export function course(fate: Fate, procedure: Procedure): Sitting[] {
  return steps(fate, procedure).reduce<Sitting[]>((sittings, { command, after }) => {
    const last = sittings.at(-1);
    const before = last?.commands.at(-1);
    if (last === undefined || before === undefined || !isOneSitting(before, command, fate)) {
      return [...sittings, { commands: [command], after }];
    }
    return [...sittings.slice(0, -1), { commands: [...last.commands, command], after }];
  }, []);
}
