import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { pathOf } from '#text/case-file/write.ts';
import type { CaseStore } from './case-store.ts';
import { commitDecision } from './commit.ts';
import type { Cursor } from './cursor.ts';
import { nextCursor, readCursor, unseen } from './cursor.ts';
import type { Examined } from './examine.ts';
import { examine } from './examine.ts';
import { settle } from './handle-issue.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

interface Decided {
  readonly examined: readonly Examined[];
  readonly broken: number;
}

/** Notes the stages of terms that have come; returns the cases that got one. */
function noteTerms(cases: readonly Case[], store: CaseStore, world: World): Case[] {
  const noted: Case[] = [];
  for (const before of cases) {
    const procedure = procedureOf(world.config, before.procedure);
    const stages = noteStages(before, procedure, world.now, todayOf(world));
    if (stages.length === 0) continue;
    const after = stages.reduce<Case>((c, event) => evolve(c, event, procedure), before);
    store.write(after);
    noted.push(after);
  }
  return noted;
}

/** The issues whose case files changed since the last sweep: a killed job may have left their effects undone. */
async function changedInRegister(cursor: Cursor, cases: readonly Case[], world: World): Promise<number[]> {
  const paths = cursor.applied === null ? null : await world.register.changedSince(cursor.applied);
  if (paths === null) return cases.map(({ issue }) => issue);
  const changed = new Set(paths);
  return cases.filter(({ number }) => changed.has(pathOf(number))).map(({ issue }) => issue);
}

async function decide(
  changed: readonly number[],
  cursor: Cursor,
  store: CaseStore,
  world: World,
): Promise<Decided> {
  const { cases, broken } = await store.all();
  for (const { path, reason } of broken) world.log.error(`${path}: ${reason}. It is left as it is.`);
  const issues = new Set([...changed, ...(await changedInRegister(cursor, cases, world))]);
  const examined = new Map<number, Examined>();
  for (const issue of issues) examined.set(issue, await examine(issue, store, world));
  for (const noted of noteTerms(store.latest(cases), store, world)) {
    const before = examined.get(noted.issue) ?? (await examine(noted.issue, store, world));
    examined.set(noted.issue, before.kind === 'case' ? { ...before, case: noted } : before);
  }
  return { examined: [...examined.values()], broken: broken.length };
}

/**
 * The job `sweep`: notes the stages of terms that have come, finds the issues and comments whose events never came,
 * does what killed jobs left undone; one commit. It asks the forge only what changed since its cursor, so a quiet
 * sweep makes one call.
 *
 * @returns false where somebody must look; the log says why
 */
export async function sweep(world: World): Promise<boolean> {
  const cursor = readCursor(await world.register.readNote('sweep'));
  const { issues, asOf } = await world.forge.changedIssues(cursor.since);
  const changed = unseen(issues, cursor).map(({ number }) => number);
  const { examined, broken } = await commitDecision(world, 'Sweep', (store) =>
    decide(changed, cursor, store, world),
  );
  let good = broken === 0;
  for (const one of examined) good = (await settle(one, world)) && good;
  const next = nextCursor(cursor, issues, asOf, await world.register.head());
  if (!world.dryRun && JSON.stringify(next) !== JSON.stringify(cursor)) {
    await world.register.writeNote('sweep', next, world.now);
  }
  world.log.summary(
    `Sweep: ${issues.length} changed issues, ${examined.length} looked at, ${broken} broken files`,
  );
  return good;
}
