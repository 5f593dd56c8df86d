import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readOffset } from './clock-file.ts';

/** Far enough to see every term pass; a slip of the hand must not end all terms for good. */
const LAST_YEAR = 2050;

/** The one clock of an embedded stack. It runs as the machine's clock does, and can be moved forward only. */
export interface StackClock {
  /** The clock file, for `GEGROND_CLOCK_FILE`. */
  readonly file: string;
  /** The present instant, `2026-11-20T09:14:03.120Z`. */
  now(): string;
  /** Today in the stack's time zone, `2026-11-20`. */
  today(): string;
  /** Moves on by whole days, the time of day staying what it is. Returns the new today. Throws below 1. */
  moveByDays(days: number): string;
  /** Moves on to a date, the time of day staying what it is. Returns it. Throws for a date in the past. */
  moveTo(date: string): string;
}

/**
 * Opens the clock kept in `file`. `machineNow` gives milliseconds since the epoch of the machine's own,
 * unshifted clock.
 */
export function openClock(
  file: string,
  timeZone = 'Europe/Brussels',
  machineNow: () => number = Date.now,
): StackClock {
  readOffset(file);
  const present = (): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(machineNow() + readOffset(file)).toZonedDateTimeISO(timeZone);
  const move = (from: Temporal.ZonedDateTime, days: number): string => {
    const moved = from.add({ days });
    if (moved.year > LAST_YEAR) {
      throw new Error(
        `The clock goes to the end of ${String(LAST_YEAR)}: it cannot go back. Found: ${moved.toPlainDate().toString()}`,
      );
    }
    writeOffset(file, readOffset(file) + (moved.epochMilliseconds - from.epochMilliseconds));
    return moved.toPlainDate().toString();
  };
  return {
    file,
    now: () => present().toInstant().toString({ fractionalSecondDigits: 3 }),
    today: () => present().toPlainDate().toString(),
    moveByDays(days) {
      if (!Number.isSafeInteger(days) || days < 1 || days > 36_500) {
        throw new Error(
          `The clock moves by whole days, forward only. Expected: 1 to 36500, e.g. 1. Found: ${String(days)}`,
        );
      }
      return move(present(), days);
    },
    moveTo(date) {
      const from = present();
      const days = from.toPlainDate().until(parseDate(date)).days;
      if (days < 0) {
        const example = from.toPlainDate().add({ days: 1 }).toString();
        throw new Error(
          `The clock cannot go back. Expected: a date from ${from.toPlainDate().toString()} on, e.g. ${example}. Found: ${date}`,
        );
      }
      return days === 0 ? date : move(from, days);
    },
  };
}

function parseDate(date: string): Temporal.PlainDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    // said below, together with what has another form
  }
  throw new Error(`The clock moves to a date. Expected: YYYY-MM-DD, e.g. 2026-12-21. Found: ${date}`);
}

/** Written whole or not at all, as other processes read it at any moment. */
function writeOffset(file: string, offset: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${String(process.pid)}.new`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, `${JSON.stringify({ offset_ms: offset })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
