import { CaseStore } from './case-store.ts';
import type { World } from './world.ts';

const TRIES = 8;

/** The remote moved on again and again. */
export class RegisterBusy extends Error {
  override name = 'RegisterBusy';
}

/**
 * Decides on the register as it is now and commits what was decided, in one commit; when the remote has moved on,
 * everything is read and decided anew. What `decide` returns is that of the decision that landed.
 *
 * @param message - says what the commit is, in codes and numbers (law 2)
 * @throws RegisterBusy after eight rejected pushes
 */
export async function commitDecision<T>(
  world: World,
  message: string,
  decide: (store: CaseStore) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await world.register.sync();
    const store = new CaseStore(world);
    const decided = await decide(store);
    if (world.dryRun) {
      for (const path of store.files().keys()) world.log.info(`would write ${path}`);
      return decided;
    }
    const isCommitted = await world.register.commit(store.files(), message, world.now);
    if (!isCommitted || (await world.register.push())) return decided;
    world.log.info('the register moved on; deciding anew');
  }
  throw new RegisterBusy(`the register's remote rejected ${TRIES} pushes in a row; the next run tries again`);
}
