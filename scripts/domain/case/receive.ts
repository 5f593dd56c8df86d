import type { Calendar } from '../deadline/calendar.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CaseEvent, EventBase, Instant, IsoDate, Received } from './event.ts';
import { withStarts } from './terms.ts';

/** What an intake says of a complaint: nothing personal. */
export type Intake = Omit<Received, keyof EventBase | 'type'> & {
  readonly received: IsoDate;
  readonly received_at: Instant;
};

/**
 * The first event of a case, with the terms that begin at receipt.
 *
 * @param issue - the number of the issue at the forge
 */
export function receive(intake: Intake, issue: number, procedure: Procedure, calendar: Calendar): Received {
  const { received, received_at, ...fields } = intake;
  const event: Received = {
    at: received_at,
    type: 'received',
    source: `issue/${issue}`,
    by: fields.channel === 'web-form' ? 'web-form' : 'desk',
    on: received,
    ...fields,
  };
  return withStarts(event, null, { procedure, calendar });
}

/** The receipt with which a record begins: of what counts, as it was put right. */
export function receiptIn([first]: readonly CaseEvent[]): Received {
  if (first?.type !== 'received') throw new Error('a case begins with a received event');
  return first;
}
