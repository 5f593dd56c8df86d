import { z } from 'zod';
import { isDate } from '../deadline/local-date.ts';
import { ageLimitSchema, amountSchema } from '../deadline/amount.ts';
import { LANGUAGES } from '../language/languages.ts';
import { commandsSchema, nextSchema } from './command-schema.ts';
import { basisSchema, ruleBasisSchema, statementsSchema } from './basis-schema.ts';
import { committeeSchema } from './committee-schema.ts';
import { deadlineSchema } from './deadline-schema.ts';
import { hearingSchema, respondentSchema } from './hearing-schema.ts';
import { lettersSchema } from './letter-schema.ts';
import {
  courseSchema,
  definitionSchema,
  documentsSchema,
  kindsSchema,
  reportsSchema,
  roleSchema,
} from './page-schema.ts';
import { routesSchema } from './route-schema.ts';
import { idSchema, textSchema } from './schema-parts.ts';
import { ANSWER_FORMS, ASKED_FIELDS, CHANNELS } from './vocabulary.ts';

const dateSchema = z.string().refine(isDate, 'an existing date');

/** A rule that has no words of its own: the page says it in ours, with this, and not at all where it is `null`. */
const ownWordsBasis = ruleBasisSchema.nullable().default(null);

const formSchema = z.strictObject({
  fields: z.array(z.enum(ASKED_FIELDS)).min(1).describe('the fields that this procedure asks'),
  required: z.array(z.enum(ASKED_FIELDS)).describe('unless anonymous, one way to answer is required as well'),
  anonymous: z.boolean().default(false).describe('are complaints without a name accepted'),
  basis: ownWordsBasis.describe('on what it rests that a name and a way to answer are asked'),
  age_limit: ageLimitSchema
    .nullable()
    .default(null)
    .describe('older facts are a ground of inadmissibility: the card says that they are'),
});

const groundSchema = z.strictObject({
  id: idSchema.meta({ examples: ['administratiekosten'] }),
  label: textSchema,
  means: z.enum(['inadmissible', 'not-a-complaint']).describe('the status that this ground gives'),
  needs_text: z.boolean().default(true).describe('must a reason be written with it'),
  needs_letter: z.boolean().default(false).describe('must the competent body be named in a letter'),
  recheck: z.boolean().default(false).describe('temporary: the decision names a date to look at it again'),
  earlier: z
    .enum(['none', 'any', 'same-complainant'])
    .default('none')
    .describe('an earlier complaint was handled on the same subject: of anybody, or of the same complainant'),
  counts: z.boolean().default(true).describe('is it counted as a complaint in the figures'),
  binding: z
    .boolean()
    .default(true)
    .describe('false: nobody is obliged to handle such a complaint, and it may be handled all the same'),
  basis: basisSchema,
  except: basisSchema
    .nullable()
    .default(null)
    .describe('the sentence that says what this ground leaves to be a complaint')
    .meta({ examples: [{ quote: 'Wel geldt dat het handelen rondom dit punt een klacht kan zijn.' }] }),
});

const findingSchema = z.strictObject({
  scale: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        solution: z.boolean().default(false).describe('does this finding call for a solution'),
        mixed: z
          .boolean()
          .default(false)
          .describe('is this what is found of a complaint whose parts are judged apart and differ'),
      }),
    )
    .min(1),
  norms: z.union([z.literal('none'), z.array(z.strictObject({ id: idSchema, label: textSchema })).min(1)]),
  norms_required: z
    .boolean()
    .default(false)
    .describe('must a finding that calls for a solution name a norm that was not met'),
  basis: ownWordsBasis.describe('on what the scale rests'),
  norms_basis: ownWordsBasis.describe('on what it rests that a norm is named'),
});

const handlerSchema = z.strictObject({
  role: idSchema
    .default('handler')
    .describe('the role of who handles complaints')
    .meta({ examples: ['handler'] }),
  required: z.boolean(),
  flags: z
    .array(idSchema)
    .default([])
    .describe('the flags that a person must have in organisation.yaml')
    .meta({ examples: [['senior']] }),
  not_involved: z.boolean().default(true),
  knows_domain: z.boolean().default(false),
  consult: z.boolean().default(false).describe('are the services consulted about who handles it'),
  basis: ownWordsBasis.describe('on what it rests that nobody handles a complaint about himself'),
});

