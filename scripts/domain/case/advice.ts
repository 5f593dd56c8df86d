import type { Case } from './case.ts';
import { sinceOpened } from './since-opened.ts';

type Record = Pick<Case, 'effective'>;

/** What the committee advised to find; `undefined` where it gave no advice. */
export function advisedFinding(c: Record): string | undefined {
  const advice = sinceOpened(c).findLast(({ type }) => type === 'advised');
  return advice?.type === 'advised' ? advice.finding : undefined;
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
