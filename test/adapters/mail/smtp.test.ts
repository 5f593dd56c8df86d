import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpMailer } from '#adapters/mail/smtp.ts';
import { makeAlarm } from '#app/delivery/alarm.ts';
import { startMail } from '#local/stack/mail.ts';
import { until } from '../../app/delivery/fixture.ts';
import { newFolder } from '../../app/intake/fixture.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const silent = { info: () => undefined, warn: () => undefined, summary: () => undefined };

describe('an alarm', () => {
  it('reaches every address by mail, and the log', async () => {
    const folder = await newFolder();
    const [smtp, inbox] = [await freePort(), await freePort()];
    const server = await startMail({ product: process.cwd(), folder, smtp, inbox });
    onTestFinished(() => server.stop());
    const errors: string[] = [];
    const log = { ...silent, error: (message: string) => void errors.push(message) };
    const mailer = smtpMailer(`smtp://127.0.0.1:${String(smtp)}`, 'klachten@voorbeeldegem.example');
    await makeAlarm(log, mailer, ['een@voorbeeld.example', 'twee@voorbeeld.example'])(
      '2026-7Q4M2X was refused',
    );
    const mails = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    await until(async () => (await mails()).length === 2);
    const texts = await Promise.all((await mails()).map((name) => readFile(join(folder, name), 'utf8')));
    for (const text of texts)
      expect(text).toMatch(/Subject: Gegrond intake: a person is needed[^]*2026-7Q4M2X was refused/);
    expect(texts.join('')).toContain('een@voorbeeld.example');
    expect(texts.join('')).toContain('twee@voorbeeld.example');
    expect(errors).toEqual(['alarm: 2026-7Q4M2X was refused']);
  });

  it('that cannot be mailed stays in the log, and nothing else fails', async () => {
    const errors: string[] = [];
    const log = { ...silent, error: (message: string) => void errors.push(message) };
    const mailer = smtpMailer(
      `smtp://127.0.0.1:${String(await freePort())}`,
      'klachten@voorbeeldegem.example',
    );
    await makeAlarm(log, mailer, ['een@voorbeeld.example'])('2026-7Q4M2X was refused');
    expect(errors).toEqual(['alarm: 2026-7Q4M2X was refused', 'alarm: the mail about it could not be sent']);
  });
});
