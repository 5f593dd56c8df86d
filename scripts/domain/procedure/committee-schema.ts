import { z } from 'zod';
import { basisSchema, statementsSchema } from './basis-schema.ts';
import { idSchema, textSchema } from './schema-parts.ts';

/** What a committee may have to do before it judges: commands. */
const COMMITTEE_ACTS = ['discussion', 'committee-hearing'] as const;
export type CommitteeAct = (typeof COMMITTEE_ACTS)[number];

const seatSchema = z.strictObject({
  id: idSchema.meta({ examples: ['chair'] }),
  label: textSchema.meta({ examples: ['voorzitter'] }),
  from: z
    .array(idSchema)
    .default([])
    .describe('the flags in organisation.yaml of who may sit here')
    .meta({ examples: [['covenant-partner']] }),
  what: statementsSchema.describe('who takes this seat, and who does when he may not; for citizens'),
  independent: z.boolean().default(false).describe('who sits here must have the flag independent as well'),
  conflict: z
    .boolean()
    .default(false)
    .describe('not for who belongs to the body that the complaint is about: a substitute takes the seat'),
});
export type Seat = z.output<typeof seatSchema>;

/** A complaints committee: who sits in it, and what its word is worth (003-20 … 003-30, Awb 9:13 … 9:16). */
export const committeeSchema = z.strictObject({
  role: z
    .enum(['binding', 'advice'])
    .describe('binding: it rules on the complaint; advice: it advises who decides about it'),
  seats: z
    .array(seatSchema)
    .min(1)
    .meta({ examples: [[{ id: 'chair', label: 'voorzitter', independent: true }]] }),
  hearings: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('how many hearings it may hold; one more is a deviation; null is any number')
    .meta({ examples: [2] }),
  first: z
    .array(z.enum(COMMITTEE_ACTS))
    .default([])
    .describe('what it does before it rules or advises; without that its word is a deviation')
    .meta({ examples: [['discussion', 'committee-hearing']] }),
  prevention_advice: z
    .array(idSchema)
    .default([])
    .describe('the findings with which a ruling may advise how to prevent such complaints')
    .meta({ examples: [['upheld']] }),
  works: statementsSchema.describe('how the committee works, beside the steps in which it acts'),
  basis: basisSchema,
});
