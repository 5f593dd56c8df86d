import type { Timing } from '../ports.ts';

/** What the forge bears: GitHub says about 80 writes a minute, 500 an hour, and a second between two of them. */
export interface Limits {
  readonly perMinute: number;
  readonly perHour: number;
  /** Milliseconds between two writes. */
  readonly between: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Resolves when the next write may go out, and counts it as gone. */
export type Pace = () => Promise<void>;

/** How long the next write must wait, given when the last ones went out (oldest first). */
function pauseBefore(writes: readonly number[], limits: Limits, now: number): number {
  const free = (count: number, span: number) => {
    const first = writes.at(-count);
    return first === undefined ? 0 : first + span - now;
  };
  return Math.max(0, free(1, limits.between), free(limits.perMinute, MINUTE), free(limits.perHour, HOUR));
}

/** One after another, never more than the limits allow in any minute and any hour. */
export function makePace(limits: Limits, timing: Timing, signal: AbortSignal): Pace {
  let writes: number[] = [];
  return async () => {
    for (let pause; (pause = pauseBefore(writes, limits, timing.now())) > 0;) {
      signal.throwIfAborted();
      await timing.wait(pause, signal);
    }
    const now = timing.now();
    writes = [...writes.filter((at) => at > now - HOUR), now];
  };
}
