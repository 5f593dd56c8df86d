/** Chance that repeats itself: the same seed gives the same year. */
export interface Random {
  /** At least 0, less than 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in `share` of the cases (0 to 1). */
  chance(share: number): boolean;
  /** One of a list. Throws RangeError when it is empty. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, each as often as its weight says. Throws RangeError when it is empty. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[];
  /** A UUID (version 4 in form). */
  uuid(): string;
}

/** FNV-1a over the text: 32 bits to begin with. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32, by Tommy Ettinger (public domain): small, and even enough for a year of examples. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length)
    throw new RangeError('expected something to choose from, found nothing');
  return list[index] as T;
}

/** A source of chance that depends on `seed` alone. */
export function makeRandom(seed: string): Random {
  const fraction = generator(hash(seed));
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const digits = (count: number) => Array.from({ length: count }, () => between(0, 15).toString(16)).join('');
  return {
    fraction,
    between,
    chance: (share) => fraction() < share,
    pick: (list) => at(list, Math.floor(fraction() * list.length)),
    weighted(list) {
      let left = fraction() * list.reduce((sum, [, weight]) => sum + weight, 0);
      const index = list.findIndex(([, weight]) => (left -= weight) < 0);
      return at(list, index === -1 ? list.length - 1 : index)[0];
    },
    shuffled(list) {
      const keyed = list.map((one) => ({ one, key: fraction() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
    },
    uuid: () => [digits(8), digits(4), `4${digits(3)}`, `8${digits(3)}`, digits(12)].join('-'),
  };
}
