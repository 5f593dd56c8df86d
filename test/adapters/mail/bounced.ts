/** What a mail server sends back when it cannot deliver (RFC 3464), with what the servers of this world vary. */
export interface Notice {
  readonly action?: string;
  readonly status?: string | null;
  readonly diagnostic?: string;
  /** The Message-ID in the head that came back; `null` when no head came back. */
  readonly messageId?: string | null;
  readonly envelopeId?: string;
  readonly inReplyTo?: string;
  readonly originalType?: string;
  readonly boundary?: string;
}

const lines = (...parts: (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined).join('\r\n');

/** A whole mail. */
export function deliveryNotice(notice: Notice = {}): string {
  const {
    action = 'failed',
    status = '5.1.1',
    messageId = '<2026-7q4m2x.1310@voorbeeldegem.example>',
  } = notice;
  const { originalType = 'text/rfc822-headers', boundary = 'grens' } = notice;
  return lines(
    'From: Mail Delivery System <MAILER-DAEMON@mail.voorbeeld.example>',
    'To: antwoorden@voorbeeldegem.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    notice.inReplyTo && `In-Reply-To: ${notice.inReplyTo}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry: <an.peeters@voorbeeld.example>: no such user here.',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.voorbeeld.example',
    notice.envelopeId && `Original-Envelope-Id: ${notice.envelopeId}`,
    '',
    'Final-Recipient: rfc822; an.peeters@voorbeeld.example',
    `Action: ${action}`,
    status === null ? null : `Status: ${status}`,
    notice.diagnostic && `Diagnostic-Code: smtp;\r\n    ${notice.diagnostic}`,
    ...(messageId === null
      ? []
      : [
          `--${boundary}`,
          `Content-Type: ${originalType}`,
          '',
          'From: klachten@voorbeeldegem.example',
          `Message-ID:\r\n ${messageId}`,
          'Subject: Uw klacht',
          '',
          'Beste An Peeters',
        ]),
    `--${boundary}--`,
    '',
  );
}
