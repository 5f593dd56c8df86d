/** Parts of one sentence in a row. A text that somebody typed loses the full stop at its end: the sentence goes on. */
export function phrase(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/(?<!\.)\.$/, '')).join(', ');
}
