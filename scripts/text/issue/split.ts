/**
 * The longest beginning of `text` that `fits`, which must hold for every beginning of a text for which it holds: up to
 * a line end where one lies in its last half, else anywhere but inside a surrogate pair or a `⟦U+…⟧`. At least one
 * character, so that cutting always comes to an end.
 */
export function cutWhere(text: string, fits: (beginning: string) => boolean): string {
  let most = 0;
  let tooMany = text.length + 1;
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(text.slice(0, middle))) most = middle;
    else tooMany = middle;
  }
  if (most === text.length) return text;
  const lineEnd = text.lastIndexOf('\n', most - 1) + 1;
  if (lineEnd > most / 2) return text.slice(0, lineEnd);
  return text.slice(0, wholeCharacters(text, Math.max(most, 1)));
}

/** At or just before `at`, a place where no character and no shown code is cut in two. */
function wholeCharacters(text: string, at: number): number {
  const shown = /⟦[^⟧]{0,8}$/u.exec(text.slice(Math.max(0, at - 9), at))?.[0];
  const place = shown !== undefined && /^[^⟦]{0,8}⟧/u.test(text.slice(at)) ? at - shown.length : at;
  const insidePair =
    /[\uD800-\uDBFF]$/.test(text.slice(0, place)) && /^[\uDC00-\uDFFF]/.test(text.slice(place));
  const whole = insidePair ? place - 1 : place;
  return whole > 0 ? whole : at + (insidePair ? 1 : 0);
}
