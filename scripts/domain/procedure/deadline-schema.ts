import { z } from 'zod';
import { amountSchema, COUNTED_UNITS, MOST_UNITS } from '../deadline/amount.ts';
import { idSchema, textSchema } from './schema-parts.ts';
import { EVENT_TYPES } from './vocabulary.ts';

const eventSchema = z.enum(EVENT_TYPES);

/** The sentence or article on which a rule rests, and how it is read where it leaves room; or why it is our own choice. */
export const basisSchema = z
  .union([
    z.strictObject({ quote: textSchema, read_as: textSchema.optional() }),
    z.strictObject({
      article: textSchema,
      paraphrase: textSchema,
      checked: z.boolean().default(false),
      read_as: textSchema.optional(),
    }),
    z.strictObject({
      own_choice: textSchema.describe('the text is silent: why the organisation has this rule'),
    }),
  ])
  .meta({ examples: [{ quote: 'binnen de tien kalenderdagen' }] });

/**
 * When a term begins: at submission (the postmark, where known), on the day on which the complaint was registered, at an
 * event, when the time of another term has run out, or at the first of several of these.
 */
export type Anchor =
  | 'submitted'
  | 'registered'
  | (typeof EVENT_TYPES)[number]
  | { readonly end_of: string }
  | { readonly first_of: readonly Anchor[] };

const anchorSchema: z.ZodType<Anchor> = z
  .lazy(() =>
    z.union([
      z.enum(['submitted', 'registered']),
      eventSchema,
      z.strictObject({ end_of: idSchema }),
      z.strictObject({ first_of: z.array(anchorSchema).min(1) }),
    ]),
  )
  .meta({ id: 'anchor', examples: ['received', { end_of: 'contact' }] });

const extensionSchema = z.strictObject({
  ...amountSchema.shape,
  times: z.int().min(1).default(1),
  total_max: amountSchema
    .refine(({ unit }) => unit !== 'working-day', 'a unit of the calendar: calendar-day, week, month or year')
    .nullable()
    .default(null)
    .describe('the whole term at most, from the anchor'),
  notify: z.array(idSchema).default([]),
  before_end: z.boolean().default(true),
  consent: z.boolean().default(false).describe('more time where the complainant agrees to a date'),
});

/** One term of a procedure. */
export const deadlineSchema = z.strictObject({
  code: idSchema.meta({ examples: ['acknowledgement'] }),
  label: textSchema.meta({ examples: ['Ontvangstbevestiging'] }),
  anchor: anchorSchema,
  when: z
    .strictObject({ committee: z.boolean() })
    .nullable()
    .default(null)
    .describe('of two terms of one code: which applies once a committee handles the complaint'),
  count: z
    .int()
    .min(0)
    .max(MOST_UNITS)
    .nullable()
    .describe('0 is the same day; null with as-soon-as-possible')
    .meta({ examples: [10] }),
  unit: z.enum([...COUNTED_UNITS, 'as-soon-as-possible']),
  roll: z.enum(['none', 'next-working-day']).default('none'),
  stopped_by: z.array(eventSchema).min(1).describe('the term is met on the day of the first of these'),
  void_by: z.array(eventSchema).default([]).describe('the term lapses when one of these happens'),
  extension: extensionSchema.nullable().default(null),
  suspension: z.strictObject({ basis: basisSchema }).nullable().default(null),
  minimum_working_days: z.int().min(1).max(MOST_UNITS).nullable().default(null),
  binding: z.boolean().default(true).describe('false is a target of the organisation itself'),
  basis: basisSchema,
  remind: z
    .array(z.int().min(1).max(365))
    .default([])
    .describe('calendar days before the nominal date')
    .meta({ examples: [[3, 1]] }),
  escalate: z
    .strictObject({ after: z.int().min(1).max(365), to: z.array(idSchema).min(1) })
    .nullable()
    .default(null)
    .describe('days after the latest date')
    .meta({ examples: [{ after: 1, to: ['deputy'] }] }),
});
export type DeadlineRule = z.output<typeof deadlineSchema>;
