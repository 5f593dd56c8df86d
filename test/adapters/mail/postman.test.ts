import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { smtpMailer, smtpPostman } from '#adapters/mail/smtp.ts';
import type { LetterMail, Sending } from '#app/ports.ts';
import type { FailingSmtp, Way } from './failing-smtp.ts';
import { startFailingSmtp, WAYS } from './failing-smtp.ts';

const patience = { greeting: 1500, silence: 1500, whole: 10_000 };
const letter: LetterMail = {
  from: 'Gemeente Voorbeeldegem <klachten@voorbeeldegem.example>',
  replyTo: 'antwoorden@voorbeeldegem.example',
  to: 'An Peeters <an.peeters@voorbeeld.example>',
  subject: 'Uw klacht 2026-7Q4M2X',
  text: 'Beste An Peeters\n\nWij hebben uw klacht ontvangen.\n',
  html: '<p>Beste An Peeters</p><p>Wij hebben uw klacht ontvangen.</p>',
  messageId: '<2026-7q4m2x.acknowledgement.1310@voorbeeldegem.example>',
};

let server: FailingSmtp;
beforeAll(async () => {
  server = await startFailingSmtp();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.fail(null);
  server.received.length = 0;
});

const sending = (url = server.url, mail = letter) => smtpPostman(url, patience).sendLetter(mail);
/** Outcome, code and permanence in one line. */
const brief = (result: Sending) =>
  result.outcome === 'not-accepted'
    ? `not accepted, ${result.code ?? 'no code'}, ${result.permanent ? 'for good' : 'for now'}`
    : result.outcome === 'accepted'
      ? `accepted, ${result.code}`
      : 'unknown';

const OUTCOMES: Readonly<Record<Way, string>> = {
  'refuses-connection': 'not accepted, no code, for now',
  'never-greets': 'not accepted, no code, for now',
  'refuses-at-greeting': 'not accepted, 554 5.3.2, for good',
  'hangs-up-at-greeting': 'not accepted, no code, for now',
  'requires-tls': 'not accepted, 530 5.7.0, for good',
  'refuses-sender': 'not accepted, 550 5.7.1, for good',
  'refuses-recipient': 'not accepted, 550 5.1.1, for good',
  'hangs-up-at-data': 'not accepted, no code, for now',
  'refuses-after-body': 'not accepted, 554 5.6.0, for good',
  'defers-after-body': 'not accepted, 451 4.3.0, for now',
  'hangs-up-after-body': 'unknown',
  'loses-after-body': 'unknown',
  'silent-after-body': 'unknown',
  slow: 'accepted, 250',
};

describe('a letter at a mail server', () => {
  it('that is honest is accepted once, and stands there as it was given', async () => {
    expect(brief(await sending())).toBe('accepted, 250');
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({
      from: 'antwoorden@voorbeeldegem.example',
      to: ['an.peeters@voorbeeld.example'],
    });
    expect(mail!.raw).toContain(`Message-ID: ${letter.messageId}`);
    expect(mail!.raw).not.toMatch(/^(Auto-Submitted|X-Mailer|Precedence):/im);
  });

  it.each(WAYS)('that %s: what is told agrees with what the server has', async (way) => {
    await server.fail(way);
    const result = await sending();
    expect(brief(result)).toBe(OUTCOMES[way]);
    if (result.outcome === 'accepted') expect(server.received).toHaveLength(1);
    if (result.outcome === 'not-accepted') expect(server.received).toEqual([]);
    expect(result.answer).not.toBe('');
    await server.fail(null);
    expect(brief(await sending())).toBe('accepted, 250');
  });

  it('that is not there by that name is not accepted', async () => {
    expect(brief(await sending('smtp://mail.nowhere.invalid:25'))).toBe('not accepted, no code, for now');
  });

  it('that takes too long for everything together is not waited for', async () => {
    await server.fail('slow');
    const hasty = smtpPostman(server.url, { ...patience, whole: 100 });
    expect(brief(await hasty.sendLetter(letter))).toBe('not accepted, no code, for now');
  });

  it('that drips a reply after the body without end is not waited for, and unknown', async () => {
    const url = await rawServer((line, say) => {
      if (line !== '.') {
        say(line === 'DATA' ? '354 go on' : '250 fine');
        return;
      }
      const drip = setInterval(() => say('250-still reading'), 50);
      onTestFinished(() => clearInterval(drip));
    });
    const result = await smtpPostman(url, { ...patience, whole: 600 }).sendLetter(letter);
    expect(brief(result)).toBe('unknown');
  });

  it.each([
    ['hello?', 'unknown'],
    ['354 once more', 'unknown'],
    ['421 4.3.2 shutting down', 'not accepted, 421 4.3.2, for now'],
    ['250-2.0.0 taken\r\n250 2.0.0 as 8F2A', 'accepted, 250 2.0.0'],
    ['250 OK id=1tX-000-9', 'accepted, 250'],
    ['550 5.1.1.9 odd', 'not accepted, 550, for good'],
  ])('that answers %j after the body', async (reply, expected) => {
    const url = await rawServer((line, say) =>
      say(line === '.' ? reply : line === 'DATA' ? '354 go on' : '250 fine'),
    );
    expect(brief(await sending(url))).toBe(expected);
  });
});

