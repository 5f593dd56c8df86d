/**
 * The settings of the protection, as they are published with the figures: a reader may know the rule, and still
 * computes nothing back.
 */
export const DISCLOSURE = {
  /** Counts from 1 to one below this are sensitive and hidden; 0 is published. */
  threshold: 5,
  /** Fewer complaints than this: nothing but the total is published. */
  minimum_total: 20,
  /** Fewer answered complaints than this: no mean and no median. */
  minimum_base: 10,
} as const;

/** Whether a count tells about so few people that it is hidden. */
export function isSensitive(count: number): boolean {
  return count > 0 && count < DISCLOSURE.threshold;
}

/** A total as it is published where nothing else is: exact from the threshold on, and 0. */
export function publicTotal(total: number): number | '<5' {
  return isSensitive(total) ? '<5' : total;
}

/**
 * A share between 0 and 1, in three decimals. `null` unless numerator, rest and base are each 0 or at least the
 * threshold, because below a total of 100 a whole percentage gives the exact count; and for an empty base.
 */
export function publicShare(count: number, base: number): number | null {
  if (base === 0 || [count, base - count, base].some(isSensitive)) return null;
  return Math.round((count / base) * 1000) / 1000;
}
