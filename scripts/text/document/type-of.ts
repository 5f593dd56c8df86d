/** What a document is, told by its content alone: a name can say anything. */
import { fileTypeFromBuffer } from 'file-type';

/** The kinds that are taken, by the ending that the app gives them. */
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
  eml: 'message/rfc822',
  txt: 'text/plain',
} as const;
export type DocumentEnding = keyof typeof TYPES;

export interface DocumentType {
  readonly ending: DocumentEnding;
  /** Media type. */
  readonly type: string;
}

const known = (ending: string): ending is DocumentEnding => Object.hasOwn(TYPES, ending);

const typed = (ending: DocumentEnding): DocumentType => ({ ending, type: TYPES[ending] });

/** The document's kind; `null` for whatever is not on the list, an empty file among them. */
export async function documentTypeOf(bytes: Uint8Array): Promise<DocumentType | null> {
  if (bytes.length === 0) return null;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found !== undefined) return known(found.ext) ? typed(found.ext) : null;
  if (isMail(bytes)) return typed('eml');
  return isText(bytes) ? typed('txt') : null;
}

/** A field of a mail's head, and the lines that go on with it (RFC 5322, 2.2). */
const FIELD = /^[!-9;-~]+:[\t -~\u0080-\u00ff]*(?:\r?\n[\t ][^\r\n]*)*$/u;
const USUAL = /^(?:from|to|date|subject|received|message-id|mime-version|return-path):/iu;

/** A mail begins with fields, three of the usual ones at least among them, up to an empty line. */
function isMail(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 256 * 1024));
  const [head = '', body] = text.split(/\r?\n\r?\n/u, 2);
  if (body === undefined) return false;
  const fields = head.split(/\r?\n(?![\t ])/u);
  return (
    fields.every((field) => FIELD.test(field)) && fields.filter((field) => USUAL.test(field)).length >= 3
  );
}

/** Text in UTF-8 that controls nothing but lines, columns and pages. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[^\P{Cc}\t\n\r\f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
