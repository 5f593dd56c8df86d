import { mkdirSync } from 'node:fs';
import { readFile, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outbox, Shelf } from '#app/ports.ts';
import { createDurably, ifPresent, replaceDurably, syncFolder } from './durable.ts';

const FILE = /^(?<number>\d{4}-[0-9A-HJKMNP-TV-Z]{6})\.json$/u;

/** The order in which an entry moves on, so that one that moves while it is looked for is met at least once. */
const LOOKED_THROUGH: readonly Shelf[] = ['pending', 'refused', 'delivered'];

const FOLDERS = ['tmp', 'notes', 'pending', 'delivered', 'refused', 'broken'] as const;

/** `null` when there is no such file; empty, which is no entry, when it is no file or cannot be read. */
async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'EISDIR' || code === 'EACCES') return '';
    throw error;
  }
}

/** The outbox in a folder, which is made when it is missing, for the eyes of this account only (0700, files 0600). */
export function openOutbox(folder: string): Outbox {
  for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const at = (name: (typeof FOLDERS)[number], file = '') => join(folder, name, file);
  const json = (number: string) => `${number}.json`;

  async function list(shelf: Shelf) {
    const files = (await readdir(at(shelf))).sort();
    const numbers = files.flatMap((file) => FILE.exec(file)?.groups?.['number'] ?? []);
    return { numbers, foreign: files.filter((file) => !FILE.test(file)) };
  }

  async function find(letters: string) {
    const found = new Map<string, string>();
    for (const shelf of LOOKED_THROUGH) {
      const { numbers } = await list(shelf);
      for (const number of numbers.filter((one) => one.endsWith(`-${letters}`) && !found.has(one))) {
        const text = await readText(at(shelf, json(number)));
        if (text === null) continue;
        found.set(number, text);
        await syncFolder(at(shelf));
      }
    }
    return [...found].map(([number, text]) => ({ number, text }));
  }

  async function remove(name: 'pending' | 'notes', number: string) {
    if (await ifPresent(unlink(at(name, json(number))))) await syncFolder(at(name));
  }

  return {
    find,
    list,
    keep: (number, text) => createDurably(at('pending', json(number)), text, at('tmp')),
    read: (number) => readText(at('pending', json(number))),
    readNote: (number) => readText(at('notes', json(number))),
    writeNote: (number, text) => replaceDurably(at('notes', json(number)), text, at('tmp')),
    async deliver(number, tombstone) {
      await createDurably(at('delivered', json(number)), tombstone, at('tmp'));
      await remove('pending', number);
      await remove('notes', number);
    },
    async setAside(name, shelf) {
      const file = FILE.test(json(name)) ? json(name) : name;
      await ifPresent(rename(at('pending', file), at(shelf, file)));
      await syncFolder(at(shelf));
      if (shelf === 'broken') await remove('notes', name);
      await syncFolder(at('pending'));
    },
  };
}

/**
 * Removes what a killed process left half written; nobody was given a receipt for it. For the start of the intake
 * server, before it listens: one server has an outbox for itself.
 */
export async function clearLeftovers(folder: string): Promise<number> {
  openOutbox(folder);
  let removed = 0;
  for (const temporary of ['tmp', join('documents', 'tmp')]) {
    const left = await readdir(join(folder, temporary)).catch((): string[] => []);
    for (const name of left) await ifPresent(unlink(join(folder, temporary, name)));
    removed += left.length;
  }
  return removed;
}
