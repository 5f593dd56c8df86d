import type { Difference } from '#text/case-file/verify.ts';
import { verifyCaseFile } from '#text/case-file/verify.ts';
import { BrokenCaseFile } from '#text/case-file/read.ts';
import { BrokenDeskFile, DESK_PATH, readDeskFile, writeDeskFile } from '#text/desk/desk-file.ts';
import type { Register } from './ports.ts';
import type { World } from './world.ts';

/**
 * The job `verify`: rebuilds every case file from its events, and reads what the desk remembers. A file that cannot be read is one difference, and the
 * others go on.
 *
 * @returns every difference found, in the order of the paths
 */
export async function verify(register: Register, { config }: Pick<World, 'config'>): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [path, text] of await register.readAll()) {
    try {
      differences.push(...verifyCaseFile(path, text, config.procedures));
    } catch (error) {
      if (!(error instanceof BrokenCaseFile)) throw error;
      differences.push({ path, line: 0, expected: 'a case file', found: error.message });
    }
  }
  return [...differences, ...(await verifyDesk(register))];
}

/** What the desk remembers beside its cases: read, and as Gegrond writes it. */
async function verifyDesk(register: Register): Promise<Difference[]> {
  const text = await register.read(DESK_PATH);
  if (text === null) return [];
  const differs = (found: string): Difference[] => [
    { path: DESK_PATH, line: 0, expected: 'a list with an event of the desk a line', found },
  ];
  try {
    return writeDeskFile(readDeskFile(text)) === text ? [] : differs('another layout, changed by hand');
  } catch (error) {
    if (!(error instanceof BrokenDeskFile)) throw error;
    return differs(error.message);
  }
}