const answerSchema = z.strictObject({
  forms: z.array(z.enum(ANSWER_FORMS)).min(1),
  requires: z.array(z.enum(['reasons', 'finding', 'solution-when-upheld'])),
});

const atOnceSchema = z.strictObject({
  about: idSchema.describe('the role that handles the complaints itself').meta({ examples: ['management'] }),
  text: textSchema.meta({
    examples: ['Gaat uw klacht over de directie? Dan kunt u ook meteen naar de ombudsman.'],
  }),
  basis: ruleBasisSchema,
});

const secondLineSchema = z.strictObject({
  label: textSchema,
  url: z.url().meta({ examples: ['https://www.vlaamseombudsdienst.be'] }),
  text: textSchema,
  in_answer: z.boolean().default(true).describe('is it mentioned in every answer'),
  at_once: atOnceSchema
    .nullable()
    .default(null)
    .describe(
      'where a complaint about a role can go at once: said beside the form, on the receipt and in the first letter',
    ),
  basis: basisSchema,
});

const forwardingSchema = z.strictObject({
  consent: z.boolean(),
  to: textSchema
    .nullable()
    .default(null)
    .describe('whom the text means; null: another organisation')
    .meta({ examples: ['een ander bestuursorgaan'] }),
  basis: basisSchema,
});

const retentionSchema = z.strictObject({ ...amountSchema.shape, basis: basisSchema });

/** `config/procedures/<id>@<version>.yaml`: all that distinguishes one procedure from another. */
export const procedureSchema = z.strictObject({
  id: idSchema.meta({ examples: ['reglement'] }),
  version: z
    .int()
    .min(1)
    .meta({ examples: [1] }),
  valid_from: dateSchema.describe('the first day on which a complaint is received by this version').meta({
    examples: ['2026-01-01'],
  }),
  valid_until: dateSchema
    .nullable()
    .default(null)
    .describe('the last such day; null: until the next version begins')
    .meta({ examples: ['2026-12-31'] }),
  title: textSchema,
  organisation: textSchema,
  source: z.strictObject({
    text: textSchema,
    url: z.url().nullable().default(null),
    copy: z.string().nullable().default(null).describe('the text itself, a file beside this one'),
  }),
  documents: documentsSchema,
  time_zone: z.string().meta({ examples: ['Europe/Brussels'] }),
  calendar: idSchema.meta({ examples: ['be'] }),
  language: z
    .enum(LANGUAGES)
    .describe('whose words the card, the letters and the answers use')
    .meta({ examples: ['nl-BE'] }),
  definition: definitionSchema,
  form: formSchema,
  channels: z.array(z.enum(CHANNELS)).min(1),
  roles: z.array(roleSchema).min(1),
  grounds: z.union([z.enum(['free', 'none']), z.array(groundSchema).min(1)]),
  finding: z.union([z.literal('none'), findingSchema]),
  handler: z.union([z.literal('none'), handlerSchema]),
  respondent: respondentSchema.nullable().default(null),
  hearing: hearingSchema.nullable().default(null).describe('who is heard before a finding'),
  answer: answerSchema,
  committee: committeeSchema.nullable().default(null).describe('the complaints committee, with its seats'),
  second_line: z.union([z.literal('none'), secondLineSchema]).default('none'),
  routes: routesSchema,
  deadlines: z.array(deadlineSchema),
  letters: lettersSchema,
  commands: commandsSchema,
  next: nextSchema,
  kinds: kindsSchema,
  forwarding: forwardingSchema.nullable().default(null),
  retention: retentionSchema.nullable().default(null),
  reports: reportsSchema,
  steps: courseSchema,
  principles: statementsSchema.describe('duties of people alone: stated, never enforced'),
  records: statementsSchema.describe('what is kept of a complaint, and who may see it'),
});

export type { DeadlineRule } from './deadline-schema.ts';

/** A procedure as the product works with it: every default filled in. */
export type Procedure = z.output<typeof procedureSchema>;

/** The role of who handles complaints; `null` where the procedure knows no such person. */
export function handlingRole({ handler }: Pick<Procedure, 'handler'>): string | null {
  return handler === 'none' ? null : handler.role;
}

/** The name by which a case refers to a procedure for ever: `reglement@1`. */
export function procedureKey({ id, version }: Pick<Procedure, 'id' | 'version'>): string {
  return `${id}@${String(version)}`;
}
