import type { Case } from '#domain/case/case.ts';
import { commitDecision } from './commit.ts';
import { apply, difference } from './converge.ts';
import type { Examined } from './examine.ts';
import { examine } from './examine.ts';
import { wantedOf } from './wanted.ts';
import { postLetters } from './letter/post.ts';
import { passOn } from './pass-on.ts';
import type { World } from './world.ts';

/** What an operator must know of an examined issue; `null` when all is well. Codes and numbers only. */
function trouble(examined: Examined): string | null {
  if (examined.kind === 'gone') {
    return `issue ${examined.number} is gone: it was deleted or moved to another repository. Its case file stays; its texts are lost or elsewhere. Expected: issues of cases stay in the desk.`;
  }
  const { number } = examined.issue;
  if (examined.kind === 'unreadable') {
    return `issue ${number}: the intake block cannot be read (${examined.reason}). Expected: the block as the intake wrote it, from the body's history.`;
  }
  if (examined.kind === 'broken') {
    return `issue ${number}: ${examined.path}: ${examined.reason}. The file is left as it is.`;
  }
  return null;
}

/** A case once its letters have gone, and its texts too where it was passed on. */
async function carriedOut(decided: Extract<Examined, { kind: 'case' }>, world: World) {
  const { after, serverWords } = await postLetters(decided.case, decided.letters, world);
  const left = await passOn(after, decided, world);
  const carried = { ...decided, case: after, serverWords };
  // What was answered to texts that are here no more would repeat them.
  return left === null ? carried : { ...carried, comments: left, answers: [], deskNotes: [] };
}

/** An examined issue once everything was done for it. */
export interface Settled {
  /** False where somebody must look. */
  readonly isGood: boolean;
  /** The case as its letters leave it; `null` where the issue has none. */
  readonly case: Case | null;
}

/** Sends the letters that were decided on, and makes the forge show what an examined issue calls for. */
export async function settle(decided: Examined, world: World): Promise<Settled> {
  const examined = decided.kind === 'case' ? await carriedOut(decided, world) : decided;
  if (examined.kind !== 'gone') {
    await apply(difference(examined, wantedOf(examined, world), world), world);
  }
  const found = trouble(examined);
  if (found !== null) world.log.error(found);
  return { isGood: found === null, case: examined.kind === 'case' ? examined.case : null };
}

/**
 * The jobs `intake` and `command`: makes a case of the issue if it is none yet, hears its comments, records what they
 * gave, and makes the forge show it. Whatever was left undone by a killed run is done by this one.
 *
 * @returns false where somebody must look; the log says why
 */
export async function handleIssue(number: number, world: World): Promise<boolean> {
  const examined = await commitDecision(world, `Issue ${number}`, (store) => examine(number, store, world));
  const { isGood, case: after } = await settle(examined, world);
  const what = after === null ? examined.kind : `case ${after.number}, ${after.status}`;
  world.log.summary(`Issue ${number}: ${what}`);
  return isGood;
}
