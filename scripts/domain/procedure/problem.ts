import type { Path } from '../deadline/schema-place.ts';

export type { Path } from '../deadline/schema-place.ts';

/** A mistake in a configuration file, as data: what should be there, what is, and an example of the right form. */
export interface Problem {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  readonly example: string;
}

/** A rule beyond the schema: what it finds wrong in a value that has the right shape. */
export type Rule<T> = (value: T) => Problem[];

/** Those of a list of ids that are not among the known ones, as problems. */
export function unknownIds(
  what: string,
  used: readonly { readonly path: Path; readonly id: string }[],
  known: readonly string[],
): Problem[] {
  return used
    .filter(({ id }) => !known.includes(id))
    .map(({ path, id }) => ({
      path,
      expected: `${what}: ${known.join(', ') || 'there is none'}`,
      found: id,
      example: known[0] ?? '',
    }));
}

/** What a field must be that tells the things of a list apart, and an example of it. */
const APART = {
  id: { expected: 'an id that is not used yet', example: (id: string) => `${id}-2` },
  label: {
    expected: 'a label that nothing else in this list has',
    example: (label: string) => `${label} (2)`,
  },
} as const;

/** The values of a field that stand twice in a list, in whatever case they are written. */
function repeated(path: Path, field: keyof typeof APART, values: readonly string[]): Problem[] {
  const read = values.map((value) => value.trim().toLowerCase());
  const { expected, example } = APART[field];
  return values.flatMap((found, index) =>
    read.indexOf(read[index] ?? '') === index
      ? []
      : [{ path: [...path, index, field], expected, found, example: example(found) }],
  );
}

/** The ids that stand twice in a list of things with an id. */
export function repeatedIds(path: Path, things: readonly { readonly id: string }[]): Problem[] {
  return repeated(
    path,
    'id',
    things.map(({ id }) => id),
  );
}

/** The labels that read the same in a list of things with one. */
export function repeatedLabels(path: Path, things: readonly { readonly label: string }[]): Problem[] {
  return repeated(
    path,
    'label',
    things.map(({ label }) => label),
  );
}
