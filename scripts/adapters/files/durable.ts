/** Files that are still there after the power fails: temporary file, fsync, link, fsync of the folder. */
import { randomUUID } from 'node:crypto';
import { access, link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Content = string | Uint8Array;

const errorCode = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Runs an operation on a file; false when it was not there. */
export async function ifPresent(operation: Promise<unknown>): Promise<boolean> {
  try {
    await operation;
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(path: string, text: Content): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await ifPresent(unlink(path));
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Writes a new file, whole and durable when this returns true; false when a file of that name is there already, which
 * is then left as it is. The temporary file is made in `temporary`, a folder of the same file system; where another
 * process clears that folder at its start, the write is done again.
 */
export async function createDurably(path: string, text: Content, temporary: string): Promise<boolean> {
  const written = join(temporary, randomUUID());
  await write(written, text);
  try {
    await link(written, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) !== 'ENOENT' || (await ifPresent(access(written)))) throw error;
  } finally {
    await ifPresent(unlink(written));
  }
  return createDurably(path, text, temporary);
}

/** Writes or replaces a file; a reader sees the old text or the new one, never a part. */
export async function replaceDurably(path: string, text: string, temporary: string): Promise<void> {
  const written = join(temporary, randomUUID());
  await write(written, text);
  await rename(written, path);
  await syncFolder(dirname(path));
}
