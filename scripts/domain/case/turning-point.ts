import type { Procedure } from '../procedure/schema.ts';
import type { Status } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import { isAmendment } from './effective.ts';
import type { CaseEvent } from './event.ts';
import { evolve } from './evolve.ts';

/** The event that brought the case into the status that it has now; `null` where that is its receipt. */
export function turningPoint({ effective }: Case, procedure: Procedure): CaseEvent | null {
  let turned: CaseEvent | null = null;
  let before: Case | null = null;
  for (const event of effective.filter((one) => !isAmendment(one))) {
    const status: Status | undefined = before?.status;
    before = evolve(before, event, procedure);
    if (status !== undefined && before.status !== status) turned = event;
  }
  return turned;
}
