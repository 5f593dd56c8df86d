import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { BrokenRecord, replay } from '#domain/case/evolve.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { BrokenCaseFile, checkEvent } from './check-event.ts';
import { readFrontMatter } from './front-matter.ts';

export { BrokenCaseFile } from './check-event.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Of a case file only the record is read; every other field is derived from it. */
const RECORD = new Set(['schema', 'events']);

/** The record in a case file. */
function readEvents(text: string): CaseEvent[] {
  const data = readFields(text, RECORD);
  if (data['schema'] !== 1) throw new BrokenCaseFile('expected "schema: 1"');
  const { events } = data;
  if (!Array.isArray(events)) throw new BrokenCaseFile('expected "events:", a list with an event a line');
  return events.map(checkEvent);
}

/**
 * The fields in the front matter of a case file, not yet checked.
 *
 * @throws BrokenCaseFile when there is no front matter or it cannot be read
 */
export function readFields(text: string, only: ReadonlySet<string> | null = null): Fields {
  try {
    return readFrontMatter(text, only).data;
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
  const events = readEvents(text);
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
