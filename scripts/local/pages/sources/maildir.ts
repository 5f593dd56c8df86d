import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Delivers a mail into a Maildir as a mail server does: written in `tmp/`, moved to `new/` when it is whole. */
export async function deliver(folder: string, raw: string): Promise<void> {
  const name = `${randomUUID()}.localhost`;
  for (const part of ['tmp', 'new', 'cur']) await mkdir(join(folder, part), { recursive: true });
  await writeFile(join(folder, 'tmp', name), raw);
  await rename(join(folder, 'tmp', name), join(folder, 'new', name));
}
