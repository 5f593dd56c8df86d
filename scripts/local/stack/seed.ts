import type { Config } from '#domain/procedure/config.ts';
import type { StackClock } from '../clock/clock.ts';
import { seedExample } from '../example/seed.ts';
import { appsOf } from './forge.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK } from './layout.ts';
import type { Runners } from './runners.ts';

/**
 * What a new stack begins with: the invented year, if it is wanted, and a first publication by the desk's own
 * workflow.
 *
 * @returns how many complaints were invented
 */
export async function seed(options: {
  readonly empty: boolean;
  readonly config: Config;
  readonly keys: Keys;
  readonly layout: Layout;
  readonly clock: StackClock;
  readonly forge: string;
  readonly runner: Runners;
}): Promise<number> {
  const { empty, config, keys, layout, clock, forge, runner } = options;
  const [owner = '', repo = ''] = DESK.split('/');
  const { intake, workflow } = appsOf(keys);
  const { complaints } = empty
    ? { complaints: 0 }
    : await seedExample({
        forgeUrl: forge,
        owner,
        repo,
        intakeApp: intake,
        workflowApp: workflow,
        coordinatorToken: (person) => keys.people[person] ?? '',
        config,
        deskGit: layout.desk,
        today: clock.today(),
        now: clock.now(),
      });
  await runner.dispatch('publish.yml');
  await runner.idle();
  return complaints;
}
