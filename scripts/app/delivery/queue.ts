import type { Outbox } from '../ports.ts';
import type { Entry } from '../intake/entry.ts';
import { readEntry } from '../intake/entry.ts';
import type { Alarm } from './alarm.ts';
import type { Note } from './note.ts';
import { readNote } from './note.ts';
import { instant } from './timing.ts';

/** An entry that waits for delivery. */
export interface Waiting {
  readonly number: string;
  readonly receivedAt: string;
  note: Note | null;
  /** Failures in a row since this process began. */
  failures: number;
  /** Not to be tried before (milliseconds). */
  notBefore: number;
}

export interface Queue {
  /** Brings the queue in line with what is pending; what is no entry is set aside, with an alarm. */
  refresh(): Promise<void>;
  /** The entry to try now: of those due the one that failed least, then the oldest; `null` when none is due. */
  due(now: number): Waiting | null;
  /** When the next entry is due; `null` when none waits. */
  nextAt(): number | null;
  /** The whole entry; `null` when it is gone or no entry any more. */
  load(waiting: Waiting): Promise<Entry | null>;
  forget(number: string): void;
}

/** `settle`: how long (in milliseconds) a call whose answer never came may still be carried out by the forge. */
export function makeQueue(outbox: Outbox, alarm: Alarm, now: () => number, settle: number): Queue {
  const waiting = new Map<string, Waiting>();

  async function breakOff(name: string, what: string) {
    waiting.delete(name);
    await outbox.setAside(name, 'broken');
    await alarm(`${what} in the outbox is not an entry; it was moved to broken/`);
  }

  async function load({ number }: Pick<Waiting, 'number'>): Promise<Entry | null> {
    const text = await outbox.read(number);
    const entry = text === null ? null : readEntry(text);
    if (text !== null && entry?.number !== number) {
      await breakOff(number, `${number}.json`);
      return null;
    }
    return entry;
  }

  async function add(number: string) {
    const entry = await load({ number });
    if (entry === null) return;
    const note = readNote(await outbox.readNote(number), instant(now()));
    // A note of the future was written before the clock was set back.
    const notBefore = note === null ? 0 : Math.min(Date.parse(note.last), now()) + settle;
    waiting.set(number, { number, receivedAt: entry.intake.received_at, note, failures: 0, notBefore });
  }

  return {
    load,
    forget: (number) => waiting.delete(number),
    async refresh() {
      const { numbers, foreign } = await outbox.list('pending');
      for (const name of foreign) await breakOff(name, 'a file whose name is no case number');
      for (const number of numbers) if (!waiting.has(number)) await add(number);
      const pending = new Set(numbers);
      for (const number of waiting.keys()) if (!pending.has(number)) waiting.delete(number);
    },
    due(at) {
      const ready = [...waiting.values()].filter(({ notBefore }) => notBefore <= at);
      ready.sort((a, b) => a.failures - b.failures || (a.receivedAt < b.receivedAt ? -1 : 1));
      return ready[0] ?? null;
    },
    nextAt() {
      const times = [...waiting.values()].map(({ notBefore }) => notBefore);
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}
