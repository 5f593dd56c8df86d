/** What a procedure takes from its text word for word, held against that text. */
import type { Path, Problem } from './problem.ts';
import type { Procedure } from './schema.ts';
import { MAY_LEAVE_OUT, nearestIn, standsIn } from './word-for-word.ts';

interface Words {
  readonly path: Path;
  readonly said: string;
}

/**
 * The words that do not stand in the text; where there is none (`null`), that a procedure which quotes has no copy of its
 * text. `copy` is where it should be, in `config/`.
 */
export function quoteProblems(procedure: Procedure, copy: string, text: string | null): Problem[] {
  const all = wordsOf(procedure);
  if (text === null)
    return all.length === 0 && procedure.source.copy === null ? [] : [withoutCopy(procedure)];
  return all
    .filter(({ said }) => !standsIn(said, text))
    .map(({ path, said }) => ({
      path,
      expected: `words as they stand in ${copy} (${MAY_LEAVE_OUT})`,
      found: JSON.stringify(said.trim()),
      example: JSON.stringify(nearestIn(said, text)),
    }));
}

function withoutCopy({ id, source: { copy } }: Procedure): Problem {
  const expected = 'the file with the text from which the quotes are taken, beside this one';
  const found = copy === null ? 'nothing' : `${copy}, which is not there`;
  return { path: ['source', 'copy'], expected, found, example: `copy: sources/${id}.txt` };
}

/** Every quote, and what the schema says to be word for word. */
function wordsOf({ definition, reports, ...rest }: Procedure): Words[] {
  const { complaint, basis, examples, about, act, signs, advice, ...others } = definition;
  const sentence = (key: string, said: string | null): Words[] =>
    said === null ? [] : [{ path: ['definition', key], said }];
  return [
    ...(basis === null ? sentence('complaint', complaint) : []),
    ...listed(['definition', 'examples'], examples),
    ...Object.entries({ about, act, signs }).flatMap(([key, list]) =>
      list !== null && isQuote(list.basis) ? listed(['definition', key, 'items'], list.items) : [],
    ),
    ...sentence('advice', advice),
    ...reports.flatMap((report, index) =>
      isQuote(report.basis) ? listed(['reports', index, 'holds'], report.holds) : [],
    ),
    ...quotesIn({ ...rest, definition: { basis, about, act, signs, ...others }, reports }, []),
  ];
}

const isQuote = (basis: unknown) => typeof basis === 'object' && basis !== null && 'quote' in basis;

const listed = (path: Path, items: readonly string[]): Words[] =>
  items.map((said, index) => ({ path: [...path, index], said }));

/** The texts under a key `quote`, wherever they stand. */
function quotesIn(value: unknown, path: Path): Words[] {
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, index) => quotesIn(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'quote' && typeof inner === 'string'
      ? [{ path: [...path, key], said: inner }]
      : quotesIn(inner, [...path, key]),
  );
}
