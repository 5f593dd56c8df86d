import { z } from 'zod';
import { ruleBasisSchema } from './basis-schema.ts';
import { textSchema } from './schema-parts.ts';
import { CONDITIONS, LETTERS } from './vocabulary.ts';

/** What a procedure may require in a letter. What each means is held against the letter in `text/letter/content.ts`. */
export const CONTENTS = [
  'receipt-date',
  'expected-date',
  'until-date',
  'subject',
  'reasons',
  'ground',
  'finding',
  'norms',
  'solution',
  'possible-solutions',
  'where-to-go',
  'competent-body',
  'second-line',
  'second-line-at-once',
  'committee',
  'departure',
  'advice',
  'talk-date',
  'contact',
] as const;
export type ContentId = (typeof CONTENTS)[number];

/** What no case tells: it stands in a letter only where the coordinator writes it. */
export const ONLY_IN_TEXT = ['reasons', 'possible-solutions'] as const satisfies readonly ContentId[];

const letterSchema = z.strictObject({
  requires: z
    .array(z.enum(CONTENTS))
    .default([])
    .describe('what must stand in this letter before it can be sent')
    .meta({ examples: [['receipt-date', 'expected-date']] }),
  requires_when: z
    .partialRecord(z.enum(CONDITIONS), z.array(z.enum(CONTENTS)).min(1))
    .default({})
    .describe('what must stand in it only then; what it says about the committee is left out else')
    .meta({ examples: [{ 'not-satisfied': ['committee'] }] }),
  committee: textSchema
    .nullable()
    .default(null)
    .describe('what this letter says about the complaints committee, with how to reach it')
    .meta({
      examples: ['De klager kan de klacht voorleggen aan de klachtencommissie: commissie@voorbeeld.be'],
    }),
  basis: ruleBasisSchema
    .nullable()
    .default(null)
    .describe('on what it rests that this letter is sent; null: the page promises no such letter'),
});

/** What a procedure asks of its letters, by letter; one that is not named must hold nothing in particular. */
export const lettersSchema = z
  .partialRecord(z.enum(LETTERS), letterSchema)
  .default({})
  .meta({ examples: [{ acknowledgement: { requires: ['receipt-date', 'expected-date'] } }] });
