/** Takes what the outbox holds to the forge, one entry after another, until it succeeds. */
import type { CourierState } from './run.ts';
import { makeRun } from './run.ts';
import type { CourierParts } from './settings.ts';

export interface Courier {
  /** Looks at once for what is new. */
  wake(): void;
  /** Ends after the call that is under way. */
  stop(): Promise<void>;
  state(): CourierState;
}

/** Begins to deliver. Never throws: whatever goes wrong is logged, and tried again after a pause. */
export function startCourier(parts: CourierParts): Courier {
  const { timing, log, settings } = parts;
  const end = new AbortController();
  const run = makeRun(parts, end.signal);
  let nap = new AbortController();
  const asked = { wake: false };
  const isOver = () => end.signal.aborted;

  async function sleep(ms: number) {
    nap = new AbortController();
    if (!asked.wake) await timing.wait(ms, AbortSignal.any([nap.signal, end.signal]));
    asked.wake = false;
  }

  async function loop() {
    while (!isOver()) {
      try {
        await sleep(Math.min(await run.step(), settings.idle));
      } catch (error) {
        if (isOver()) return;
        log.error(`delivery: ${error instanceof Error ? error.name : 'failure'}; trying again`);
        await timing.wait(settings.pause.first, end.signal);
      }
    }
  }

  const ended = loop();
  return {
    wake() {
      asked.wake = true;
      nap.abort();
    },
    async stop() {
      end.abort();
      await ended;
    },
    state: run.state,
  };
}
