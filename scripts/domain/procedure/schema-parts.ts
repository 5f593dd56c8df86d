import { z } from 'zod';
import { addressed } from '../language/address.ts';

/** A machine name: lower case, digits and hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ examples: ['coordinator'] });

/** A text that people read, in the language of the organisation; `{{u-je "uw" "je"}}` follows its form of address. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/[{}]{2}/.test(addressed(text, 'u')), 'a text in which {{ }} holds u-je and two texts')
  .meta({ examples: ['een tekst voor mensen'] });
