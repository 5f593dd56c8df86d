import type { Issue } from './ports.ts';

/** How far the sweep has looked. */
export interface Cursor {
  /** Instant: every change at the forge before it was looked at. */
  readonly since: string;
  /** Issues changed at that very instant that were looked at, so that a quiet sweep looks at nothing. */
  readonly seen: readonly number[];
  /** The register's commit whose effects are all at the forge. */
  readonly applied: string | null;
}

const BEGINNING: Cursor = { since: '1970-01-01T00:00:00Z', seen: [], applied: null };

/** The forge counts in seconds: a change of this or the last second may still get another one of the same instant. */
const UNSETTLED_MS = 2_000;

/** The cursor as it was kept; from the beginning where there is none, or none that can be read. */
export function readCursor(note: unknown): Cursor {
  const cursor = note as Partial<Cursor> | null | undefined;
  if (typeof cursor?.since !== 'string' || !Array.isArray(cursor.seen)) return BEGINNING;
  return { since: cursor.since, seen: cursor.seen, applied: cursor.applied ?? null };
}

/** The issues among those the forge names that were not looked at yet in their present state. */
export function unseen(issues: readonly Issue[], cursor: Cursor): Issue[] {
  return issues.filter(({ number, updatedAt }) => updatedAt > cursor.since || !cursor.seen.includes(number));
}

/**
 * The cursor after a sweep.
 *
 * @param issues - what the forge named, as it was listed: what the sweep itself changed since is looked at again
 * @param asOf - the forge's own time of that list
 */
export function nextCursor(
  before: Cursor,
  issues: readonly Issue[],
  asOf: string,
  head: string | null,
): Cursor {
  const settled = Date.parse(asOf) - UNSETTLED_MS;
  const latest =
    issues
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? before.since;
  const since = latest > before.since ? latest : before.since;
  const seen = issues
    .filter(({ updatedAt }) => updatedAt === since && Date.parse(updatedAt) < settled)
    .map(({ number }) => number);
  return { since, seen: seen.sort((a, b) => a - b), applied: head };
}
