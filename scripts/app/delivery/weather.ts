import type { ForgeError } from '../ports.ts';
import type { CourierParts } from './settings.ts';
import { pauseAfter } from './timing.ts';

export type ForgeState = 'reached' | 'away' | 'not-allowed' | 'not-tried';

export type Weather = ReturnType<typeof makeWeather>;

/** A forge that is away for so long is worth a person's look. */
const LONG_AWAY_MS = 3_600_000;

/** What holds for the forge as a whole: whether it can be reached, and until when to leave it alone. */
export function makeWeather({
  timing,
  settings,
  alarm,
}: Pick<CourierParts, 'timing' | 'settings' | 'alarm'>) {
  let failures = 0;
  let until = 0;
  let since: number | null = null;
  let told = false;
  let forge: ForgeState = 'not-tried';
  return {
    heldUntil: () => until,
    forge: () => forge,
    cleared() {
      failures = 0;
      since = null;
      told = false;
      forge = 'reached';
    },
    async worsened({ kind, status, retryAfter }: ForgeError) {
      failures += 1;
      const pause = pauseAfter(failures, settings.pause, timing.random);
      until = timing.now() + Math.max(pause, (retryAfter ?? 0) * 1000);
      const isNews = kind === 'not-allowed' && forge !== 'not-allowed';
      forge = kind === 'not-allowed' ? 'not-allowed' : 'away';
      since ??= timing.now();
      if (!told && timing.now() - since >= LONG_AWAY_MS) {
        told = true;
        await alarm('the forge has not taken a complaint for an hour; they wait in the outbox, none is lost');
      }
      if (!isNews) return;
      await alarm(`the forge does not let the app in (${String(status)}); check the app and the desk`);
    },
  };
}
