import type { Case } from '#domain/case/case.ts';
import { replay } from '#domain/case/evolve.ts';
import type { Intake as ReceivedIntake } from '#domain/case/receive.ts';
import { receive } from '#domain/case/receive.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { absencesOf } from '#domain/desk/absence.ts';
import { commentOf } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { BrokenCaseFile } from '#text/case-file/read.ts';
import { pathOf } from '#text/case-file/write.ts';
import type { Intake, IntakeProblem } from '#text/issue/intake-block.ts';
import { readIntakeBlock } from '#text/issue/intake-block.ts';
import type { CaseStore } from './case-store.ts';
import type { Posted } from './carry-out.ts';
import type { OfferedAnswer } from './hear.ts';
import { hear } from './hear.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import { hearDesk } from './hear-desk.ts';
import { withToldBounces } from './letter/bounces.ts';
import { namedCases } from './named-cases.ts';
import type { Comment, Issue } from './ports.ts';
import { isWorkList } from './worklist.ts';
import type { World } from './world.ts';

/** An issue as it was read. */
export interface Read {
  readonly issue: Issue;
  readonly comments: readonly Comment[];
}

/** Why the intake block of an issue makes no case, as a code. */
export type Unreadable = IntakeProblem['code'] | 'unknown-procedure';

/** What an issue turned out to be, and what its comments ask. */
export type Examined =
  | { readonly kind: 'gone'; readonly number: number }
  | (Read & { readonly kind: 'foreign' })
  /** The desk's own work list, with the answers to what was said there. */
  | (Read & { readonly kind: 'work-list'; readonly deskNotes: readonly MarkedNote[] })
  | (Read & { readonly kind: 'unreadable'; readonly reason: Unreadable })
  /** The case file of the issue cannot be read: `reason` says what was expected. */
  | (Read & { readonly kind: 'broken'; readonly path: string; readonly reason: string })
  /** A second issue of one submission; `original` are the comments of the first. */
  | (Read & { readonly kind: 'duplicate'; readonly of: Case; readonly original: readonly Comment[] })
  | (Read & {
      readonly kind: 'case';
      readonly case: Case;
      readonly answers: readonly OfferedAnswer[];
      /** The letters that are to be sent now, once their intentions are committed. */
      readonly letters: readonly Posted[];
      /** What the mail server said of each letter that went out, by the source of its intention. */
      readonly serverWords?: ReadonlyMap<string, string>;
      /** The answers to comments about the desk itself. */
      readonly deskNotes?: readonly MarkedNote[];
      /** Who is away when. */
      readonly absences?: readonly Absence[];
    });

/** A new case from what the intake, or the desk that passed it on, wrote into the issue. */
function open(intake: Intake, issue: number, world: World): Case {
  const { schema: _schema, taken_over: before = [], ...fields } = intake;
  const procedure = procedureOf(world.config, intake.procedure);
  const calendar = calendarOf(procedure, world.config.calendars);
  return replay([receive(fields as ReceivedIntake, issue, procedure, calendar), ...before], procedure);
}

type Found =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'duplicate'; readonly case: Case }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'broken'; readonly path: string; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** The case of an issue: by its card where that can be read, else by a look through the register. */
async function find(issue: Issue, store: CaseStore, world: World): Promise<Found> {
  const reading = readIntakeBlock(issue.body);
  const number = reading.ok ? reading.intake.number : null;
  const known = number === null ? null : await byNumber(number, store);
  if (known !== null && !('reason' in known) && known.issue === issue.number) {
    return { kind: 'case', case: known };
  }
  const byIssue = await store.byIssue(issue.number);
  if (byIssue !== null) return { kind: 'case', case: byIssue };
  if (!world.forge.isOwn(issue.author)) return { kind: 'foreign' };
  if (!reading.ok) return { kind: 'unreadable', reason: reading.problem.code };
  if (known !== null) return 'reason' in known ? known : { kind: 'duplicate', case: known };
  if (!world.config.procedures.has(reading.intake.procedure)) {
    return { kind: 'unreadable', reason: 'unknown-procedure' };
  }
  return { kind: 'case', case: open(reading.intake, issue.number, world) };
}

async function byNumber(number: string, store: CaseStore) {
  try {
    return await store.byNumber(number);
  } catch (error) {
    if (!(error instanceof BrokenCaseFile)) throw error;
    return { kind: 'broken' as const, path: pathOf(number), reason: error.message };
  }
}

/**
 * Reads an issue with its comments and decides what follows for its case; the store gets the case as it will be.
 * Reads only: nothing is written anywhere.
 */
export async function examine(number: number, store: CaseStore, world: World): Promise<Examined> {
  const issue = await world.forge.issue(number);
  if (issue === null) return { kind: 'gone', number };
  const comments = await world.forge.comments(number);
  if (isWorkList(issue, world)) {
    const { notes } = await hearDesk({ issue: number, comments, isWorkList: true }, store, world);
    return { kind: 'work-list', issue, comments, deskNotes: notes };
  }
  const found = await find(issue, store, world);
  if (found.kind === 'duplicate') {
    const original = await world.forge.comments(found.case.issue);
    return { kind: 'duplicate', issue, comments, of: found.case, original };
  }
  if (found.kind !== 'case') return { ...found, issue, comments };
  return hearAll(found.case, issue, comments, store, world);
}

/** Hears what the comments say of the desk, and then of the case: what is about the desk is none of the case's. */
async function hearAll(
  c: Case,
  issue: Issue,
  comments: readonly Comment[],
  store: CaseStore,
  world: World,
): Promise<Examined> {
  const known = new Set(c.events.map(commentOf));
  const unread = comments.filter(({ id }) => !known.has(id));
  const desk = await hearDesk({ issue: issue.number, comments: unread, isWorkList: false }, store, world);
  const about = comments.filter(({ id }) => !desk.heard.has(id));
  const absences = absencesOf((await store.desk()).events);
  const register = await namedCases(unread, store);
  const { after, answers, letters } = hear(
    withToldBounces(c, comments, world),
    about,
    world,
    absences,
    register,
  );
  store.write(after);
  return { kind: 'case', issue, comments, case: after, answers, letters, deskNotes: desk.notes, absences };
}
