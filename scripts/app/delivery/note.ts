import { z } from 'zod';

const noteSchema = z.strictObject({
  /** When delivery was first tried: an issue of this entry can exist since then. */
  first: z.iso.datetime(),
  /** When it was last tried: what was sent then may still be on its way. */
  last: z.iso.datetime(),
  /** How often the forge said that it does not want it. */
  refusals: z.int().min(0),
});

/** What must survive a restart about an entry that was tried. */
export type Note = z.infer<typeof noteSchema>;

/** The note in a text; one that cannot be read counts as a try at the time that is given. */
export function readNote(text: string | null, otherwise: string): Note | null {
  if (text === null) return null;
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    return { first: otherwise, last: otherwise, refusals: 0 };
  }
}
