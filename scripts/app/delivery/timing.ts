/** Time and chance, which the delivery is given; the tests give others. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** ISO instant of a time in milliseconds, in whole seconds. */
export function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

export interface Growth {
  /** The first pause, in milliseconds; each next one is twice as long. */
  readonly first: number;
  readonly most: number;
}

/** The pause after so many failures in a row (from 1), a little shorter or longer by chance. */
export function pauseAfter(failures: number, { first, most }: Growth, random: () => number): number {
  const pause = Math.min(most, first * 2 ** Math.min(failures - 1, 30));
  return pause * (0.8 + 0.4 * random());
}
