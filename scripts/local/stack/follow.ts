import type { StackClock } from '../clock/clock.ts';
import type { Site } from './site.ts';
import type { Runners } from './runners.ts';

const BEAT_MS = 1_000;

/** Follows the schedule and the public side for as long as the stack runs. */
export function follow(runner: Runners, site: Site, clock: StackClock, say: (line: string) => void) {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const beat = async () => {
    await runner.tick(clock.now());
    if (await site.refresh()) say('The site shows the new publication.');
  };
  const timer = setInterval(() => {
    round = round
      .then(() => (stopped ? undefined : beat()))
      .catch((error: unknown) => {
        say(error instanceof Error ? error.message : 'a beat of the stack failed');
      });
  }, BEAT_MS);
  return {
    async settled() {
      await runner.idle();
      await (round = round.then(beat));
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}
