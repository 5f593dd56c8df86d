/** The sources behind the pages, on the real things: a mail server and the register's example cases. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { Config } from '#domain/procedure/config.ts';
import { casebook } from '#local/pages/sources/casebook.ts';
import { maildevPost } from '#local/pages/sources/maildev.ts';
import type { MailRow, Post } from '#local/pages/post.ts';
import type { Child } from '#local/stack/child.ts';
import { startMail } from '#local/stack/mail.ts';
import { parseConfig } from '#text/config/parse-config.ts';

const product = fileURLToPath(new URL('../../..', import.meta.url));
const ports = { smtp: 22_911, inbox: 22_912 };
const web = `http://127.0.0.1:${ports.inbox}/`;
const NOW = '2026-11-20T09:14:03.000Z';

const folder = mkdtempSync(join(tmpdir(), 'gegrond-mails-'));

let config: Config;
let server: Child;
let mails: Post;
beforeAll(async () => {
  config = parseConfig(await readConfigFiles(join(product, 'config')));
  server = await startMail({ product, folder, ...ports });
  mails = maildevPost({ web, smtp: `smtp://127.0.0.1:${ports.smtp}` }, config, () => NOW);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A mail in the list: the server reads one only after it took it. */
async function arrived(isWanted: (row: MailRow) => boolean): Promise<MailRow> {
  const find = async () => (await mails.list()).find(isWanted);
  await expect.poll(find, { timeout: 5_000 }).toBeDefined();
  return (await find())!;
}

describe('the mail server', () => {
  const citizen = () => mails.writers[0]!;

  test('takes a mail to the organisation, by whom it is and about which complaint', async () => {
    const subject = 'Over klacht 2026-7Q4M2X';
    await mails.write({ from: citizen().address, subject, text: 'Regel één\n.\nRegel twee' });
    const row = await arrived((mail) => mail.subject === subject);
    expect(row).toMatchObject({ box: 'in', number: '2026-7Q4M2X', at: NOW, isRead: false });
    expect(row.writer.kind).toBe('citizen');
    const mail = await mails.mail(row.id);
    expect(mail?.text).toContain('Regel één\n.\nRegel twee');
    expect((await mails.list())[0]?.isRead).toBe(true);
  });

  test('knows each person and service that one can play by address', async () => {
    for (const { address, title } of mails.writers.slice(1)) {
      await mails.write({ from: address, subject: title, text: 'x' });
    }
    for (const { title } of mails.writers.slice(1)) {
      const { writer } = await arrived(({ subject }) => subject === title);
      expect(writer).toEqual({ kind: 'staff', name: title });
    }
  });

  test('sends a mail back as a notification that names it', async () => {
    const first = await arrived(({ writer }) => writer.kind === 'citizen');
    await mails.bounce(first.id);
    const back = await arrived(({ writer }) => writer.kind === 'server');
    expect(back.number).toBe('2026-7Q4M2X');
    const source = await (await fetch(`${web}email/${back.id}/source`)).text();
    expect(source).toMatch(/^content-type: multipart\/report; report-type=delivery-status;/im);
    expect(source).toContain('Status: 5.1.1');
    expect(source).toContain('Action: failed');
    expect(source).toMatch(/rfc822-headers[^]*^Message-ID: <[^>]+>\r?$/m);
  });

  test.each(['', '../email', 'none', 'a/b'])('has no mail %j', async (id) => {
    expect(await mails.mail(id)).toBeNull();
  });
});

describe('the example cases of the register', () => {
  const register = join(product, 'cases');
  const files = readdirSync(register, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\d{4}-[0-9A-Z]{6}\.md$/.test(name),
  );

  test.each(files)('%s is read with what is possible now', (name) => {
    const handling = casebook(config)(readFileSync(join(register, name), 'utf8'));
    expect(name).toContain(handling!.number);
    expect(handling!.events[0]?.type).toBe('received');
    for (const { line, purpose, by } of handling!.moves) {
      expect(line).toMatch(/^\/[a-z-]+/);
      expect(purpose).not.toBe('');
      expect(by.length).toBeGreaterThan(0);
    }
    const does = handling!.next?.does;
    if (does !== undefined) expect(handling!.moves[0]?.id).toBe(does);
  });

  test('a file that is no case is none', () => {
    expect(casebook(config)('# Niets')).toBeNull();
  });
});
