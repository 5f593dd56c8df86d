import type { Procedure } from '../procedure/schema.ts';
import type { Status } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

/** A complaint that is not handled here, or not any more, is not told to anybody (Awb 9:9). */
const NOT_HANDLED: readonly Status[] = [
  'not-a-complaint',
  'inadmissible',
  'referred',
  'forwarded',
  'passed-on',
  'withdrawn',
  'closed',
  'erased',
];

/** Whether the respondent must be told of an event: by the procedure's list, or of more time by the term's own rule. */
function concernsRespondent(event: CaseEvent, { respondent, deadlines }: Procedure): boolean {
  if (event.type.startsWith('deadline-')) return false;
  if (event.type === 'extended') {
    const { deadline } = event;
    return deadlines.some(
      ({ code, extension }) => code === deadline && extension?.notify.includes('respondent') === true,
    );
  }
  const named: readonly string[] = [...(respondent?.inform_with ?? []), ...(respondent?.inform_after ?? [])];
  return named.includes(event.type);
}

/**
 * What the respondent must still be told of, each with its event: of every kind the last one, where nobody recorded
 * since, or on its day, that the respondent was told. Nothing where the complaint is about no person.
 */
export function untold(c: Case, procedure: Procedure): readonly CaseEvent[] {
  if (c.respondent === 'none' || NOT_HANDLED.includes(c.status)) return [];
  return c.effective.filter((event, index) => {
    if (!concernsRespondent(event, procedure)) return false;
    const later = c.effective.slice(index + 1);
    const isLast = !later.some(({ type }) => type === event.type);
    const told = c.effective.filter(({ type }) => type === 'respondent-informed');
    return isLast && !told.some((one) => later.includes(one) || one.on === event.on);
  });
}
