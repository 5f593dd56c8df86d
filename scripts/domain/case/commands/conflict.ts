import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';

/** Who judges a complaint: its handler, and its committee. */
function judges({ handler, seats }: Case): readonly string[] {
  return [...(handler === undefined ? [] : [handler]), ...Object.values(seats)];
}

/** The handler of a case who sits in its committee as well. */
function handlingMember({ handler, seats }: Case): string | undefined {
  return handler !== undefined && Object.values(seats).includes(handler) ? handler : undefined;
}

/**
 * Why a correction cannot be: what counts with it makes somebody judge a complaint about himself (invariant 1), or both
 * handle it and sit in its committee. It is refused as the command is that would say so. What was so before the correction does
 * not stand in its way.
 */
export function conflict(before: Case, after: Case, context: Context): Decision | null {
  const { respondent: was = null } = context;
  const about = context.respondentIn === undefined ? was : context.respondentIn(after);
  if (about !== null && judges(after).includes(about)) {
    if (about !== was) return refused('person-is-busy', { found: about });
    if (!judges(before).includes(about)) return refused('person-is-respondent', { found: about });
  }
  const both = handlingMember(after);
  return both === undefined || both === handlingMember(before)
    ? null
    : refused('handler-is-member', { found: both });
}
