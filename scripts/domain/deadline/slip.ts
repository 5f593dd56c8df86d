/** How many letters apart two names can be to be taken for one with a slip in it. */
const SLIP = 2;

/** How many letters two names share at their beginning where one was put for the other: `extended` for `extension`. */
const BEGINNING = 4;

/** The one of the known names that a name was probably meant to be; `null` where it is one of them, or none is near. */
export function meantBy(name: string, known: readonly string[]): string | null {
  if (known.includes(name)) return null;
  return (
    known.find((one) => distance(plain(name), plain(one)) <= SLIP) ??
    known.find((one) => plain(name).startsWith(plain(one).slice(0, BEGINNING))) ??
    null
  );
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[_\s-]/gu, '');

/** How many letters must be put in, left out or exchanged to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const exchanged = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
