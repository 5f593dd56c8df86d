import { z } from 'zod';

/** A machine name: lower case, digits and hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ examples: ['coordinator'] });

/** A text that people read, in the language of the organisation. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .meta({ examples: ['een tekst voor mensen'] });
