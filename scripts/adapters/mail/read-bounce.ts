import type { Attachment } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { Bounce } from '#app/ports.ts';

const STATUS = /^message\/(global-)?delivery-status$/u;
/** The mail that came back, or its head: RFC 3462, and RFC 6533 for heads beyond ASCII. */
const ORIGINAL = /^(message\/rfc822|message\/global|message\/global-headers|text\/rfc822-headers)$/u;
const IDENTITY = /<[!-;=?-~]+@[!-;=?-~]+>/u;
const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/u;

/** The fields of one paragraph (RFC 822), by their names in small letters; the first of a name counts. */
function fieldsOf(paragraph: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of paragraph.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

const paragraphsOf = (text: string) =>
  text
    .trim()
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(fieldsOf);

function contentOf(attachments: readonly Attachment[], type: RegExp): string | null {
  const content = attachments.find(({ mimeType }) => type.test(mimeType))?.content;
  return typeof content === 'string' ? content : null;
}

const identityIn = (text: string | undefined) => IDENTITY.exec(text ?? '')?.[0];

/** The status of the first recipient for whom it failed; `null` when it only took longer, or arrived after all. */
function failureIn(recipients: readonly ReadonlyMap<string, string>[]): string | null {
  const failed = recipients.find((fields) => /^failed\b/iu.test(fields.get('action') ?? ''));
  if (failed === undefined) return null;
  const told =
    ENHANCED.exec(failed.get('status') ?? '') ?? ENHANCED.exec(failed.get('diagnostic-code') ?? '');
  return told?.[0] ?? '5.0.0';
}

/**
 * Reads a mail as a notice that a mail could not be delivered (RFC 3464). `null` for every other mail: one of a person,
 * a warning that it takes longer, a notice that names no mail of which the Message-ID is known. Never throws.
 *
 * The Message-ID is looked for in the head that came back, then in the envelope's id (ours is the Message-ID without
 * its brackets), then in what the notice says that it answers.
 *
 * @param source - the mail as it came, or its first part
 */
export async function readBounce(source: Uint8Array): Promise<Omit<Bounce, 'id'> | null> {
  const mail = await PostalMime.parse(source, {
    ...{ attachmentEncoding: 'utf8', forceRfc822Attachments: true, maxNestingDepth: 20 },
  }).catch(() => null);
  if (mail === null) return null;
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const status = contentOf(mail.attachments, STATUS);
  if (!/^\s*multipart\/report\b/iu.test(type) || status === null) return null;
  const [message, ...recipients] = paragraphsOf(status);
  const code = failureIn(recipients);
  const head = paragraphsOf(contentOf(mail.attachments, ORIGINAL) ?? '')[0];
  const messageId =
    identityIn(head?.get('message-id')) ??
    identityIn(`<${message?.get('original-envelope-id') ?? ''}>`) ??
    identityIn(mail.inReplyTo) ??
    identityIn(mail.references);
  if (code === null || messageId === undefined) return null;
  return { messageId, code, permanent: code.startsWith('5') };
}
