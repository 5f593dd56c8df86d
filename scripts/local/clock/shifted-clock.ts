/**
 * A preload (`node --import …/shifted-clock.ts`) that lets a process of the embedded stack live in the stack's
 * time: the machine's clock plus the offset in the file that `GEGROND_CLOCK_FILE` names, read again at most
 * every 100 ms. Without that variable nothing changes. Loading it twice changes nothing more.
 */
import { readOffset } from './clock-file.ts';
import { replaceDate } from './replace-date.ts';

const REREAD_MS = 100;
const loaded = Symbol.for('gegrond.shifted-clock');
const world = globalThis as { [loaded]?: true };
const file = process.env['GEGROND_CLOCK_FILE'];

if (file !== undefined && file !== '' && world[loaded] === undefined) {
  world[loaded] = true;
  shiftBy(file);
}

function shiftBy(path: string): void {
  const machineNow = Date.now;
  let offset = readOffset(path);
  let readAt = machineNow();
  replaceDate(() => {
    const now = machineNow();
    if (now - readAt >= REREAD_MS || now < readAt) {
      readAt = now;
      offset = readOr(path, offset);
    }
    return now + offset;
  });
}

/** The present must never throw: a file that became unreadable leaves the offset as it was. */
function readOr(path: string, known: number): number {
  try {
    return readOffset(path);
  } catch {
    return known;
  }
}
