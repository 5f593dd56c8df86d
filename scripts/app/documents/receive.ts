import type { Instant } from '#domain/case/event.ts';
import { readCaseNumber } from '#text/code/code.ts';
import { encode } from '#text/code/crockford.ts';
import type { DocumentType } from '#text/document/type-of.ts';
import { documentTypeOf } from '#text/document/type-of.ts';
import { seal } from '../intake/codes.ts';
import type { DocumentBox } from '../ports.ts';
import type { DocumentEntry } from './entry.ts';
import { isDocumentKind } from './entry.ts';

/** A file may be so large, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;

export interface SentDocument {
  /** The UUID made with the page. */
  readonly id: string;
  /** As typed. */
  readonly number: string;
  readonly kind: string;
  /** `null` when no file was chosen. */
  readonly bytes: Uint8Array | null;
}

/** What is wrong with what was sent, by field; the codes are those of the sentences. */
export type DocumentMistakes = Readonly<{
  number?: 'number';
  kind?: 'kind';
  file?: 'missing' | 'empty' | 'large' | 'unknown';
}>;

interface Circumstances {
  readonly box: DocumentBox;
  readonly secret: string;
  readonly now: Instant;
}

/** So many letters tell the documents of one case and one kind apart. */
const LETTERS = 6;

type FileMistake = NonNullable<DocumentMistakes['file']>;

function fileMistake(bytes: Uint8Array | null, type: DocumentType | null): FileMistake | null {
  if (bytes === null) return 'missing';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_BYTES) return 'large';
  return type === null ? 'unknown' : null;
}

/** A name that comes from the id, so that however often a document is placed, it has the same one. */
async function lettersOf(id: string, secret: string): Promise<string> {
  const digest = await seal('document/1/', id, secret);
  const bytes = Uint8Array.from(digest.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  return encode(bytes, LETTERS);
}

/**
 * Receives a document for a case. It is durable when this answers without mistakes; the same id twice is received once.
 * What the file was called is not looked at. Throws what the box throws when it cannot write.
 */
export async function receiveDocument(
  { id, number: typed, kind, bytes }: SentDocument,
  { box, secret, now }: Circumstances,
): Promise<DocumentMistakes> {
  const number = readCaseNumber(typed);
  const type = bytes === null || bytes.length > MOST_BYTES ? null : await documentTypeOf(bytes);
  const file = fileMistake(bytes, type);
  if (number === null || !isDocumentKind(kind) || file !== null || type === null || bytes === null) {
    return {
      ...(number === null ? { number: 'number' } : {}),
      ...(isDocumentKind(kind) ? {} : { kind: 'kind' }),
      ...(file === null ? {} : { file }),
    };
  }
  const name = `${number}-${kind}-${await lettersOf(id, secret)}.${type.ending}`;
  const entry: DocumentEntry = { schema: 1, id, number, kind, name, type: type.type, received_at: now };
  await box.keep(id, JSON.stringify(entry), bytes);
  return {};
}
