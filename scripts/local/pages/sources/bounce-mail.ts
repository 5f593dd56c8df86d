/** What a mail server writes when it could not deliver a mail: a delivery status notification (RFC 3464). */

export interface Undelivered {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** The notification itself: its identity, when it was written and what it says to people. */
  readonly identity: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
}

const BOUNDARY = 'returned-mail-5f1c';
const SERVER = 'mail.verzonnen.example';

/** The notification as it goes over the line. */
export function bounceMail(mail: Undelivered): string {
  const { from, to, subject, messageId, identity, at, title, text } = mail;
  const lines = [
    `From: Mail Delivery System <MAILER-DAEMON@${SERVER}>`,
    `To: ${line(from)}`,
    `Subject: ${encoded(title)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${identity}@${SERVER}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${text}\n`).toString('base64').replace(/.{76}/g, '$&\r\n'),
    `--${BOUNDARY}`,
    'Content-Type: message/delivery-status',
    '',
    `Reporting-MTA: dns; ${SERVER}`,
    '',
    `Final-Recipient: rfc822; ${line(to)}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/rfc822-headers',
    '',
    `From: ${line(from)}`,
    `To: ${line(to)}`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${line(messageId)}`,
    '',
    `--${BOUNDARY}--`,
    '',
  ];
  return lines.join('\r\n');
}

/** Nothing in a value may begin a line of its own. */
function line(value: string): string {
  return value.replace(/[^\x21-\x7e]+/g, ' ').trim();
}

/** A text of any letters in a header (RFC 2047). */
function encoded(text: string): string {
  const short = [...text].slice(0, 40).join('');
  return `=?utf-8?B?${Buffer.from(short).toString('base64')}?=`;
}
