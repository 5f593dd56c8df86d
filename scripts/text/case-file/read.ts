import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, EventType } from '#domain/case/event.ts';
import { BrokenRecord, replay } from '#domain/case/evolve.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { readFrontMatter } from './front-matter.ts';

/** A case file that cannot be read: what was expected and what was found, never its text. */
export class BrokenCaseFile extends Error {
  override name = 'BrokenCaseFile';
}

/** The fields that an event of each type must have beside those of every event. */
const NEEDED: Readonly<Record<EventType, readonly string[]>> = {
  received: ['number', 'procedure', 'entity', 'service', 'category', 'channel'],
  acknowledged: [],
  admissible: [],
  inadmissible: ['grounds', 'means', 'reason'],
  'handler-appointed': ['handler'],
  'handler-replaced': ['handler'],
  found: ['finding'],
  'solution-proposed': [],
  'solution-carried-out': [],
  answered: ['form'],
  'subject-set': ['subject'],
  withdrawn: [],
  closed: [],
  'deadline-near': ['deadline', 'nominal', 'stage'],
  'deadline-overdue': ['deadline', 'nominal', 'stage'],
  'deadline-escalated': ['deadline', 'nominal', 'stage'],
};

function checkEvent(value: unknown, index: number): CaseEvent {
  const event = value as Record<string, unknown> | null;
  const needed = NEEDED[event?.['type'] as EventType] as readonly string[] | undefined;
  const place = `event ${index + 1}`;
  if (needed === undefined || event === null) {
    throw new BrokenCaseFile(`${place}: expected one of the known types, such as "received"`);
  }
  for (const key of ['at', 'source', 'by', 'on']) {
    if (typeof event[key] !== 'string') throw new BrokenCaseFile(`${place}: expected a text "${key}"`);
  }
  const missing = needed.find((key) => event[key] === undefined);
  if (missing !== undefined) throw new BrokenCaseFile(`${place}: expected a field "${missing}"`);
  return value as CaseEvent;
}

/**
 * The record in a case file.
 *
 * @throws BrokenCaseFile when it is not a case file of schema 1 with events
 */
export function readEvents(text: string): {
  events: CaseEvent[];
  data: Readonly<Record<string, unknown>>;
  body: string;
} {
  const { data, body } = parts(text);
  if (data['schema'] !== 1) throw new BrokenCaseFile('expected "schema: 1"');
  const { events } = data;
  if (!Array.isArray(events)) throw new BrokenCaseFile('expected "events:", a list with an event a line');
  return { events: events.map(checkEvent), data, body };
}

function parts(text: string) {
  try {
    return readFrontMatter(text);
  } catch (error) {
    throw new BrokenCaseFile(
      error instanceof Error && error.message.startsWith('a case file')
        ? error.message
        : 'front matter: expected one "key: JSON value" on each line',
    );
  }
}

/**
 * The case that a case file records, rebuilt from its events alone.
 *
 * @param procedures - every version that a case may refer to, by `id@version`
 * @throws BrokenCaseFile when the file, or its record, cannot be read
 */
export function readCase(text: string, procedures: ReadonlyMap<string, Procedure>): Case {
  const { events } = readEvents(text);
  const first = events[0];
  const key = first?.type === 'received' ? first.procedure : '';
  const procedure = procedures.get(key);
  if (procedure === undefined) {
    throw new BrokenCaseFile(
      `expected a procedure of ${[...procedures.keys()].join(', ')} in the first event`,
    );
  }
  try {
    return replay(events, procedure);
  } catch (error) {
    if (error instanceof BrokenRecord) throw new BrokenCaseFile(error.message);
    throw error;
  }
}
