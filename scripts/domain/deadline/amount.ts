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

/** How old facts may be is counted in the units of the calendar: working days have no meaning there. */
export const AGE_UNITS = ['calendar-day', 'week', 'month', 'year'] as const;

const countSchema = z.int().min(1).max(MOST_UNITS).describe('how many units');

/** How old facts may be, as an operator writes it. */
export const ageLimitSchema = z
  .strictObject({ count: countSchema, unit: z.enum(AGE_UNITS) })
  .meta({ examples: [{ count: 1, unit: 'year' }] });
export type AgeLimit = z.output<typeof ageLimitSchema>;

/** An amount as an operator writes it: `{count: 4, unit: week}`. */
export const amountSchema = z
  .strictObject({
    count: countSchema,
    unit: z.enum(COUNTED_UNITS),
  })
  .meta({ examples: [{ count: 1, unit: 'year' }] });
