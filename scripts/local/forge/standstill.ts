import { replaceDate } from '../clock/replace-date.ts';

/** `ededed`, the colour that the forge gives a label which a request names before it exists. */
const LABEL_GREY = 0xededed;

/** Time as a forge lives it: it flows, and stands still while a request that changes something is handled. */
export interface ForgeTime {
  /** Milliseconds since the epoch of the flowing clock, also while time stands still for a request. */
  flowing: () => number;
  /** Handles one request at one instant, and with one outcome of chance, so that doing it again gives the same. */
  standAt<T>(instant: number, work: () => Promise<T>): Promise<T>;
}

/** Replaces the `Date` of this process. To be called once, before the emulator is loaded. */
export function takeTime(): ForgeTime {
  const flowing = Date.now;
  let still: number | null = null;
  replaceDate(() => still ?? flowing());
  const chance = Math.random;
  const fixedChance = (LABEL_GREY + 0.5) / 0xffffff;
  return {
    flowing,
    async standAt(instant, work) {
      still = instant;
      Math.random = () => fixedChance;
      try {
        return await work();
      } finally {
        still = null;
        Math.random = chance;
      }
    },
  };
}
