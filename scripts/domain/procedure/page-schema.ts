/** What the public page tells citizens of a procedure, beside its terms, grounds and routes. */
import { z } from 'zod';
import { amountSchema } from '../deadline/amount.ts';
import { basisSchema, ruleBasisSchema, statementSchema, statementsSchema } from './basis-schema.ts';
import { idSchema, textSchema } from './schema-parts.ts';

/** A sentence that introduces a list, as in “A complaint is about a service: …”; the items are the text's own words. */
const listSchema = z
  .strictObject({
    lead: textSchema.describe('the sentence before the list'),
    items: z.array(textSchema).min(1).describe('word for word, where the basis is a quote'),
    basis: ruleBasisSchema.describe('the sentence with which the text begins the list'),
  })
  .nullable()
  .default(null);

const LIST = { lead: 'Een klacht gaat over:', items: ['een termijn'], basis: { quote: 'gaat over' } };

export const definitionSchema = z.strictObject({
  complaint: textSchema.describe('what a complaint is: word for word, unless `basis` is an article'),
  basis: basisSchema
    .nullable()
    .default(null)
    .describe('null: `complaint` itself is the sentence of the text')
    .meta({ examples: [{ article: 'Awb 9:1', paraphrase: 'Iedereen mag klagen over een gedraging.' }] }),
  examples: z
    .array(textSchema)
    .default([])
    .describe('an open list of what one can complain about, word for word')
    .meta({ examples: [['een te lange termijn']] }),
  about: listSchema.describe('all that a complaint can be about').meta({ examples: [LIST] }),
  act: listSchema.describe('what counts as an act').meta({ examples: [LIST] }),
  signs: listSchema
    .describe('by what an employee recognises a complaint')
    .meta({ examples: [{ ...LIST, lead: 'Een klacht is te herkennen aan:' }] }),
  who: statementsSchema.describe('who may complain, and when'),
  outside: statementsSchema.describe('what the procedure is not for, beside `kinds` and `grounds`'),
  advice: textSchema
    .nullable()
    .default(null)
    .describe('the informal line: to whom the text leads before a complaint, word for word'),
});

export const roleSchema = z.strictObject({
  id: idSchema,
  label: textSchema.meta({ examples: ['klachtencoördinator'] }),
  what: statementsSchema.describe('what this role does and must be, who stands in for it; for citizens'),
});

export const kindsSchema = z
  .array(
    z.strictObject({
      id: idSchema.meta({ examples: ['melding'] }),
      label: textSchema
        .describe('a noun behind “een”, as a letter says it: geen klacht, maar een melding')
        .meta({ examples: ['melding'] }),
      where: textSchema
        .nullable()
        .default(null)
        .describe('where to go with it; null where the text does not say')
        .meta({ examples: ['Geef een melding door via het meldpunt van de stad.'] }),
      basis: ruleBasisSchema,
    }),
  )
  .default([])
  .describe('what people send in that is no complaint');

export const courseSchema = z
  .array(
    z.strictObject({
      label: textSchema.meta({ examples: ['Ontvangstbevestiging'] }),
      by: z.array(idSchema).default([]).describe('the roles that act; none where it is the complainant'),
      what: z.array(statementSchema).min(1).describe('what happens'),
      terms: z
        .array(idSchema)
        .default([])
        .describe('codes of the deadlines that belong to this step, each in one step only')
        .meta({ examples: [['acknowledgement']] }),
    }),
  )
  .default([])
  .describe('the course in the order in which the complainant lives it; other terms follow after it');

export const documentsSchema = z
  .array(
    z.strictObject({
      id: idSchema.meta({ examples: ['reglement'] }),
      label: textSchema.meta({ examples: ['Reglement klachtenbehandeling'] }),
      basis: basisSchema,
    }),
  )
  .default([])
  .describe('what the text says is made public beside it; organisation.yaml says where each stands');

export const reportsSchema = z
  .array(
    z.strictObject({
      id: idSchema.meta({ examples: ['council'] }),
      label: textSchema.meta({ examples: ['Jaarverslag over de klachten'] }),
      every: amountSchema,
      at_least: z.boolean().default(false).describe('the text says: at least so often'),
      by: idSchema.nullable().default(null).describe('the role that reports; null where the text names none'),
      to: textSchema
        .nullable()
        .default(null)
        .describe('who gets it; null where the text names nobody')
        .meta({ examples: ['de gemeenteraad'] }),
      holds: z
        .array(textSchema)
        .default([])
        .describe('what it holds at least, word for word')
        .meta({ examples: [['het aantal klachten']] }),
      basis: basisSchema,
    }),
  )
  .default([]);
