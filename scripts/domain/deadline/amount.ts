import { z } from 'zod';

/** The units in which a term can be counted. `as-soon-as-possible` gives no date and is no unit of counting. */
export const COUNTED_UNITS = ['calendar-day', 'working-day', 'week', 'month', 'year'] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** So many units, such as 6 weeks. */
export interface Amount {
  readonly count: number;
  readonly unit: CountedUnit;
}

/** The largest number of units that is counted: more is a mistake in typing, not a term. */
export const MOST_UNITS = 10_000;

/** An amount as an operator writes it: `{count: 4, unit: week}`. */
export const amountSchema = z
  .strictObject({
    count: z.int().min(1).max(MOST_UNITS).describe('how many units'),
    unit: z.enum(COUNTED_UNITS),
  })
  .meta({ examples: [{ count: 1, unit: 'year' }] });
