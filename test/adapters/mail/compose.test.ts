import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeLetter, composeNotice } from '#adapters/mail/compose.ts';
import { oneLine, readMailbox } from '#adapters/mail/mailbox-name.ts';
import { volume } from '../../volume.ts';

const letter = {
  from: 'Gemeente Voorbeeldegem <klachten@voorbeeldegem.example>',
  replyTo: 'antwoorden@voorbeeldegem.example',
  to: 'An Peeters <an.peeters@voorbeeld.example>',
  subject: 'Uw klacht 2026-7Q4M2X',
  text: 'Beste An Peeters',
  html: '<p>Beste An Peeters</p>',
  messageId: '<2026-7q4m2x.1310@voorbeeldegem.example>',
};
const HEADERS = [
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
].sort();

const HOSTILE = [
  'Jan\r\nBcc: iedereen@voorbeeld.example',
  'Jan\n\n<script>alert(1)</script>',
  'Jan\u2028Bcc: x@voorbeeld.example\u0085X-Kwaad: ja\u000bja',
  'Jan" <kwaad@voorbeeld.example>, "Piet',
  'kwaad@voorbeeld.example, Jan',
  'kwaad@voorbeeld.example>\r\nRCPT TO:<x@voorbeeld.example>',
  '<kwaad@voorbeeld.example>',
  'groep: kwaad@voorbeeld.example;',
  '=?utf-8?Q?Jan=0D=0ABcc:_x=40voorbeeld.example?=',
  '(commentaar) \\" \\\\ Jan',
  '👩‍👩‍👧 Zoë Çelik ﷽',
  'Jan \u202egro.live@kcab\u2066 Peeters\u200f',
  'مرحبا',
  'a'.repeat(10_000),
  'é'.repeat(10_000),
  'woord '.repeat(2_000),
  '\u0000\u0001\u001f\u007f',
  '.',
  '\ud800 half',
];

async function parsed(mail: Partial<typeof letter>) {
  const { message, sender, recipient } = await composeLetter({ ...letter, ...mail });
  const lines = message.toString('latin1').split('\r\n\r\n', 1)[0]!.split('\r\n');
  return { mail: await PostalMime.parse(message), sender, recipient, lines, raw: message.toString() };
}

/** The head holds exactly these fields, no line too long for a server, and one recipient. */
function expectSound({ mail, lines, recipient }: Awaited<ReturnType<typeof parsed>>) {
  expect(mail.headers.map(({ key }) => key).sort()).toEqual(HEADERS);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(998);
  for (const line of lines) expect(line).toMatch(/^[\t\x20-\x7e]*$/u);
  expect(recipient).toBe('an.peeters@voorbeeld.example');
  expect(mail.to!.map(({ address }) => address)).toEqual(['an.peeters@voorbeeld.example']);
  expect(mail.messageId).toBe(letter.messageId);
}

describe('the head of a letter', () => {
  it.each(HOSTILE)('keeps hostile subject %$ a subject', async (subject) => {
    const result = await parsed({ subject });
    if (oneLine(subject) !== '') expectSound(result);
    expect(result.mail.subject ?? '').toBe(oneLine(subject));
  });

  it.each(HOSTILE)('keeps hostile name %$ a name', async (name) => {
    const result = await parsed({ to: `${name} <an.peeters@voorbeeld.example>` });
    expectSound(result);
    expect(result.mail.to![0]!.name).toBe([...oneLine(name)].slice(0, 200).join(''));
  });

  it('keeps any subject and any name what they are', async () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aé ,;:<>()@"\\.=?_\r\n\t\u202e👍-')) });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, subject) => {
        const result = await parsed({
          subject: `Uw klacht ${subject}`,
          to: `${name} <an.peeters@voorbeeld.example>`,
        });
        expectSound(result);
        expect(result.mail.subject).toBe(oneLine(`Uw klacht ${subject}`));
        expect(result.mail.to![0]!.name).toBe(readMailbox(`${name} <a@b.example>`)!.name);
      }),
      { numRuns: volume(300, 10_000) },
    );
  });

  it('names both addresses, and the mail comes back to the reply address', async () => {
    const { mail, sender } = await parsed({});
    expect(mail.from).toEqual({ name: 'Gemeente Voorbeeldegem', address: 'klachten@voorbeeldegem.example' });
    expect(mail.replyTo).toEqual([{ name: '', address: 'antwoorden@voorbeeldegem.example' }]);
    expect(sender).toBe('antwoorden@voorbeeldegem.example');
  });
});

describe('the body of a letter', () => {
  it.each([
    ['ordinary', 'Beste An\n\nTot dan.\n', '<p>Beste An</p>'],
    ['dots and false heads', '.\n..\nFrom me\n--\nSubject: x\n.\n', '<p>.\n.\n</p>'],
    ['boundaries', '----_NmP-x\nContent-Type: text/html\n\n<script>', '<p>----_NmP-x--</p>'],
    ['one long line', 'é'.repeat(20_000), `<p>${'x'.repeat(20_000)}</p>`],
    [
      'paths and addresses',
      '/etc/passwd',
      '<img src="file:///etc/passwd"><img src="data:image/png;base64,AAAA">',
    ],
  ])('arrives as it was given: %s', async (_what, text, html) => {
    const { mail, raw } = await parsed({ text, html });
    expect(mail.text!.trimEnd()).toBe(text.trimEnd());
    expect(mail.html!.trimEnd()).toBe(html.trimEnd());
    expect(mail.attachments).toEqual([]);
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });
});

describe('an address', () => {
  it.each([
    '',
    'an',
    '@voorbeeld.example',
    'an@',
    'an@x.example, piet@x.example',
    'an@x.example; piet@x.example',
    '"an piet"@x.example',
    'an@x.example\r\nRCPT TO: piet@x.example',
    'An <an@x.example> <piet@x.example',
    'an@x.example>',
    `${'a'.repeat(65)}@x.example`,
    'an\u202e@x.example',
    'an@[127.0.0.1]',
  ])('%j is none, and a letter to it is not made', async (to) => {
    expect(readMailbox(to)).toBeNull();
    await expect(composeLetter({ ...letter, to })).rejects.toThrow(/^to: expected one address/u);
    await expect(
      composeNotice('klachten@voorbeeldegem.example', { to, subject: '', text: '' }),
    ).rejects.toThrow(/^to: expected one address/u);
  });

  it.each(['<a@b>\r\nBcc: x@y.example', 'a@b', '<a b@c>', '<a@b@c>', '<é@b>', ''])(
    'and %j is no Message-ID',
    async (messageId) => {
      await expect(composeLetter({ ...letter, messageId })).rejects.toThrow(/^Message-ID: expected/u);
    },
  );
});
