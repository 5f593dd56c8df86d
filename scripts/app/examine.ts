import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Intake as ReceivedIntake } from '#domain/case/receive.ts';
import { receive } from '#domain/case/receive.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Reply } from '#text/issue/answer.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { readIntakeBlock } from '#text/issue/intake-block.ts';
import type { CaseStore } from './case-store.ts';
import { hear } from './hear.ts';
import type { Comment, Issue } from './ports.ts';
import type { World } from './world.ts';
import { calendarOf } from './world.ts';

/** What an issue turned out to be, and what its comments ask. */
export type Examined =
  | { readonly kind: 'gone'; readonly number: number }
  | { readonly kind: 'foreign'; readonly issue: Issue; readonly comments: readonly Comment[] }
  | (Read & { readonly kind: 'foreign' })
  | (Read & { readonly kind: 'unreadable'; readonly reason: string })
  | (Read & { readonly kind: 'duplicate'; readonly of: Case })
  | (Read & { readonly kind: 'case'; readonly case: Case; readonly replies: ReadonlyMap<number, Reply> });

/** An issue as it was read. */
export interface Read {
  readonly issue: Issue;
  readonly comments: readonly Comment[];
}

/** A new case from what the intake wrote into the issue. */
function open(intake: Intake, issue: number, world: World): Case {
  const { schema: _schema, ...fields } = intake;
  const procedure = procedureOf(world.config, intake.procedure);
  return evolve(
    null,
    receive(fields as ReceivedIntake, issue, procedure, calendarOf(world, procedure)),
    procedure,
  );
}

type Found =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'duplicate'; readonly case: Case }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The case of an issue: by its card where that can be read, else by a look through the register. */
async function find(issue: Issue, store: CaseStore, world: World): Promise<Found> {
  const reading = readIntakeBlock(issue.body);
  const known = reading.ok ? await store.byNumber(reading.intake.number) : null;
  if (known?.issue === issue.number) return { kind: 'case', case: known };
  const byIssue = await store.byIssue(issue.number);
  if (byIssue !== null) return { kind: 'case', case: byIssue };
  if (!world.forge.isOwn(issue.author)) return { kind: 'foreign' };
  if (!reading.ok) return { kind: 'unreadable', reason: reading.problem.code };
  if (known !== null) return { kind: 'duplicate', case: known };
  if (!world.config.procedures.has(reading.intake.procedure)) {
    return { kind: 'unreadable', reason: 'unknown-procedure' };
  }
  return { kind: 'case', case: open(reading.intake, issue.number, world) };
}

/**
 * Reads an issue with its comments and decides what follows for its case; the store gets the case as it will be.
 * Reads only: nothing is written anywhere.
 *
 * @throws BrokenCaseFile when the case's own file cannot be read
 */
export async function examine(number: number, store: CaseStore, world: World): Promise<Examined> {
  const issue = await world.forge.issue(number);
  if (issue === null) return { kind: 'gone', number };
  const comments = await world.forge.comments(number);
  const found = await find(issue, store, world);
  if (found.kind === 'duplicate') return { kind: 'duplicate', issue, comments, of: found.case };
  if (found.kind === 'foreign') return { kind: 'foreign', issue, comments };
  if (found.kind === 'unreadable') return { ...found, issue, comments };
  const { after, replies } = hear(found.case, comments, world);
  store.write(after);
  return { kind: 'case', issue, comments, case: after, replies };
}
