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
