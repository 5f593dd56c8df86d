import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { absencesOf } from '#domain/desk/absence.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { pathOf } from '#text/case-file/write.ts';
import { DESK_PATH } from '#text/desk/desk-file.ts';
import type { Fail, Failed } from './apart.ts';
import { apart, changeApart } from './apart.ts';
import type { BrokenFile, CaseStore, DeskRecord } from './case-store.ts';
import { commitDecision } from './commit.ts';
import type { Cursor } from './cursor.ts';
import { nextCursor, readCursor, unseen } from './cursor.ts';
import type { Examined } from './examine.ts';
import { examine } from './examine.ts';
import { settle } from './handle-issue.ts';
import { finishBounces, noteBounces, readBounces } from './letter/bounces.ts';
import type { Bounce } from './ports.ts';
import { tellStaff } from './tell-staff.ts';
import { keepWorkList } from './worklist.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

interface Decided {
  readonly examined: readonly Examined[];
  readonly broken: readonly BrokenFile[];
  /** Every case as this sweep leaves it. */
  readonly cases: readonly Case[];
  readonly desk: DeskRecord;
  /** The issues of which something threw. */
  readonly failed: readonly Failed[];
}

function stagesOf(c: Case, world: World) {
  return noteStages(c, procedureOf(world.config, c.procedure), world.now, todayOf(world));
}

/** The cases of which a stage of a term has come. */
async function dueIn(cases: readonly Case[], world: World, fail: Fail): Promise<Case[]> {
  const due: Case[] = [];
  for (const c of cases) {
    if (((await apart(c.issue, () => stagesOf(c, world), fail)) ?? []).length > 0) due.push(c);
  }
  return due;
}

/** The case with the stages of its terms that have come; the same case where none has. */
function withStages(before: Case, world: World): Case {
  const procedure = procedureOf(world.config, before.procedure);
  return stagesOf(before, world).reduce<Case>((c, event) => evolve(c, event, procedure), before);
}

/** The issues whose case files changed since the last sweep: a killed job may have left their effects undone. */
async function changedInRegister(cursor: Cursor, cases: readonly Case[], world: World): Promise<number[]> {
  const paths = cursor.applied === null ? null : await world.register.changedSince(cursor.applied);
  if (paths === null) return cases.map(({ issue }) => issue);
  const changed = new Set(paths);
  return cases.filter(({ number }) => changed.has(pathOf(number))).map(({ issue }) => issue);
}

/**
 * Looks at every issue that may call for something. What came back is known before people are heard, and people are
 * heard before a term is noted: what they wrote may have met it. What throws of one issue holds up no other.
 */
async function decide(
  changed: readonly number[],
  cursor: Cursor,
  bounces: readonly Bounce[],
  store: CaseStore,
  world: World,
): Promise<Decided> {
  const { cases, broken } = await store.all();
  const examined = new Map<number, Examined>();
  const failed = new Map<number, Failed>();
  const fail: Fail = (one) => void failed.set(one.issue, one);
  const look = async (issues: Iterable<number>) => {
    for (const issue of issues) {
      if (examined.has(issue) || failed.has(issue)) continue;
      const one = await apart(issue, () => examine(issue, store, world), fail);
      if (one !== null) examined.set(issue, one);
    }
  };
  const bounced = (await noteBounces(bounces, cases, store, world, fail)).map(({ issue }) => issue);
  await look([...changed, ...bounced, ...(await changedInRegister(cursor, cases, world))]);
  await look((await dueIn(store.latest(cases), world, fail)).map(({ issue }) => issue));
  const notedOf = (c: Case) => withStages(c, world);
  for (const noted of await changeApart(store.latest(cases), notedOf, store, fail)) {
    const before = examined.get(noted.issue);
    if (before?.kind === 'case') examined.set(noted.issue, { ...before, case: noted });
  }
  const desk = await store.desk();
  const left = store.latest(cases);
  return { examined: [...examined.values()], broken, cases: left, desk, failed: [...failed.values()] };
}

interface Outcome {
  readonly is: 'good' | 'look' | 'failed';
  /** The case as its letters leave it, where that is known. */
  readonly case: Case | null;
}

/** Names an issue that could not be handled: by number and code alone. */
function reportFailed({ issue, code }: Failed, { log }: World): void {
  log.error(`issue ${issue}: ${code}. The others go on; the next sweep tries it again.`);
}

/** As `settle`; what goes wrong with one issue does not hold up the others. */
async function settleOne(examined: Examined, world: World): Promise<Outcome> {
  const number = examined.kind === 'gone' ? examined.number : examined.issue.number;
  const settled = await apart(
    number,
    () => settle(examined, world),
    (one) => reportFailed(one, world),
  );
  if (settled === null) return { is: 'failed', case: null };
  return { is: settled.isGood ? 'good' : 'look', case: settled.case };
}

/** Names what cannot be read; true when there is nothing such. */
function reportBroken({ examined, broken, desk }: Decided, { log }: World): boolean {
  const named = new Set(examined.map((one) => (one.kind === 'broken' ? one.path : '')));
  const files = desk.broken === null ? broken : [...broken, { path: DESK_PATH, reason: desk.broken }];
  for (const { path, reason } of files.filter((one) => !named.has(one.path))) {
    log.error(`${path}: ${reason}. The file is left as it is.`);
  }
  return files.length === 0;
}

/** Tells staff what they must know, and keeps the work list; false where the forge refused the list, or an issue. */
async function serveStaff(
  { examined, cases: decided, desk }: Decided,
  outcomes: readonly Outcome[],
  world: World,
): Promise<boolean> {
  const after = new Map(outcomes.map((outcome) => [outcome.case?.number, outcome.case]));
  const cases = decided.map((c) => after.get(c.number) ?? c);
  const absences = absencesOf(desk.events);
  let isTold = true;
  await tellStaff(cases, absences, world, (one) => {
    isTold = false;
    reportFailed(one, world);
  });
  const seen = examined.flatMap((one) => (one.kind === 'work-list' ? [one.issue] : []));
  return (await keepWorkList(cases, absences, seen, world)) && isTold;
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
  const bounces = await readBounces(world);
  const decided = await commitDecision(world, 'Sweep', (store) =>
    decide(changed, cursor, bounces, store, world),
  );
  const { examined, broken, failed } = decided;
  for (const one of failed) reportFailed(one, world);
  const untold: Failed[] = [];
  await finishBounces(bounces, decided, world, (one) => void untold.push(one));
  for (const one of untold) reportFailed(one, world);
  const outcomes: Outcome[] = [];
  for (const one of examined) outcomes.push(await settleOne(one, world));
  const isWhole = reportBroken(decided, world) && failed.length === 0 && untold.length === 0;
  const next = nextCursor(cursor, issues, asOf, await world.register.head());
  const isApplied = !world.dryRun && failed.length === 0 && outcomes.every(({ is }) => is !== 'failed');
  if (isApplied && JSON.stringify(next) !== JSON.stringify(cursor)) {
    await world.register.writeNote('sweep', next, world.now);
  }
  const isServed = await serveStaff(decided, outcomes, world);
  world.log.summary(
    `Sweep: ${issues.length} changed issues, ${examined.length} looked at, ${broken.length} broken files`,
  );
  return isWhole && isServed && outcomes.every(({ is }) => is === 'good');
}
