import { z } from 'zod';
import { textSchema } from './schema-parts.ts';
import { MAY_LEAVE_OUT } from './word-for-word.ts';

/** The sentence or article on which a rule rests, and how it is read where it leaves room. */
export const basisSchema = z
  .union([
    z.strictObject({
      quote: textSchema.describe(`words of the text (source.copy) as they stand: ${MAY_LEAVE_OUT}`),
      read_as: textSchema.optional(),
    }),
    z.strictObject({
      article: textSchema,
      paraphrase: textSchema,
      checked: z.boolean().default(false).describe('was this held against the words of the law itself'),
      read_as: textSchema.optional(),
    }),
  ])
  .meta({ examples: [{ quote: 'binnen de tien kalenderdagen' }] });

/** The same, or that the organisation adds it to the text by its own choice; the page says so. */
export const ruleBasisSchema = z
  .union([basisSchema, z.literal('own-choice')])
  .meta({ examples: [{ quote: 'binnen de tien kalenderdagen' }] });
export type RuleBasis = z.output<typeof ruleBasisSchema>;

/** One thing that the public page says, with what it rests on. */
export const statementSchema = z
  .strictObject({
    text: textSchema
      .nullable()
      .default(null)
      .describe('in plain words; left out, the page says it in the words of the basis'),
    basis: ruleBasisSchema,
  })
  .refine(({ text, basis }) => text !== null || basis !== 'own-choice', 'a text, where there is no basis')
  .meta({ examples: [{ basis: { quote: 'De klachtencoördinator is gebonden aan het beroepsgeheim.' } }] });
export type Statement = z.output<typeof statementSchema>;

/** Statements in the order in which people read them. */
export const statementsSchema = z.array(statementSchema).default([]);
