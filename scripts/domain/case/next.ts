import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, EventType } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import { holds } from './condition.ts';
import type { HindranceWorld } from './commands/hindrance.ts';
import { hindrance } from './commands/hindrance.ts';
import type { Standing } from './decide.ts';
import { standingOf } from './decide.ts';
import type { CommandId } from './decision.ts';
import { COMMAND_IDS } from './decision.ts';
import type { IsoDate } from './event.ts';
import { isRunning } from './evolve.ts';

/** What must happen next, by whom, and the term that presses most. */
export interface Next {
  readonly deadline: string | null;
  /** The nominal date of that term. */
  readonly due: IsoDate | null;
  /** The role that acts. */
  readonly by: string;
  /** The command that brings the case on. */
  readonly does: CommandName;
}

/** The running term with the earliest end; of two with one end the one that the procedure names first. */
export function pressingTerm(c: Case): Term | null {
  const open = c.terms.filter(isRunning);
  return open.reduce<Term | null>(
    (first, term) => (first === null || term.nominal < first.nominal ? term : first),
    null,
  );
}

/** Whether something happened; what was carried out needs no proposal any more. */
function hasHappened(c: Case, wanted: EventType): boolean {
  return c.effective.some(
    ({ type }) => type === wanted || (wanted === 'solution-proposed' && type === 'solution-carried-out'),
  );
}

/** The next step of a case by its procedure; `null` when nobody has to do anything. */
export function nextStep(c: Case, procedure: Procedure): Next | null {
  const rule = procedure.next[c.status];
  const step = rule?.steps.find(
    ({ unless, when }) =>
      (unless === null || !hasHappened(c, unless)) && (when === null || holds(when, c, procedure)),
  );
  if (rule === undefined || step === undefined) return null;
  const term = pressingTerm(c);
  return { deadline: term?.code ?? null, due: term?.nominal ?? null, by: rule.by, does: step.does };
}

/** Each of these answers a question that the app asked in the thread; the question shows it. */
const ANSWERS: readonly CommandId[] = ['yes', 'send'];

/**
 * The commands that can be given now: the one that brings the case on first, then those in the course of the
 * procedure, then facts that would deviate from it. `/hulp` can always be given.
 */
export function possibleCommands(c: Case, world: HindranceWorld): CommandId[] {
  const first = nextStep(c, world.procedure)?.does;
  const possible = (standing: Standing) =>
    COMMAND_IDS.filter(
      (id) =>
        !ANSWERS.includes(id) &&
        standingOf(c, id, world.procedure) === standing &&
        hindrance(c, id, world) === null,
    );
  const inOrder = possible('in-order').sort((a, b) => Number(b === first) - Number(a === first));
  return [...inOrder, ...possible('out-of-order')];
}
