import type { Status } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { IsoDate } from './event.ts';
import { sinceOpened } from './since-opened.ts';

/** In these a complaint rests that is not handled, until somebody opens it again. */
const RESTS: readonly Status[] = ['inadmissible', 'not-a-complaint', 'closed'];

/**
 * When a complaint that is not handled as long as its ground lasts (Awb 9:8 lid 1 onder f) is to be looked at again;
 * `null` where its ground does not pass, or it was opened again since.
 */
export function recheckOf(c: Pick<Case, 'status' | 'effective'>): IsoDate | null {
  if (!RESTS.includes(c.status)) return null;
  const refusal = sinceOpened(c).findLast(({ type }) => type === 'inadmissible');
  return refusal?.type === 'inadmissible' ? (refusal.recheck ?? null) : null;
}
