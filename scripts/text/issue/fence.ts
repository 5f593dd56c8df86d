/** The length of a fence that nothing in this text can close: longer than any run of backticks in it, at least 3. */
export function fenceLength(text: string): number {
  let longest = 2;
  for (const run of text.matchAll(/`+/gu)) longest = Math.max(longest, run[0].length);
  return longest + 1;
}

/** A fenced block of markdown whose value is exactly this text; `language` is one word. */
export function fence(text: string, language = 'text'): string {
  const ticks = '`'.repeat(fenceLength(text));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

/** How long the fenced block of a text is. */
export function fencedLength(text: string, language = 'text'): number {
  return text.length + 2 * fenceLength(text) + language.length + 2;
}

/** A text on one line that markdown shows as it is: every punctuation mark escaped, white space as one space. */
export function inline(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}
