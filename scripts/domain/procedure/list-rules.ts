import type { Path, Problem } from './problem.ts';
import type { Procedure } from './schema.ts';

/**
 * What a list names, wherever in a procedure it stands, it names once: a second time says nothing, and is mostly a slip.
 * The contents of letters have a rule of their own, over several lists.
 */
export function listsNameOnce({ letters: _letters, ...others }: Procedure): Problem[] {
  return namedAgain(others, []);
}

function namedAgain(value: unknown, path: Path): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => [
      ...(isName(item) && value.indexOf(item) < index ? [again(item, [...path, index])] : []),
      ...namedAgain(item, [...path, index]),
    ]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => namedAgain(inner, [...path, key]));
}

const isName = (item: unknown) => typeof item === 'string' || typeof item === 'number';

function again(item: string | number, path: Path): Problem {
  return { path, expected: 'each item of a list once', found: `${item} again`, example: `[${item}]` };
}
