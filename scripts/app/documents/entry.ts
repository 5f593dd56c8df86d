/** A document that staff sent, as it waits for the forge: everything but its bytes. */
import { z } from 'zod';
import type { DocumentKind } from '#domain/language/nl/document.ts';
import { kinds } from '#domain/language/nl/document.ts';
import { CASE_NUMBER } from '#text/code/code.ts';

const documentKinds = Object.keys(kinds) as [DocumentKind, ...DocumentKind[]];

const entrySchema = z.strictObject({
  schema: z.literal(1),
  id: z.uuid(),
  number: z.string().regex(CASE_NUMBER),
  kind: z.enum(documentKinds),
  /** Given by the app. */
  name: z.string(),
  type: z.string(),
  received_at: z.iso.datetime(),
});

export type DocumentEntry = z.infer<typeof entrySchema>;

export function isDocumentKind(kind: string): kind is DocumentKind {
  return entrySchema.shape.kind.safeParse(kind).success;
}

/** The entry in a header; `null` when it is torn or foreign. */
export function readDocumentEntry(header: string): DocumentEntry | null {
  try {
    return entrySchema.safeParse(JSON.parse(header)).data ?? null;
  } catch {
    return null;
  }
}
