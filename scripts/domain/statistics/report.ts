import { z } from 'zod';
import { isDate } from '../deadline/local-date.ts';

/** `publication/statistics.json`: one schema gives the types, the check on the site and the published JSON Schema. */

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const date = z
  .string()
  .refine(isDate, 'an existing date')
  .meta({ format: 'date', examples: ['2026-11-20'] });
const count = z.int().min(0);
const total = z.union([count, z.literal('<5')]).describe('exact from 5 on, and 0');
const share = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .describe('of the total; null unless numerator, rest and total are each 0 or at least 5');

const rowSchema = z.strictObject({
  id,
  label: z.string().describe("in the organisation's language"),
  count: count.nullable().describe('null is hidden, to protect people'),
  share,
});
export type ReportRow = z.output<typeof rowSchema>;

const tableSchema = z.strictObject({
  id: id.describe('unique in a report'),
  dimension: z.enum(['channel', 'service', 'category', 'admissibility', 'finding', 'deadline', 'duration']),
  label: z.string(),
  deadline: z
    .strictObject({
      code: id,
      label: z.string(),
      binding: z.boolean().describe("false is the organisation's own target"),
    })
    .optional(),
  in_time: z
    .strictObject({ count, base: count, share })
    .nullable()
    .optional()
    .describe(
      'of a term: how many of those that were met or should have been were in time; null when one is hidden',
    ),
  total: count.describe('what the rows add up to; the same for every table of a report'),
  rows: z.array(rowSchema).describe('empty when the table is withheld'),
  withheld: z.boolean().describe('true when no way of hiding counts protects the table'),
});
export type ReportTable = z.output<typeof tableSchema>;

const durationsSchema = z.strictObject({
  unit: z.literal('calendar-day'),
  median: count.nullable().describe('days from receipt to answer; null where it would tell about few people'),
  mean: count.nullable(),
});
export type ReportDurations = z.output<typeof durationsSchema>;

const reportSchema = z.strictObject({
  period: z.strictObject({
    year: z.int(),
    from: date,
    until: date.describe('31 December, or the date of the data in a year that is not over'),
  }),
  entity: z.strictObject({ id, label: z.string() }),
  total,
  tables: z.array(tableSchema).describe('none below the minimum total'),
  durations: durationsSchema.nullable(),
});
export type Report = z.output<typeof reportSchema>;

export const statisticsSchema = z.strictObject({
  $schema: z.literal('./statistics.schema.json'),
  schema: z.literal(1),
  as_of: date.describe('the date of the data'),
  disclosure: z.strictObject({ threshold: count, minimum_total: count, minimum_base: count }),
  reports: z.array(reportSchema).describe('one for each year of receipt and entity; newest year first'),
});
export type Statistics = z.output<typeof statisticsSchema>;

/** The published JSON Schema of `statistics.json`. */
export function statisticsJsonSchema(): unknown {
  return z.toJSONSchema(statisticsSchema);
}
