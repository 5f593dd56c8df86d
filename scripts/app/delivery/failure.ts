import { ForgeError } from '../ports.ts';
import type { Waiting } from './queue.ts';
import type { CourierParts } from './settings.ts';
import { pauseAfter } from './timing.ts';
import type { Weather } from './weather.ts';

/** An entry that was refused so often needs a person. */
const MOST_REFUSALS = 3;

interface AfterFailure extends CourierParts {
  readonly weather: Weather;
  readonly forget: (number: string) => void;
}

/**
 * What becomes of an entry whose delivery failed. A forge that is away, wants a pause or does not let the app in holds
 * up everything; an entry that the forge refuses (it answers 4xx for another reason) holds up only itself.
 */
export async function failed(waiting: Waiting, error: unknown, after: AfterFailure): Promise<void> {
  const { timing, settings, log, weather } = after;
  waiting.failures += 1;
  const pause = pauseAfter(waiting.failures, settings.pause, timing.random);
  waiting.notBefore = timing.now() + Math.max(pause, settings.settle);
  if (!(error instanceof ForgeError)) {
    log.error(`delivery: ${waiting.number}: ${error instanceof Error ? error.name : 'failure'}`);
    return;
  }
  log.warn(`delivery: ${waiting.number}: ${error.message}`);
  if (error.kind === 'refused') await refused(waiting, error, after);
  else {
    if (error.kind === 'rate-limited' || error.kind === 'not-allowed') waiting.notBefore = timing.now();
    await weather.worsened(error);
  }
}

async function refused(waiting: Waiting, error: ForgeError, after: AfterFailure): Promise<void> {
  const { outbox, timing, settings } = after;
  const { note, number } = waiting;
  if (note === null) return;
  waiting.note = { ...note, refusals: note.refusals + 1 };
  if (waiting.note.refusals < MOST_REFUSALS) {
    await outbox.writeNote(number, JSON.stringify(waiting.note));
    const pause = pauseAfter(waiting.note.refusals, settings.refusalPause, timing.random);
    waiting.notBefore = timing.now() + pause;
    return;
  }
  // Whoever puts it back begins anew, and an issue that was made before is still looked for.
  await outbox.writeNote(number, JSON.stringify({ ...note, refusals: 0 }));
  await outbox.setAside(number, 'refused');
  after.forget(number);
  await after.alarm(
    `the forge refused ${number} three times (${String(error.status)}); it was moved to refused/`,
  );
}
