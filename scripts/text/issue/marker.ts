/** What the app's own comments say of themselves on their last line, invisible to people. */
export interface NoteMarker {
  /** What the comment is about: `comment/1301`, `term/answer/2026-12-20/near-3`, `notice/duplicate`. */
  readonly key: string;
  /** When the comment that it answers was last changed, so that an edit is seen. */
  readonly read?: string;
}

const MARKER = /^<!-- gegrond:note key=([\w/.:-]+)(?: read=([\w.:+-]+))? -->$/;

/** Puts the marker under a text. */
export function mark(text: string, { key, read }: NoteMarker): string {
  return `${text.trimEnd()}\n\n<!-- gegrond:note key=${key}${read === undefined ? '' : ` read=${read}`} -->\n`;
}

/** The marker on the last line; `null` when there is none. Check the author first. */
export function readMarker(body: string): NoteMarker | null {
  const [, key, read] = MARKER.exec(body.trimEnd().split('\n').at(-1)?.trim() ?? '') ?? [];
  if (key === undefined) return null;
  return { key, ...(read === undefined ? {} : { read }) };
}
