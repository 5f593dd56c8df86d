/** The way to a value in a file: keys and positions. */
export type Path = readonly (string | number)[];

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

/** The ids that stand twice in a list of things with an id. */
export function repeatedIds(path: Path, things: readonly { readonly id: string }[]): Problem[] {
  const ids = things.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [...path, index, 'id'],
            expected: 'an id that is not used yet',
            found: id,
            example: `${id}-2`,
          },
        ],
  );
}
