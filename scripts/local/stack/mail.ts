import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Child } from './child.ts';
import { startChild } from './child.ts';

/** The mail server with its inbox page: it takes every mail and sends none on. Mails are kept in `folder`. */
export async function startMail(options: {
  readonly product: string;
  readonly folder: string;
  readonly smtp: number;
  readonly inbox: number;
}): Promise<Child> {
  await mkdir(options.folder, { recursive: true });
  return startChild({
    name: 'mail server',
    args: [
      join(options.product, 'node_modules', 'maildev', 'bin', 'maildev'),
      ...['--ip', '127.0.0.1', '--smtp', String(options.smtp), '--web', String(options.inbox)],
      ...['--mail-directory', options.folder],
    ],
    cwd: options.product,
    env: {},
    say: () => undefined,
    ready: [/webapp running/i, /SMTP server running/i],
  });
}
