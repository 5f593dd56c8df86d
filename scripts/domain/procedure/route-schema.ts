import { z } from 'zod';
import { basisSchema } from './basis-schema.ts';
import { idSchema } from './schema-parts.ts';

/** What a complaint must be about to go to the restricted desk; `staff` is one of staff against staff. */
const routeShape = {
  about: z.enum(['coordinator', 'management', 'staff']),
  to: z.literal('restricted'),
  handled_by: idSchema
    .describe('the role that handles such a complaint, at the restricted desk')
    .meta({ examples: ['management'] }),
};

/** Of a procedure: its text says that such a complaint goes another way. */
export const routesSchema = z
  .array(z.strictObject({ ...routeShape, basis: basisSchema }))
  .default([])
  .describe('complaints that never touch the desk but go to the restricted one');

/** Of an organisation whose procedure does not say so: its own choice, and shown as such. */
export const ownRoutesSchema = z
  .array(z.strictObject({ ...routeShape, basis: z.literal('own-choice').default('own-choice') }))
  .default([])
  .describe('own choice, not from the procedure: complaints that go to the restricted desk')
  .meta({ examples: [[{ about: 'coordinator', to: 'restricted', handled_by: 'management' }]] });
