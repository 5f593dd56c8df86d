import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bounce, Mailbox } from '#app/ports.ts';
import { readBounce } from './read-bounce.ts';

const ENOUGH_BYTES = 256 * 1024;
/** Behind a name stand `:2,` and the marks of a mail, S for seen. */
const SEEN = /:2,[A-Z]*S[A-Z]*$/u;

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(Math.min((await file.stat()).size, ENOUGH_BYTES));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function seen(name: string): string {
  const [base = name, marks = ''] = name.split(':2,');
  return `${base}:2,${[...new Set([...marks, 'S'])].sort().join('')}`;
}

/**
 * A mailbox as a folder (Maildir): `new/` for what nobody saw, `cur/` for what somebody did. A mail is written in
 * `tmp/` and moved to `new/` when it is whole. What is done counts as seen.
 */
export function maildirMailbox(folder: string): Mailbox {
  return {
    async bounces() {
      const bounces: Bounce[] = [];
      for (const part of ['cur', 'new']) {
        for (const name of await namesIn(join(folder, part))) {
          if (SEEN.test(name)) continue;
          const bounce = await readBounce(await beginningOf(join(folder, part, name)));
          if (bounce !== null) bounces.push({ ...bounce, id: `${part}/${name}` });
        }
      }
      return bounces;
    },
    async done(bounces) {
      await mkdir(join(folder, 'cur'), { recursive: true });
      for (const { id } of bounces) {
        const [part = '', name = ''] = id.split('/');
        await rename(join(folder, part, name), join(folder, 'cur', seen(name))).catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
      }
    },
  };
}
