/** A submission as the outbox keeps it: all that delivery needs, whatever is configured by then. */
import { z } from 'zod';
import { DESKS } from '#domain/procedure/desks.ts';
import { intakeSchema } from '#text/issue/intake-block.ts';

const deadline = z.strictObject({ code: z.string(), nominal: z.iso.date() });

/** What answers a second sending of the same submission. Nothing of it is personal. */
const traces = {
  schema: z.literal(1),
  number: z.string(),
  received: z.iso.date(),
  deadlines: z.array(deadline),
  /** HMAC of the submission id. */
  submission: z.string(),
  /** HMAC of the answers. */
  answers: z.string(),
};

const entrySchema = z.strictObject({
  ...traces,
  /** Where it goes. What was kept before there were two desks goes to the ordinary one. */
  desk: z.enum(DESKS).default('ordinary'),
  title: z.string(),
  intake: intakeSchema,
  /** The answers as people read them, in the order of the form. */
  dossier: z.array(z.strictObject({ label: z.string(), value: z.string(), typed: z.boolean() })),
});

const tombstoneSchema = z.strictObject({ ...traces, delivered_at: z.string() });

export type Entry = z.infer<typeof entrySchema>;
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type Traces = Pick<Entry, keyof typeof traces>;

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The entry in a text of the outbox; `null` when it is torn or foreign. */
export const readEntry = (text: string): Entry | null => parse(entrySchema, text);

/** What a text of the outbox answers a second sending with, be it an entry or a tombstone; `null` as above. */
export const readTraces = (text: string): Traces | null => readEntry(text) ?? parse(tombstoneSchema, text);

/** What stays of an entry when the forge has it: no text, no name, no submission id. */
export function tombstoneOf(entry: Entry, deliveredAt: string): Tombstone {
  const { schema, number, received, deadlines, submission, answers } = entry;
  return { schema, number, received, deadlines, submission, answers, delivered_at: deliveredAt };
}
