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

/** What a mail is called whatever becomes of it: its name without its marks. */
const identityOf = (name: string) => name.split(':', 1)[0] ?? name;

function seen(name: string): string {
  const marks = name.split(':2,')[1] ?? '';
  return `${identityOf(name)}:2,${[...new Set([...marks, 'S'])].sort().join('')}`;
}

/** The mails that nobody saw and those that nobody marked as seen, as paths inside the folder. */
async function unseenIn(folder: string): Promise<{ part: string; name: string }[]> {
  const [old, fresh] = await Promise.all([namesIn(join(folder, 'cur')), namesIn(join(folder, 'new'))]);
  const all = [
    ...old.map((name) => ({ part: 'cur', name })),
    ...fresh.map((name) => ({ part: 'new', name })),
  ];
  return all.filter(({ name }) => !SEEN.test(name));
}

/**
 * A mailbox as a folder (Maildir): `new/` for what nobody saw, `cur/` for what somebody did. A mail is written in
 * `tmp/` and moved to `new/` when it is whole. What is done counts as seen.
 */
export function maildirMailbox(folder: string): Mailbox {
  return {
    async bounces() {
      const bounces: Bounce[] = [];
      for (const { part, name } of await unseenIn(folder)) {
        const bounce = await readBounce(await beginningOf(join(folder, part, name)));
        if (bounce !== null) bounces.push({ ...bounce, id: identityOf(name) });
      }
      return bounces;
    },
    async done(bounces) {
      const ids = new Set(bounces.map(({ id }) => id));
      const mails = (await unseenIn(folder)).filter(({ name }) => ids.has(identityOf(name)));
      await mkdir(join(folder, 'cur'), { recursive: true });
      for (const { part, name } of mails)
        await rename(join(folder, part, name), join(folder, 'cur', seen(name)));
    },
  };
}
