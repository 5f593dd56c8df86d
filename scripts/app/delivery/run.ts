import { tombstoneOf } from '../intake/entry.ts';
import type { Entry } from '../intake/entry.ts';
import { deliver } from './deliver.ts';
import { failed } from './failure.ts';
import { makePace } from './pace.ts';
import type { Waiting } from './queue.ts';
import { makeQueue } from './queue.ts';
import type { CourierParts } from './settings.ts';
import { instant, neverBack } from './timing.ts';
import type { ForgeState } from './weather.ts';
import { makeWeather } from './weather.ts';

/** How delivery stands; nothing of it is personal. */
export interface CourierState {
  readonly lastDelivery: string | null;
  readonly forge: ForgeState;
}

/** One round of delivery after another; `signal` ends what waits. */
export function makeRun(parts: CourierParts, signal: AbortSignal) {
  const { outbox, settings } = parts;
  // Pauses are counted by a clock that never goes back; what is written down says the time as it is.
  const timing = { ...parts.timing, now: neverBack(parts.timing.now) };
  const { alarm, desk = 'ordinary', isRestrictedServed = false } = parts;
  const queue = makeQueue({ outbox, alarm, desk, isRestrictedServed, now: timing.now, ...settings });
  const pace = makePace(settings.limits, timing, signal);
  const weather = makeWeather({ ...parts, timing });
  let lastDelivery: string | null = null;

  async function attempt(waiting: Waiting, entry: Entry) {
    const now = new Date(parts.timing.now()).toISOString();
    const before = waiting.note;
    waiting.note = { first: before?.first ?? now, last: now, refusals: before?.refusals ?? 0 };
    await outbox.writeNote(waiting.number, JSON.stringify(waiting.note));
    const { issue } = await deliver(entry, { forge: parts.forge, pace, triedSince: before?.first ?? null });
    lastDelivery = instant(parts.timing.now());
    await outbox.deliver(waiting.number, JSON.stringify(tombstoneOf(entry, lastDelivery)));
    queue.forget(waiting.number);
    weather.cleared();
    parts.log.info(`delivery: ${waiting.number} is issue ${String(issue)}`);
  }

  /** Tries one entry, if one is due; says how long there is nothing to do, in milliseconds. */
  async function step(): Promise<number> {
    await queue.refresh();
    const held = weather.heldUntil() - timing.now();
    if (held > 0) return held;
    const waiting = queue.due(timing.now());
    if (waiting === null) return Math.max(1, (queue.nextAt() ?? Infinity) - timing.now());
    const entry = await queue.load(waiting);
    if (entry === null) return 0;
    try {
      await attempt(waiting, entry);
    } catch (error) {
      signal.throwIfAborted();
      await failed(waiting, error, { ...parts, timing, weather, forget: queue.forget });
    }
    return 0;
  }

  const state = (): CourierState => ({ lastDelivery, forge: weather.forge() });
  return { step, state };
}
