import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { maildirMailbox } from '#adapters/mail/maildir.ts';
import { bounceMail } from '#local/pages/sources/bounce-mail.ts';
import { deliver } from '#local/pages/sources/maildir.ts';

const folder = mkdtempSync(join(tmpdir(), 'gegrond-reply-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a mail that is sent back in the inbox is a bounce to the jobs, until they are done with it', async () => {
  const messageId = '<2026-7q4m2x.acknowledgement.1310@voorbeeldegem.example>';
  await deliver(
    folder,
    bounceMail({
      from: 'klachten@voorbeeldegem.example',
      to: 'an@post.example',
      subject: 'Wij hebben uw klacht ontvangen',
      messageId,
      identity: 'bounce-1',
      at: new Date('2026-11-20T09:14:03Z'),
      title: 'Mail niet bezorgd',
      text: 'Dit adres bestaat niet.',
    }),
  );
  const mailbox = maildirMailbox(folder);
  const bounces = await mailbox.bounces();
  expect(bounces).toMatchObject([{ messageId, code: '5.1.1', permanent: true }]);
  await mailbox.done(bounces);
  expect(await mailbox.bounces()).toEqual([]);
});
