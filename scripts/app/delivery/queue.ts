import type { DeskId } from '#domain/procedure/desks.ts';
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

export interface QueueParts {
  readonly outbox: Outbox;
  readonly alarm: Alarm;
  readonly now: () => number;
  /** How long (in milliseconds) a call whose answer never came may still be carried out by the forge. */
  readonly settle: number;
  /** Whose entries these are. The queue of the ordinary desk also sets aside what is no entry. */
  readonly desk: DeskId;
  /** Whether there is a restricted desk, with a queue of its own. */
  readonly isRestrictedServed: boolean;
}

/** The entries of one desk. */
export function makeQueue({ outbox, alarm, now, settle, desk, isRestrictedServed }: QueueParts): Queue {
  const waiting = new Map<string, Waiting>();
  const others = new Set<string>();

  async function breakOff(name: string, what: string) {
    waiting.delete(name);
    if (desk !== 'ordinary') return;
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

  /** What is for the other desk is never delivered to this one, also when the other is not there. */
  async function leave({ number, desk: other }: Entry) {
    others.add(number);
    if (other === 'restricted' && !isRestrictedServed) {
      await alarm(`${number} waits for the restricted desk, and none is set up: set GEGROND_RESTRICTED_DESK`);
    }
  }

  async function add(number: string) {
    const entry = await load({ number });
    if (entry === null) return;
    if (entry.desk !== desk) return leave(entry);
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
      for (const number of numbers) if (!waiting.has(number) && !others.has(number)) await add(number);
      const pending = new Set(numbers);
      for (const number of others) if (!pending.has(number)) others.delete(number);
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
