import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import type { EventType } from './event.ts';

/** The complainant was heard, or need not be (Awb 9:10); where a committee advises, it hears (9:15). */
const HEARD: readonly EventType[] = ['hearing-held', 'hearing-waived', 'committee-hearing-held'];

/** Whether the complainant must still have the chance to be heard, before a finding or an answer. */
export function isUnheard(c: Pick<Case, 'effective'>, { hearing }: Procedure): boolean {
  return hearing?.required === true && !c.effective.some(({ type }) => HEARD.includes(type));
}
