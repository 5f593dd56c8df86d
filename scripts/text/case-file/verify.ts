import type { Procedure } from '#domain/procedure/schema.ts';
import { renderBody } from './body.ts';
import { BrokenCaseFile, readCase, readFields } from './read.ts';
import { digest, pathOf, WORDING, writeWithBody } from './write.ts';

/** A difference between a case file and what its events say it should be. */
export interface Difference {
  readonly path: string;
  /** One-based; 0 where it is about the whole file. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

interface Seal {
  readonly wording: number;
  readonly events: unknown;
}

const END = '\n---\n\n';

/** What a file states of itself; a version of the wording that does not exist (yet) counts as the present one. */
function sealOf(data: Readonly<Record<string, unknown>>, present: number): Seal {
  const seal = data['seal'] as Partial<Record<keyof Seal, unknown>> | null | undefined;
  const wording = Number(seal?.wording);
  const exists = Number.isInteger(wording) && wording >= 1 && wording <= present;
  return { wording: exists ? wording : present, events: seal?.events };
}

function lineDifferences(path: string, expected: string, found: string): Difference[] {
  const wanted = expected.split('\n');
  const present = found.split('\n');
  const length = Math.max(wanted.length, present.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => wanted[index] !== present[index])
    .map((index) => ({
      path,
      line: index + 1,
      expected: wanted[index] ?? '(no line)',
      found: present[index] ?? '(no line)',
    }));
}

/** The lines of the events as they stand in the file. */
function eventLines(text: string): string {
  const [front = ''] = text.split(END);
  const lines = front.split('\n').filter((line) => line.startsWith('  - '));
  return lines.join('\n');
}

/**
 * Every difference between a case file and what its own events make of it: each derived field, the record by its
 * digest, the body line by line where it was written with the present words and by its digest where with older ones,
 * and its place.
 *
 * @param present - the version of the wording that is rendered now
 * @throws BrokenCaseFile when the file cannot be read as a case file
 */
export function verifyCaseFile(
  path: string,
  text: string,
  procedures: ReadonlyMap<string, Procedure>,
  present: number = WORDING,
): Difference[] {
  const c = readCase(text, procedures);
  const procedure = procedures.get(c.procedure);
  if (procedure === undefined) throw new BrokenCaseFile(`expected the procedure ${c.procedure}`);
  const seal = sealOf(readFields(text), present);
  const place = pathOf(c.number);
  const found: Difference[] = place === path ? [] : [{ path, line: 0, expected: place, found: path }];
  if (seal.events !== digest(eventLines(text))) {
    found.push({ path, line: 0, expected: 'events as they were recorded', found: 'events changed by hand' });
  }
  const end = text.indexOf(END);
  const isOlder = seal.wording !== present && end !== -1;
  const body = isOlder ? text.slice(end + END.length) : renderBody(c, procedure);
  const rebuilt = writeWithBody(c, procedure, { wording: isOlder ? seal.wording : present, text: body });
  return [...found, ...lineDifferences(path, rebuilt, text)];
}
