import type { Log, Timing } from '../ports.ts';

export interface Loop {
  /** Looks at once for what is new. */
  wake(): void;
  /** Ends after the step that is under way. */
  stop(): Promise<void>;
}

export interface LoopParts {
  readonly timing: Timing;
  readonly log: Log;
  /** What is done, for the log. */
  readonly what: string;
  /** How long to sleep at most, and after a failure of the machine itself, in milliseconds. */
  readonly idle: number;
  readonly pause: number;
}

/** Makes one step of a work after another. A step says how long there is nothing to do, in milliseconds. */
export function startLoop(
  makeStep: (signal: AbortSignal) => () => Promise<number>,
  { timing, log, what, idle, pause }: LoopParts,
): Loop {
  const end = new AbortController();
  const step = makeStep(end.signal);
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
        await sleep(Math.min(await step(), idle));
      } catch (error) {
        if (isOver()) return;
        log.error(`${what}: ${error instanceof Error ? error.name : 'failure'}; trying again`);
        await timing.wait(pause, end.signal);
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
  };
}
