import type { Case } from '../case.ts';
import type { Context } from '../decision.ts';
import { sinceOpened } from '../since-opened.ts';

/** Which hearing of the committee the next one is, counted from 1: one more than it held (003-28). */
export function nextSitting(c: Case): number {
  return sinceOpened(c).filter(({ type }) => type === 'committee-hearing-held').length + 1;
}

/** The rule that a hearing breaks which is one more than the procedure lets the committee hold. */
export function tooMany(sitting: number, { procedure }: Pick<Context, 'procedure'>): readonly string[] {
  const most = procedure.committee?.hearings ?? null;
  return most !== null && sitting > most ? ['one-hearing-too-many'] : [];
}
