import { z } from 'zod';
import { basisSchema } from './basis-schema.ts';
import { idSchema, textSchema } from './schema-parts.ts';
import { EVENT_TYPES, PARTIES } from './vocabulary.ts';

const waiveGroundSchema = z.strictObject({
  id: idSchema.meta({ examples: ['waived'] }),
  label: textSchema.meta({ examples: ['klager ziet ervan af'] }),
  basis: basisSchema,
});

/** Hearing those whom it is between before a finding (Awb 9:10). */
export const hearingSchema = z.strictObject({
  of: z
    .array(z.enum(PARTIES))
    .min(1)
    .default(['complainant'])
    .describe(
      'who is heard; the respondent where the complaint is about somebody, for whom an offer is enough',
    )
    .meta({ examples: [['complainant', 'respondent']] }),
  required: z
    .boolean()
    .default(true)
    .describe('no finding, and no letter with an answer, before each of them could be heard'),
  waive_grounds: z
    .array(waiveGroundSchema)
    .default([])
    .describe('on which ground the complainant need not be heard; one must be named where there are any'),
  basis: basisSchema,
});

const informSchema = z
  .array(z.enum(EVENT_TYPES))
  .default([])
  .meta({ examples: [['acknowledged']] });

/** When the respondent is told of the complaint, or gets a copy (Awb 9:9, 003-11, 003-14). */
export const respondentSchema = z.strictObject({
  inform_with: informSchema.describe('told on the day of these events; another day is a deviation'),
  inform_after: informSchema.describe('told after these events, on no certain day'),
  basis: basisSchema,
});
