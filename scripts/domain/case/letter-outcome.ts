import type { Case, Letter } from './case.ts';
import type { CaseEvent, EventBase, Instant, IsoDate } from './event.ts';
import { numbered } from './numbered.ts';
import type { Counting } from './terms.ts';
import { eachWithStarts } from './terms.ts';

/** When an outcome is recorded, and who sent the letter. */
export interface Moment {
  readonly at: Instant;
  readonly on: IsoDate;
  readonly by: string;
}

/** The letter has gone, with what it gives on that day. `document` is the id of the page to print. */
export function letterSent(
  { intention, gives }: Letter,
  moment: Moment,
  how: { readonly code?: string; readonly document?: string },
  { before, ...counting }: Counting & { readonly before: Case },
): readonly CaseEvent[] {
  const basics: EventBase = { ...moment, source: intention };
  const sent: CaseEvent = { ...basics, type: 'letter-sent', intention, ...how };
  const given = gives.map((fact) => ({ ...basics, ...fact }));
  return eachWithStarts(numbered([sent, ...given], 2), before, counting);
}

/** The server certainly did not take the letter. */
export function letterFailed({ intention }: Letter, moment: Moment, code: string): readonly CaseEvent[] {
  return numbered([{ ...moment, source: intention, type: 'letter-failed', intention, code }], 2);
}

/** The letter came back. `source` is of the mail that said so. */
export function letterBounced(
  { intention }: Letter,
  moment: Omit<Moment, 'by'>,
  source: string,
  code: string,
): CaseEvent {
  return { ...moment, by: 'mailbox', source, type: 'letter-bounced', intention, code };
}
