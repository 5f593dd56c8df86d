import { mkdirSync } from 'node:fs';
import { access, readFile, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentBox } from '#app/ports.ts';
import { createDurably, ifPresent, syncFolder } from './durable.ts';

const FILE = /^(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.document$/u;

const SHELVES = ['waiting', 'placed', 'refused'] as const;

/** A line end parts the header from the bytes: JSON on one line holds none. */
const LINE_END = 0x0a;

/**
 * The documents that wait, in `documents/` of the outbox's folder, which is made when it is missing, for the eyes of this
 * account only. A document is one file, so that it is there whole or not at all.
 */
export function openDocumentBox(outbox: string): DocumentBox {
  const folder = join(outbox, 'documents');
  for (const name of ['tmp', ...SHELVES]) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const at = (shelf: (typeof SHELVES)[number], id = '') =>
    join(folder, shelf, id === '' ? '' : `${id}.document`);
  const temporary = join(folder, 'tmp');

  const shelfOf = async (id: string) => {
    if (!FILE.test(`${id}.document`)) return null;
    for (const shelf of SHELVES) if (await ifPresent(access(at(shelf, id)))) return shelf;
    return null;
  };

  return {
    shelfOf,
    async keep(id, header, bytes) {
      if ((await shelfOf(id)) !== null) return false;
      return createDurably(at('waiting', id), Buffer.concat([Buffer.from(`${header}\n`), bytes]), temporary);
    },
    async waiting() {
      const ids = (await readdir(at('waiting'))).flatMap((file) => FILE.exec(file)?.groups?.['id'] ?? []);
      const ages = await Promise.all(
        ids.map(async (id) => ({ id, at: (await stat(at('waiting', id)).catch(() => null))?.mtimeMs ?? 0 })),
      );
      return ages.sort((a, b) => a.at - b.at).map(({ id }) => id);
    },
    async read(id) {
      const whole = await readFile(at('waiting', id)).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      });
      if (whole === null) return null;
      const end = whole.indexOf(LINE_END);
      return { header: whole.subarray(0, Math.max(0, end)).toString('utf8'), bytes: whole.subarray(end + 1) };
    },
    async place(id, tombstone) {
      await createDurably(at('placed', id), tombstone, temporary);
      if (await ifPresent(unlink(at('waiting', id)))) await syncFolder(at('waiting'));
    },
    async refuse(id) {
      await ifPresent(rename(at('waiting', id), at('refused', id)));
      await syncFolder(at('refused'));
      await syncFolder(at('waiting'));
    },
  };
}
