import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { quoteProblems } from '#domain/procedure/quotes.ts';
import { procedureSchema } from '#domain/procedure/schema.ts';
import type { PlacedProblem } from './config-error.ts';
import { readAll } from './read-files.ts';

/** Reads a file of `config/` that is none of those which every job needs; `null` where it is not there. */
export type ReadText = (path: string) => Promise<string | null>;

/**
 * What the procedures claim to take word for word from their text, and do not. This is for who writes a procedure: no job
 * goes by it, since a desk need not have the texts. A file that is broken in itself is told elsewhere.
 */
export async function misquotes(files: readonly ConfigFile[], readText: ReadText): Promise<PlacedProblem[]> {
  const procedures = files.filter(({ path }) => path.startsWith('procedures/') && path.endsWith('.yaml'));
  const checked = readAll(procedures, procedureSchema, []).read.map(async ({ value, place }) => {
    const copy = `procedures/${value.source.copy ?? ''}`;
    const text = value.source.copy === null ? null : await readText(copy);
    return quoteProblems(value, copy, text).map(place);
  });
  return (await Promise.all(checked)).flat();
}