/** A server that says what it is told to say to each line; bodies are not answered before their dot. */
async function rawServer(hear: (line: string, say: (reply: string) => void) => void): Promise<string> {
  const raw = createServer((socket) => {
    let inBody = false;
    let rest = '';
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inBody && line !== '.') continue;
        inBody = line === 'DATA';
        hear(line, (reply) => socket.write(`${reply}\r\n`));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(raw, 'listening');
  onTestFinished(() => void raw.close());
  return `smtp://127.0.0.1:${String((raw.address() as AddressInfo).port)}`;
}

describe('the line to a mail server', () => {
  it('is not used unencrypted where encryption is asked for', async () => {
    expect(await sending(`${server.url}?requireTLS=true`)).toMatchObject({ outcome: 'not-accepted' });
    expect(server.received).toEqual([]);
  });

  it('is not trusted with a certificate that nobody vouches for', async () => {
    const received: string[] = [];
    const strange = new SMTPServer({
      authOptional: true,
      logger: false,
      onData(stream, _session, callback) {
        received.push('mail');
        stream.resume();
        callback();
      },
    });
    const listening = strange.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => strange.close(() => resolve())));
    const url = `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
    expect(brief(await sending(url))).toBe('not accepted, no code, for now');
    expect(received).toEqual([]);
  });

  it('says in an error what was expected, and never the password', () => {
    const wrong = ['mail.example', 'http://a:geheim@b', 'smtp://a:geheim@b?requireTls=1', 'smtps://:geheim@'];
    for (const url of wrong) {
      expect(() => smtpPostman(url)).toThrow(
        /^the address of the mail server: expected one like smtps:.*; found /u,
      );
      expect(() => smtpPostman(url)).not.toThrow(/geheim/u);
    }
  });
});

describe('a login at a mail server', () => {
  it.each([
    ['geheim%20%C3%A9n', 'accepted, 250'],
    ['iets-anders', 'not accepted, 535, for good'],
  ])('with password %s', async (password, expected) => {
    const careful = new SMTPServer({
      logger: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password: given }, _session, callback) =>
        callback(username === 'bode@voorbeeld.example' && given === 'geheim én' ? null : new Error('no'), {
          user: username,
        }),
      onData: (stream, _session, callback) => void stream.resume().on('end', () => callback()),
    });
    const listening = careful.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => careful.close(() => resolve())));
    const { port } = listening.address() as AddressInfo;
    const url = `smtp://bode%40voorbeeld.example:${password}@127.0.0.1:${String(port)}`;
    expect(brief(await sending(url))).toBe(expected);
  });
});

describe('a mail to staff', () => {
  const mail = { to: 'dienst@voorbeeldegem.example', subject: 'Termijn', text: 'Over 3 dagen.' };
  const mailer = () => smtpMailer(server.url, 'klachten@voorbeeldegem.example', patience);

  it('says that a machine made it, and keeps the Message-ID that it was given', async () => {
    await mailer().send({ ...mail, messageId: '<near.coordinator-1@voorbeeldegem.example>' });
    expect(server.received[0]!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(server.received[0]!.raw).toMatch(/^Message-ID: <near\.coordinator-1@voorbeeldegem\.example>\r$/m);
  });

  it('that is refused fails with a code and without an address', async () => {
    await server.fail('refuses-recipient');
    await expect(mailer().send(mail)).rejects.toThrow('the mail server: not-accepted (550 5.1.1)');
  });
});
