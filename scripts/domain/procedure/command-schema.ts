import { z } from 'zod';
import { idSchema } from './schema-parts.ts';
import { COMMANDS, CONDITIONS, EVENT_TYPES, STATUSES } from './vocabulary.ts';

/** Who may give a command, in which states of the case, and the state after; without `to` the state stays. */
const commandSchema = z.strictObject({
  by: z.array(idSchema).min(1),
  in: z
    .array(z.enum(STATUSES))
    .min(1)
    .meta({ examples: [['received', 'admissible']] }),
  when: z
    .enum(CONDITIONS)
    .nullable()
    .default(null)
    .describe('only then, beside the state: not-satisfied is a talk that did not satisfy the complainant'),
  to: z
    .union([z.enum(STATUSES), z.partialRecord(z.enum(EVENT_TYPES), z.enum(STATUSES))])
    .nullable()
    .default(null)
    .describe('the state after; by event where a command gives several kinds of them'),
});

export const commandsSchema = z
  .partialRecord(z.enum(COMMANDS), commandSchema)
  .meta({ examples: [{ close: { by: ['coordinator'], in: ['answered'], to: 'closed' } }] });

const stepSchema = z.strictObject({
  does: z.enum(COMMANDS).describe('the command that brings the case on'),
  unless: z
    .union([z.enum(EVENT_TYPES), z.array(z.enum(EVENT_TYPES)).min(1)])
    .nullable()
    .default(null)
    .describe('this step is done once that happened; of several the first is enough')
    .meta({ examples: ['talk-held', ['talk-held', 'talk-refused']] }),
  by: idSchema
    .nullable()
    .default(null)
    .describe('the role that does it, where it is another than that of the state'),
  when: z
    .enum(CONDITIONS)
    .nullable()
    .default(null)
    .describe(
      'this step is there only then: solution-due is a finding that calls for a solution, through-staff a complaint that did not come by the form',
    ),
});

const nextStepSchema = z.strictObject({
  by: idSchema.describe('the role that acts next'),
  steps: z.array(stepSchema).min(1).describe('the first step that is not done yet comes next'),
});

/** Who acts next, by state. A state that is not named waits for nobody. */
export const nextSchema = z
  .partialRecord(z.enum(STATUSES), nextStepSchema)
  .meta({ examples: [{ received: { by: 'coordinator', steps: [{ does: 'admissible' }] } }] });
