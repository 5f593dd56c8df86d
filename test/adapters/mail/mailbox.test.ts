import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import hoodiecrow from 'hoodiecrow-imap';
import type { ImapServer } from 'hoodiecrow-imap';
import { describe, expect, it, onTestFinished } from 'vitest';
import { imapMailbox } from '#adapters/mail/imap.ts';
import { maildirMailbox } from '#adapters/mail/maildir.ts';
import type { Mailbox } from '#app/ports.ts';
import { newFolder } from '../../app/intake/fixture.ts';
import { deliveryNotice } from './bounced.ts';

const noticeOf = (name: string) => deliveryNotice({ messageId: `<${name}@voorbeeldegem.example>` });
const answer = 'From: an@voorbeeld.example\r\nSubject: Re: Uw klacht\r\n\r\nGeheim: ik ben ziek.\r\n';
const delayed = deliveryNotice({ action: 'delayed', status: '4.4.1' });
const namesOf = async (mailbox: Mailbox) =>
  (await mailbox.bounces()).map(({ messageId }) => /<(.*)@/u.exec(messageId)?.[1]);

/** A mailbox with what mail servers and people do to it. `marks` tells, in the order of arrival, what each mail bears. */
interface Box {
  readonly mailbox: Mailbox;
  deliver(raw: string): Promise<void>;
  /** A person opens the newest mail. */
  look(): Promise<void>;
  marks(): Promise<string[]>;
}

const PLUGINS = ['ID', 'IDLE', 'UNSELECT', 'LITERALPLUS', 'ENABLE', 'CONDSTORE', 'NAMESPACE', 'SPECIAL-USE'];

