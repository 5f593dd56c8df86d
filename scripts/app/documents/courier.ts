/** Takes the documents that staff sent to the forge, one after another, until it succeeds. */
import type { Alarm } from '../delivery/alarm.ts';
import type { Loop } from '../delivery/loop.ts';
import { startLoop } from '../delivery/loop.ts';
import type { CourierSettings } from '../delivery/settings.ts';
import { instant, pauseAfter } from '../delivery/timing.ts';
import type { DocumentBox, Log, Timing } from '../ports.ts';
import { ForgeError } from '../ports.ts';
import type { DeskWithDocuments } from './deliver.ts';
import { deliverDocument } from './deliver.ts';
import type { DocumentEntry } from './entry.ts';
import { readDocumentEntry } from './entry.ts';

export interface DocumentCourierParts {
  readonly box: DocumentBox;
  /** The restricted desk first, where there is one. */
  readonly desks: readonly DeskWithDocuments[];
  readonly timing: Timing;
  readonly log: Log;
  readonly alarm: Alarm;
  readonly timeZone: () => string;
  readonly settings: Pick<CourierSettings, 'pause' | 'settle' | 'idle'>;
}

/** A document that was refused so often needs a person. */
const MOST_REFUSALS = 3;

interface Waiting {
  failures: number;
  refusals: number;
  notBefore: number;
}

/** Begins to deliver. Never throws: whatever goes wrong is logged, and tried again after a pause. */
export function startDocumentCourier(parts: DocumentCourierParts): Loop {
  const { timing, log, settings } = parts;
  return startLoop(() => makeStep(parts), {
    ...{ timing, log, what: 'documents' },
    ...{ idle: settings.idle, pause: settings.pause.first },
  });
}

function makeStep(parts: DocumentCourierParts): () => Promise<number> {
  const { box, timing, log, alarm } = parts;
  const known = new Map<string, Waiting>();

  async function setAside(id: string, why: string) {
    await box.refuse(id);
    known.delete(id);
    await alarm(`${why}; the document was moved to documents/refused/`);
  }

  async function attempt(id: string, entry: DocumentEntry, bytes: Uint8Array) {
    const now = instant(timing.now());
    const isPlaced = await deliverDocument(entry, bytes, parts.desks, { now, timeZone: parts.timeZone() });
    if (!isPlaced) return setAside(id, `there is no case ${entry.number} for document ${id}`);
    const { schema, number, kind, name } = entry;
    await box.place(id, JSON.stringify({ schema, id, number, kind, name, placed_at: now }));
    known.delete(id);
    log.info(`documents: ${name} is placed`);
  }

  async function failed(id: string, { number }: DocumentEntry, waiting: Waiting, error: unknown) {
    waiting.failures += 1;
    const pause = pauseAfter(waiting.failures, parts.settings.pause, timing.random);
    waiting.notBefore = timing.now() + Math.max(pause, parts.settings.settle);
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`documents: ${number}: ${error.message}`);
    if (error.kind === 'not-allowed' && waiting.failures === 1) {
      await alarm('the forge does not let the documents’ app in; check the app and its repository');
    }
    if (error.kind !== 'refused') return;
    waiting.refusals += 1;
    if (waiting.refusals >= MOST_REFUSALS) {
      await setAside(id, `the forge refused a document of ${number} three times`);
    }
  }

  return async () => {
    const ids = await box.waiting();
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    for (const id of ids) {
      const waiting = known.get(id) ?? { failures: 0, refusals: 0, notBefore: 0 };
      known.set(id, waiting);
      if (waiting.notBefore > timing.now()) continue;
      const document = await box.read(id);
      if (document === null) continue;
      const entry = readDocumentEntry(document.header);
      if (entry === null) await setAside(id, `a file in documents/waiting/ is no document`);
      else
        await attempt(id, entry, document.bytes).catch((error: unknown) => failed(id, entry, waiting, error));
      return 0;
    }
    return nextAt(known, timing.now());
  };
}

/** How long until the first of those that wait may be tried again. */
function nextAt(known: ReadonlyMap<string, Waiting>, now: number): number {
  const times = [...known.values()].map(({ notBefore }) => notBefore - now);
  return times.length === 0 ? Infinity : Math.max(1, Math.min(...times));
}
