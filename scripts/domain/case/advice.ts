import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { sinceOpened } from './since-opened.ts';

type Record = Pick<Case, 'effective'>;

/** What the committee advised to find; `undefined` where it gave no advice. */
export function advisedFinding(c: Record): string | undefined {
  const advice = sinceOpened(c).findLast(({ type }) => type === 'advised');
  return advice?.type === 'advised' ? advice.finding : undefined;
}

/**
 * Whether a committee that advises was engaged, and gave no advice yet: it is charged with handling the complaint and
 * advising on it (Awb 9:14, 9:15), so that nothing is found or answered before.
 */
export function isUnadvised(c: Pick<Case, 'committee' | 'effective'>, { committee }: Procedure): boolean {
  const isEngaged = committee?.role === 'advice' && c.committee !== undefined;
  return isEngaged && !c.effective.some(({ type }) => type === 'advised' || type === 'ruled');
}

/** Whether reasons were given for not following the advice (Awb 9:16). */
export function hasDeparted(c: Record): boolean {
  return sinceOpened(c).some(({ type }) => type === 'advice-departed');
}

/** Whether a finding is another than the one that was advised, and nobody gave reasons for that. */
export function isAgainstAdvice(finding: string | undefined, c: Record): boolean {
  const advised = advisedFinding(c);
  return finding !== undefined && advised !== undefined && finding !== advised && !hasDeparted(c);
}
