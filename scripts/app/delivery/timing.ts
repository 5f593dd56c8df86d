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

/**
 * A clock that never goes back: where the machine's clock is set back, it goes on from where it was. What waits for a
 * time waits so long and no longer, however the clock is set.
 */
export function neverBack(now: () => number): () => number {
  let last = -Infinity;
  let ahead = 0;
  return () => {
    const at = now();
    ahead = Math.max(ahead, last - at);
    last = at + ahead;
    return last;
  };
}
