/** Which command a complaint meets next: by the procedure's own order, but for what its fate has beside that. */
import type { Case } from '#domain/case/case.ts';
import { standingOf } from '#domain/case/decide.ts';
import type { CommandId } from '#domain/case/decision.ts';
import type { Next } from '#domain/case/next.ts';
import { nextStep } from '#domain/case/next.ts';
import { commandOfEvent } from '#domain/case/status-after.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Extra, Fate } from './fate.ts';
import type { Occasion, Sitting } from './sitting.ts';
import { daySet, deviates } from './sitting.ts';

/** A complaint on its way, with what its fate still has for it. */
export interface Walk extends Pick<Fate, 'turn' | 'asides'> {
  readonly c: Case;
  /** The number of comments so far. */
  readonly written: number;
}

/** What somebody writes with these commands; `null` where it cannot be written. */
export type Write = (commands: readonly CommandId[]) => Sitting | null;

/** By what, and how, the people of this complaint go on. */
interface Way {
  readonly procedure: Procedure;
  readonly isUnhurried: boolean;
}

/** What must follow by itself: what a day was set for, and that what stands still goes on. */
function following(c: Case): CommandId[] {
  const last = c.effective.at(-1);
  const set = last === undefined || daySet(c) === null ? undefined : commandOfEvent(last);
  return [...(set === undefined ? [] : [set]), ...(c.suspended === undefined ? [] : ['resume' as const])];
}

/** A command beside the order, where it is in its course and breaks nothing. */
function extra({ does }: Extra, c: Case, write: Write, { procedure }: Way): Sitting | null {
  if (standingOf(c, does, procedure) !== 'in-order') return null;
  const sitting = write([does]);
  return sitting === null || deviates(c, sitting) ? null : sitting;
}

/**
 * Whether a step is written together with the one before: it may not wait, it is the same again, or the same people do
 * it and it meets no other term. What has a term that begins only now is done later; unhurried people take each step apart.
 */
function isOneSitting(before: Next, after: Next, { context: { today } }: Occasion, isUnhurried: boolean) {
  const { term, meets } = after;
  if (before.does === after.does || (meets && term?.nominal === term?.from)) return true;
  if (isUnhurried || before.by !== after.by || term === null || (meets && term.from === today)) return false;
  return before.term?.code === term.code || !meets;
}

/** The types of the events that a comment gave. */
function given(before: Case, { after }: Sitting): string[] {
  return after.events.slice(before.events.length).map(({ type }) => type);
}

/** What was offered or announced is held on another day: one command is given twice together for one kind of event only. */
function isAnotherDay(c: Case, before: Sitting, after: Sitting): boolean {
  const first = given(c, before);
  return given(before.after, after).some((type) => !first.includes(type));
}

function moves({ status }: Case, { after }: Sitting): boolean {
  return after.status !== status;
}

interface Written {
  readonly commands: readonly CommandId[];
  readonly last: Next;
  readonly sitting: Sitting;
}

/** As many of the next steps as one writes together. */
function prolonged(c: Case, { commands, last, sitting }: Written, write: Write, way: Way): Sitting {
  const next = sitting.preview === undefined ? nextStep(sitting.after, way.procedure) : null;
  if (next === null || !isOneSitting(last, next, sitting.occasion, way.isUnhurried)) return sitting;
  const longer = write([...commands, next.does]);
  if (longer === null || longer.preview !== undefined || deviates(c, longer)) return sitting;
  if (last.does === next.does && isAnotherDay(c, sitting, longer)) return sitting;
  // Nobody decides twice in one breath.
  if (next.meets && moves(c, sitting) && moves(sitting.after, longer)) return sitting;
  return prolonged(c, { commands: [...commands, next.does], last: next, sitting: longer }, write, way);
}

function ordinary(c: Case, write: Write, way: Way): Sitting | null {
  const next = nextStep(c, way.procedure);
  const sitting = next === null ? null : write([next.does]);
  if (next === null || sitting === null) return null;
  return prolonged(c, { commands: [next.does], last: next, sitting }, write, way);
}

/** The turn that is taken now: when its time has come, or when it could not be taken any more after this. */
function turned({ c, turn, written }: Walk, usual: Sitting | null, write: Write, way: Way): Sitting | null {
  if (turn === null) return null;
  const isLastChance = usual === null || standingOf(usual.after, turn.does, way.procedure) !== 'in-order';
  return written >= turn.from || isLastChance ? extra(turn, c, write, way) : null;
}

/** What is written next and what the fate still has then; `null` where nobody acts any more. */
export function nextSitting(
  walk: Walk,
  write: Write,
  way: Way,
): { readonly sitting: Sitting; readonly left: Pick<Walk, 'turn' | 'asides'> } | null {
  const { c, turn, asides, written } = walk;
  const follows = following(c).flatMap((id) => write([id]) ?? [])[0];
  if (follows !== undefined) return { sitting: follows, left: { turn, asides } };
  const usual = ordinary(c, write, way);
  const turning = turned(walk, usual, write, way);
  if (turning !== null) return { sitting: turning, left: { turn: null, asides } };
  for (const aside of asides.filter(({ from }) => written >= from)) {
    const sitting = extra(aside, c, write, way);
    if (sitting !== null) return { sitting, left: { turn, asides: asides.filter((one) => one !== aside) } };
  }
  return usual === null ? null : { sitting: usual, left: { turn, asides } };
}
