import { z } from 'zod';
import { DESKS } from './desks.ts';
import { ownRoutesSchema } from './route-schema.ts';
import { idSchema, textSchema } from './schema-parts.ts';

const named = z.strictObject({ id: idSchema, label: textSchema });

/** Another body: where a complainant can go, or where a procedure can run. */
const bodySchema = z.strictObject({
  ...named.shape,
  address: z.array(textSchema).nullable().default(null),
  url: z.url().nullable().default(null),
});

const serviceSchema = z.strictObject({
  id: idSchema.meta({ examples: ['thuiszorg'] }),
  label: textSchema.meta({ examples: ['Thuiszorg'] }),
  entity: idSchema.describe('the legal entity that the service belongs to').meta({ examples: ['ocmw'] }),
  body: idSchema
    .nullable()
    .default(null)
    .describe('whose work it is, where that is one of the bodies: who belongs to it does not judge about it')
    .meta({ examples: ['covenant-partner'] }),
});

/** A person is known by an id and the number of a forge account: names stand nowhere in the configuration. */
const personSchema = z.strictObject({
  id: idSchema.meta({ examples: ['coordinator-1'] }),
  account: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('numeric id at the forge (a login can be renamed); null for who has no account')
    .meta({ examples: [1001] }),
  roles: z.array(idSchema).default([]),
  flags: z
    .array(idSchema)
    .default([])
    .describe(
      'what a procedure may ask of who handles a complaint or sits in a committee, such as a leading position',
    )
    .meta({ examples: [['senior']] }),
  services: z.array(idSchema).default([]).describe('the services whose work this person knows'),
  body: idSchema
    .nullable()
    .default(null)
    .describe('the one of the bodies to which this person belongs, such as a member of a committee')
    .meta({ examples: ['covenant-partner'] }),
  email: z
    .email()
    .nullable()
    .default(null)
    .describe('a functional address for reminders; null for who gets none')
    .meta({ examples: ['klachten@voorbeeldegem.example'] }),
  deputy: idSchema
    .nullable()
    .default(null)
    .describe('the id of the person who stands in during an absence')
    .meta({ examples: ['coordinator-2'] }),
});
export type Person = z.output<typeof personSchema>;

/** `config/organisation.yaml`: the organisation that owns a desk. */
export const organisationSchema = z.strictObject({
  name: textSchema.meta({ examples: ['Gemeente en OCMW Voorbeeldegem'] }),
  example: z.boolean().default(false).describe('invented: every page says so'),
  language: z.string().meta({ examples: ['nl-BE'] }),
  form_of_address: z.enum(['u', 'je']).default('u'),
  time_zone: z.string().meta({ examples: ['Europe/Brussels'] }),
  procedure: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(?:@[1-9]\d*)?$/)
    .describe('by its id: the version in force on the day of receipt; `id@version` pins one')
    .meta({ examples: ['reglement'] }),
  site_url: z.url().meta({ examples: ['https://klachten.voorbeeldegem.example'] }),
  intake_url: z.url().meta({ examples: ['https://klachten.voorbeeldegem.example'] }),
  contact: z.strictObject({
    name: textSchema.meta({ examples: ['Klachtencoördinator'] }),
    address: z
      .array(textSchema)
      .min(1)
      .meta({ examples: [['Dorpsplein 1', '9999 Voorbeeldegem']] }),
    email: z.email().meta({ examples: ['klachten@voorbeeldegem.example'] }),
    phone: textSchema.meta({ examples: ['050 00 00 00'] }),
  }),
  mail: z.strictObject({
    from: z.email().meta({ examples: ['klachten@voorbeeldegem.example'] }),
    alarms_to: z
      .array(z.email())
      .min(1)
      .meta({ examples: [['beheer@voorbeeldegem.example']] }),
    reply_to: z
      .email()
      .nullable()
      .default(null)
      .describe('where an answer to a letter goes; null for the sender')
      .meta({ examples: ['antwoord@voorbeeldegem.example'] }),
    digest: z.boolean().default(false).describe('staff get one mail a day instead of one for each reminder'),
    digest_at: z
      .string()
      .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'a time of the day')
      .default('08:00')
      .describe('local time from which the mail of the day is sent')
      .meta({ examples: ['08:00'] }),
  }),
  entities: z
    .array(named)
    .min(1)
    .describe('the first is the one to which a complaint belongs when the citizen names none'),
  services: z.array(serviceSchema).min(1),
  categories: z.array(named).min(1),
  desk: z
    .enum(DESKS)
    .default('ordinary')
    .describe('which desk this configuration is of: the restricted one has a copy of its own')
    .meta({ examples: ['restricted'] }),
  restricted_routes: ownRoutesSchema,
  people: z.array(personSchema).min(1),
  documents: z
    .array(z.strictObject({ id: idSchema, url: z.url() }))
    .default([])
    .describe('where the documents stand that a procedure says are public, by their ids there')
    .meta({ examples: [[{ id: 'reglement', url: 'https://www.voorbeeldegem.example/reglement.pdf' }]] }),
  bodies: z
    .array(bodySchema)
    .default([])
    .describe('other bodies, such as an ombudsman: by their ids in commands')
    .meta({ examples: [[{ id: 'vlaamse-ombudsdienst', label: 'Vlaamse Ombudsdienst' }]] }),
});

/** An organisation as the product works with it: every default filled in. */
export type Organisation = z.output<typeof organisationSchema>;
