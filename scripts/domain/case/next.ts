import type { Procedure } from '../procedure/schema.ts';
import type { CommandName } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import { aboutNobody } from './commands/again.ts';
import type { HindranceWorld } from './commands/hindrance.ts';
import { hindrance, doneBy } from './commands/hindrance.ts';
import { nameableRespondents } from './commands/respondent.ts';
import type { Standing } from './decide.ts';
import { standingOf } from './decide.ts';
import type { CommandId } from './decision.ts';
import { COMMAND_IDS } from './decision.ts';
import { isRunning } from './term-standing.ts';
import { commandsMeeting, makesVoid } from './meeting.ts';
import type { Step } from './way.ts';
import { commandsAhead, plannedStep, roleOf, statesAfter } from './way.ts';

/** What must happen next, by whom, and the term for which it must. */
export interface Next extends Step {
  readonly term: Term | null;
  /** Whether this very step meets the term; else it leads to what does. */
  readonly meets: boolean;
}

/** The running terms, the earliest end first; of two with one end the one that the procedure names first. */
function runningTerms({ terms }: Pick<Case, 'terms'>): Term[] {
  return terms
    .filter(isRunning)
    .toSorted((a, b) => (a.nominal < b.nominal ? -1 : Number(a.nominal > b.nominal)));
}

/** The running term with the earliest end. */
export function pressingTerm(c: Pick<Case, 'terms'>): Term | null {
  return runningTerms(c)[0] ?? null;
}

/** A step with the earliest term that it meets; where it meets none, with the earliest that it leads to or ends. */
function withTerm(step: Step, c: Case, procedure: Procedure): Next {
  const running = runningTerms(c);
  const isMetBy = ({ code }: Term, commands: readonly CommandName[]) =>
    commandsMeeting(code, procedure).some((command) => commands.includes(command));
  const met = running.find((term) => isMetBy(term, [step.does]));
  if (met !== undefined) return { ...step, term: met, meets: true };
  const ahead = commandsAhead(c, procedure);
  const led = running.find((term) => isMetBy(term, ahead) || makesVoid(step.does, term.code, procedure));
  return { ...step, term: led ?? null, meets: false };
}

/**
 * What meets a term now, in its course but beside the procedure's own order, and leaves the case in its state: what moves
 * it is a decision, for which the order itself has a place.
 */
function besideOrder(term: Term, c: Case, procedure: Procedure): Next[] {
  const does = commandsMeeting(term.code, procedure).find(
    (command) =>
      standingOf(c, command, procedure) === 'in-order' &&
      statesAfter(command, procedure).length === 0 &&
      doneBy(c, command) === undefined,
  );
  const by = does === undefined ? undefined : roleOf(does, c, procedure);
  return does === undefined || by === undefined ? [] : [{ does, by, term, meets: true }];
}

/** Whether a step meets a term that ends on the day on which it began: it waits for nothing that is late already. */
function isDueAtOnce({ meets, term }: Next): boolean {
  return meets && term !== null && term.nominal === term.from;
}

/**
 * The next step of a case; `null` when nobody has to do anything. It is that of the procedure's own order, unless
 * something else meets now a term that ends earlier than the one that this step meets or leads to. What is due on the
 * very day of an event waits for nothing else, and a closing for everything that can still be met in its course.
 */
export function nextStep(c: Case, procedure: Procedure): Next | null {
  const step = plannedStep(c, procedure);
  if (step === null) return null;
  const planned = withTerm(step, c, procedure);
  if (isDueAtOnce(planned)) return planned;
  const earlier = runningTerms(c).filter(
    ({ nominal }) => planned.term === null || nominal < planned.term.nominal,
  );
  return earlier.flatMap((term) => besideOrder(term, c, procedure))[0] ?? planned;
}

/** Each of these answers a question that the app asked in the thread; the question shows it. */
const ANSWERS: readonly CommandId[] = ['yes', 'send'];

/** Whether an example of a command can be shown: in a complaint about nobody, one may have nobody to name. */
function canBeShown(c: Case, id: CommandId, world: HindranceWorld): boolean {
  const isAboutNobody = id === 'respondent' && aboutNobody(c, world) !== undefined;
  return !isAboutNobody || nameableRespondents(c, world).length > 0;
}

/**
 * The commands that can be given now, and shown: the one that brings the case on first, then those in the course of the
 * procedure, then facts that would deviate from it. `/hulp` can always be given.
 */
export function possibleCommands(c: Case, world: HindranceWorld): CommandId[] {
  const first = nextStep(c, world.procedure)?.does;
  const possible = (standing: Standing) =>
    COMMAND_IDS.filter(
      (id) =>
        !ANSWERS.includes(id) &&
        standingOf(c, id, world.procedure) === standing &&
        hindrance(c, id, world) === null &&
        canBeShown(c, id, world),
    );
  const all = [...possible('in-order'), ...possible('out-of-order')];
  return all.toSorted((a, b) => Number(b === first) - Number(a === first));
}