async function imapServer(options = { own: true }) {
  const inbox = { messages: [], ...(options.own ? {} : { allowPermanentFlags: false }) };
  const server = hoodiecrow({ plugins: PLUGINS, storage: { INBOX: inbox } });
  server.listen(0);
  await once(server.server, 'listening');
  onTestFinished(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { server, url: `imap://testuser:testpass@localhost:${String(port)}` };
}

const messagesOf = (server: ImapServer) => server.getMailbox('INBOX').messages;

async function imapBox(own: boolean): Promise<Box> {
  const { server, url } = await imapServer({ own });
  return {
    mailbox: imapMailbox(url),
    deliver: async (raw) => server.appendMessage('INBOX', [], undefined, raw),
    async look() {
      messagesOf(server).at(-1)!.flags!.push('\\Seen');
    },
    marks: async () => messagesOf(server).map(({ flags }) => [...flags!].sort().join(' ')),
  };
}

async function maildirBox(): Promise<Box> {
  const folder = await newFolder();
  let count = 0;
  for (const part of ['tmp', 'new', 'cur']) await mkdir(join(folder, part));
  const all = async () => {
    const [fresh, seen] = await Promise.all([readdir(join(folder, 'new')), readdir(join(folder, 'cur'))]);
    return [...fresh, ...seen].sort();
  };
  return {
    mailbox: maildirMailbox(folder),
    async deliver(raw) {
      const name = `10000${String(count++)}.M1P1.mail`;
      await writeFile(join(folder, 'tmp', name), raw);
      await rename(join(folder, 'tmp', name), join(folder, 'new', name));
    },
    async look() {
      const newest = (await readdir(join(folder, 'new'))).sort().at(-1)!;
      await rename(join(folder, 'new', newest), join(folder, 'cur', `${newest}:2,`));
    },
    marks: async () => (await all()).map((name) => name.split(':2,')[1] ?? ''),
  };
}

describe.each<[string, () => Promise<Box>, done: string]>([
  ['at a server that keeps marks', () => imapBox(true), 'GegrondDone \\Seen'],
  ['at a server that keeps no marks of ours', () => imapBox(false), '\\Seen'],
  ['in a folder', maildirBox, 'S'],
])('the mailbox %s', (_what, open, done) => {
  it('gives bounces until they are done, and leaves all other mails as they are', async () => {
    const { mailbox, deliver, marks } = await open();
    expect(await mailbox.bounces()).toEqual([]);
    for (const raw of [answer, noticeOf('een'), delayed, noticeOf('twee')]) await deliver(raw);
    const before = await marks();
    expect(await namesOf(mailbox)).toEqual(['een', 'twee']);
    const [first, second] = await mailbox.bounces();
    expect(await marks()).toEqual(before);
    expect(first).toMatchObject({ code: '5.1.1', permanent: true });

    await mailbox.done([first!]);
    expect(await namesOf(mailbox)).toEqual(['twee']);
    await mailbox.done([first!, second!]);
    expect(await namesOf(mailbox)).toEqual([]);
    expect(await marks()).toEqual([before[0], done, before[2], done]);

    await deliver(noticeOf('drie'));
    expect(await namesOf(mailbox)).toEqual(['drie']);
    await mailbox.done([]);
    expect(await namesOf(mailbox)).toEqual(['drie']);
  });
});

describe('a bounce that a person opened first', () => {
  it.each<[string, () => Promise<Box>]>([
    ['at a server', () => imapBox(true)],
    ['in a folder, and not read', maildirBox],
  ])('is still given: %s', async (_what, open) => {
    const { mailbox, deliver, look } = await open();
    await deliver(noticeOf('een'));
    const before = await mailbox.bounces();
    await look();
    expect(await mailbox.bounces()).toEqual(before);
    expect(await namesOf(mailbox)).toEqual(['een']);
  });
});

describe('a mailbox at a server', () => {
  it('is not searched further back than two months', async () => {
    const { server, url } = await imapServer();
    const day = 24 * 60 * 60 * 1000;
    server.appendMessage('INBOX', [], new Date(Date.now() - 70 * day), noticeOf('oud'));
    server.appendMessage('INBOX', [], new Date(Date.now() - 50 * day), noticeOf('nieuw'));
    expect(await namesOf(imapMailbox(url))).toEqual(['nieuw']);
  });

  it('that was made anew since has nothing to mark', async () => {
    const { server, url } = await imapServer();
    server.appendMessage('INBOX', [], undefined, noticeOf('een'));
    const bounces = await imapMailbox(url).bounces();
    server.getMailbox('INBOX').uidvalidity += 1;
    await imapMailbox(url).done(bounces);
    expect(messagesOf(server)[0]!.flags).toEqual([]);
  });

  it.each([
    ['another password', (url: string) => url.replace('testpass', 'geheim'), /refused user and password/u],
    ['a folder that is not there', (url: string) => `${url}/Nergens`, /^the mailbox at localhost: failed/u],
    [
      'encryption that it lacks',
      (url: string) => `${url}?requireTLS=true`,
      /^the mailbox at localhost: failed/u,
    ],
  ])('says without a secret what is wrong: %s', async (_what, change, expected) => {
    const { server, url } = await imapServer();
    server.appendMessage('INBOX', [], undefined, answer);
    const failing = imapMailbox(change(url)).bounces();
    await expect(failing).rejects.toThrow(expected);
    await expect(failing).rejects.not.toThrow(/geheim|testpass|testuser/iu);
  });

  it('that is not there, or says nothing, is not waited for', async () => {
    const silent = createServer((socket) => void socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `imap://a:b@127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    await expect(imapMailbox(url, undefined, 500).bounces()).rejects.toThrow(
      /^the mailbox at 127.0.0.1: failed/u,
    );
    await new Promise((resolve) => silent.close(resolve));
    await expect(imapMailbox(url, undefined, 500).bounces()).rejects.toThrow(/ECONNREFUSED/u);
  }, 10_000);

  it('is known by an address; another one is refused without showing it', () => {
    for (const url of ['mail.example', 'pop3://a:geheim@b', 'imaps://a:geheim@b?x=1']) {
      expect(() => imapMailbox(url)).toThrow(
        /^the address of the mailbox: expected one like imaps:.*; found /u,
      );
      expect(() => imapMailbox(url)).not.toThrow(/geheim/u);
    }
  });
});

describe('a mailbox in a folder', () => {
  it('that nobody delivered into is empty', async () => {
    expect(await maildirMailbox(join(await newFolder(), 'reply')).bounces()).toEqual([]);
  });
});
