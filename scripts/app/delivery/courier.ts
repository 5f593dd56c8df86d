/** Takes what the outbox holds to the forge, one entry after another, until it succeeds. */
import type { Loop } from './loop.ts';
import { startLoop } from './loop.ts';
import type { CourierState } from './run.ts';
import { makeRun } from './run.ts';
import type { CourierParts } from './settings.ts';

export interface Courier extends Loop {
  state(): CourierState;
}

/** Begins to deliver. Never throws: whatever goes wrong is logged, and tried again after a pause. */
export function startCourier(parts: CourierParts): Courier {
  const { timing, log, settings } = parts;
  let state = (): CourierState => ({ lastDelivery: null, forge: 'not-tried' });
  const begin = (signal: AbortSignal) => {
    const run = makeRun(parts, signal);
    state = run.state;
    return run.step;
  };
  const loop = startLoop(begin, {
    ...{ timing, log, what: 'delivery' },
    ...{ idle: settings.idle, pause: settings.pause.first },
  });
  return { ...loop, state: () => state() };
}
