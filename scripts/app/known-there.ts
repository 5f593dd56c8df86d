import type { Case } from '#domain/case/case.ts';
import { readCaseTitle } from '#text/issue/first-card.ts';
import type { Forge } from './ports.ts';

/** The issue of a case at another desk, found by its number; `null` where it has none there. */
export async function knownThere(c: Case, there: Forge): Promise<number | null> {
  const { issues } = await there.changedIssues(c.events[0]?.at ?? c.received);
  const known = issues
    .filter(({ author, title }) => there.isOwn(author) && readCaseTitle(title) === c.number)
    .map(({ number }) => number);
  return known.length === 0 ? null : Math.min(...known);
}
