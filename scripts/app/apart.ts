import type { Case } from '#domain/case/case.ts';
import type { CaseStore } from './case-store.ts';
import { ForgeError } from './ports.ts';

/** What went wrong with one issue, as a code: an error's words may hold what stands there. */
export interface Failed {
  readonly issue: number;
  readonly code: string;
}

/** Is told what went wrong. */
export type Fail = (failed: Failed) => void;

/** What the forge says is a call and a status; of any other error its kind is told alone. */
function codeOf(error: unknown): string {
  if (error instanceof ForgeError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

/** Whether an error is about the forge as a whole: no other issue would fare better. */
function isOfForge(error: unknown): boolean {
  return error instanceof ForgeError && error.kind !== 'refused';
}

/**
 * Does something for one issue. What it throws is told to `fail` and holds up no other issue, unless the forge itself
 * does not answer.
 */
export async function apart<T>(issue: number, work: () => T | Promise<T>, fail: Fail): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isOfForge(error)) throw error;
    fail({ issue, code: codeOf(error) });
    return null;
  }
}

/** Changes cases, each apart; returns those that were changed, which are written. */
export async function changeApart(
  cases: readonly Case[],
  change: (before: Case) => Case,
  store: CaseStore,
  fail: Fail,
): Promise<Case[]> {
  const changed: Case[] = [];
  for (const before of cases) {
    const after = await apart(before.issue, () => change(before), fail);
    if (after === null || after === before) continue;
    store.write(after);
    changed.push(after);
  }
  return changed;
}
