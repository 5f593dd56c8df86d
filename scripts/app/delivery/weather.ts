import type { ForgeError } from '../ports.ts';
import type { CourierParts } from './settings.ts';
import { pauseAfter } from './timing.ts';

export type ForgeState = 'reached' | 'away' | 'not-allowed' | 'not-tried';

export type Weather = ReturnType<typeof makeWeather>;

/** What holds for the forge as a whole: whether it can be reached, and until when to leave it alone. */
export function makeWeather({
  timing,
  settings,
  alarm,
}: Pick<CourierParts, 'timing' | 'settings' | 'alarm'>) {
  let failures = 0;
  let until = 0;
  let forge: ForgeState = 'not-tried';
  return {
    heldUntil: () => until,
    forge: () => forge,
    cleared() {
      failures = 0;
      forge = 'reached';
    },
    async worsened({ kind, status, retryAfter }: ForgeError) {
      failures += 1;
      const pause = pauseAfter(failures, settings.pause, timing.random);
      until = timing.now() + Math.max(pause, (retryAfter ?? 0) * 1000);
      const isNews = kind === 'not-allowed' && forge !== 'not-allowed';
      forge = kind === 'not-allowed' ? 'not-allowed' : 'away';
      if (!isNews) return;
      await alarm(`the forge does not let the app in (${String(status)}); check the app and the desk`);
    },
  };
}
