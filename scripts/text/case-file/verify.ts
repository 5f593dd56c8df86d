import type { Procedure } from '#domain/procedure/schema.ts';
import { digest, pathOf, WORDING, writeCaseFile } from './write.ts';
import { BrokenCaseFile, readCase, readEvents } from './read.ts';

/** A difference between a case file and what its events say it should be. */
export interface Difference {
  readonly path: string;
  /** One-based; 0 where it is about the whole file. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** The digests that a file states of its own events and body. */
interface Seal {
  readonly wording: unknown;
  readonly events: unknown;
  readonly body: unknown;
}

function sealOf(data: Readonly<Record<string, unknown>>): Seal {
  const seal = data['seal'] as Partial<Seal> | null | undefined;
  return { wording: seal?.wording, events: seal?.events, body: seal?.body };
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
  return text
    .split('\n---\n')[0]!
    .split('\n')
    .filter((line) => line.startsWith('  - '))
    .join('\n');
}

/**
 * Every difference between a case file and what its own events make of it: each derived field, the record and the
 * body by their digests, the body line by line where it was written with the present words, and its place.
 *
 * @throws BrokenCaseFile when the file cannot be read as a case file
 */
export function verifyCaseFile(
  path: string,
  text: string,
  procedures: ReadonlyMap<string, Procedure>,
): Difference[] {
  const c = readCase(text, procedures);
  const procedure = procedures.get(c.procedure);
  if (procedure === undefined) throw new BrokenCaseFile(`expected the procedure ${c.procedure}`);
  const { data, body } = readEvents(text);
  const seal = sealOf(data);
  const place = pathOf(c.number);
  const found: Difference[] = place === path ? [] : [{ path, line: 0, expected: place, found: path }];
  if (seal.events !== digest(eventLines(text))) {
    found.push({ path, line: 0, expected: 'events as they were recorded', found: 'events changed by hand' });
  }
  const rebuilt = writeCaseFile(c, procedure);
  if (seal.wording === WORDING) return [...found, ...lineDifferences(path, rebuilt, text)];
  if (seal.body !== digest(body)) {
    found.push({ path, line: 0, expected: 'the body as it was written', found: 'a body changed by hand' });
  }
  return [...found, ...lineDifferences(path, frontOf(rebuilt), frontOf(text))];
}

/** The derived fields of the front matter, without the seal, whose digest of the body is of other words. */
function frontOf(text: string): string {
  const end = text.indexOf('\n---\n');
  return text
    .slice(0, end)
    .split('\n')
    .filter((line) => !line.startsWith('seal: '))
    .join('\n');
}
