import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

/** What happened since the case was opened, or opened again. */
export function sinceOpened({ effective }: Pick<Case, 'effective'>): readonly CaseEvent[] {
  return effective.slice(effective.findLastIndex(({ type }) => type === 'reopened') + 1);
}
