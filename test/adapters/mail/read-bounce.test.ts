import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBounce } from '#adapters/mail/read-bounce.ts';
import { volume } from '../../volume.ts';
import type { Notice } from './bounced.ts';
import { deliveryNotice } from './bounced.ts';

const ID = '<2026-7q4m2x.1310@voorbeeldegem.example>';
const read = (text: string) => readBounce(Buffer.from(text, 'latin1'));
const bounce = (code: string) => ({ messageId: ID, code, permanent: code.startsWith('5') });

describe('a notice that a mail could not be delivered', () => {
  it.each<[what: string, notice: Notice, code: string]>([
    ['with the head of the mail', {}, '5.1.1'],
    ['with the whole mail', { originalType: 'message/rfc822' }, '5.1.1'],
    ['with the whole mail in Unicode', { originalType: 'message/global' }, '5.1.1'],
    ['in other letters', { action: 'FAILED', status: '5.7.26 (policy)' }, '5.7.26'],
    ['after five days of trying', { status: '4.4.7' }, '4.4.7'],
    ['without a status', { status: null, diagnostic: '552 5.2.2 mailbox full' }, '5.2.2'],
    ['with nothing but the action', { status: null }, '5.0.0'],
    ['that knows the envelope alone', { messageId: null, envelopeId: ID.slice(1, -1) }, '5.1.1'],
    ['that only answers the mail', { messageId: null, inReplyTo: ID }, '5.1.1'],
    ['whose head came back without an identity', { messageId: '', inReplyTo: ID }, '5.1.1'],
  ])('%s is read', async (_what, notice, code) => {
    expect(await read(deliveryNotice(notice))).toEqual(bounce(code));
  });

  it('is read where one of two recipients failed', async () => {
    const delivered =
      'Final-Recipient: rfc822; x@voorbeeld.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n';
    const two = deliveryNotice().replace('Final-Recipient', `${delivered}Final-Recipient`);
    expect(await read(two)).toEqual(bounce('5.1.1'));
  });

  it('is read as far as it was fetched, when the mail that came back is long', async () => {
    const long = deliveryNotice({ originalType: 'message/rfc822' }).replace('Beste', 'Beste '.repeat(50_000));
    expect(await read(long.slice(0, 4_000))).toEqual(bounce('5.1.1'));
  });
});

describe('a mail that is no such notice', () => {
  const answer =
    `From: an.peeters@voorbeeld.example\r\nSubject: Re: Uw klacht\r\nIn-Reply-To: ${ID}\r\n\r\nBeste,\r\n\r\n` +
    'Action: failed\r\nStatus: 5.1.1\r\n';
  const read_ = deliveryNotice()
    .replace('report-type=delivery-status', 'report-type=disposition-notification')
    .replace('message/delivery-status', 'message/disposition-notification');
  it.each([
    ['an answer of a person that quotes one', answer],
    ['a person who sends one on', deliveryNotice().replace('multipart/report', 'multipart/mixed')],
    ['a warning that it takes longer', deliveryNotice({ action: 'delayed', status: '4.4.1' })],
    ['a notice that it arrived', deliveryNotice({ action: 'delivered', status: '2.0.0' })],
    ['a notice that it was passed on', deliveryNotice({ action: 'relayed', status: '2.0.0' })],
    ['a notice that it was read', read_],
    ['one that names no mail', deliveryNotice({ messageId: null })],
    ['one whose identity is none', deliveryNotice({ messageId: '<<script>@x>', envelopeId: 'two words' })],
    ['nothing', ''],
    ['no mail at all', '\u0000\u00ff\r\n\r\r\n--'],
    ['deep nesting', `Content-Type: multipart/report; boundary=a\r\n\r\n${nested(200)}`],
  ])('%s is left alone', async (_what, text) => {
    expect(await read(text)).toBeNull();
  });

  it('never throws, whatever is done to it', async () => {
    const whole = deliveryNotice();
    const cut = fc.tuple(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([from, to, between]) => {
        const result = await read(whole.slice(0, from) + between + whole.slice(to));
        if (result !== null) {
          expect(result.code).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/u);
          expect(result.messageId).toMatch(/^<[^\s<>]+@[^\s<>]+>$/u);
        }
      }),
      { numRuns: volume(300, 20_000) },
    );
  });
});

function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_, at) =>
      `--${'a'.repeat(at + 1)}\r\nContent-Type: multipart/mixed; boundary=${'a'.repeat(at + 2)}\r\n\r\n`,
  ).join('');
}
