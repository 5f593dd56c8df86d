import type { Case, Letter } from './case.ts';
import { deviationsIn } from './command-rule.ts';
import type { CaseEvent, EventBase, Instant, IsoDate } from './event.ts';
import { evolve } from './evolve.ts';
import { numbered } from './numbered.ts';
import { recounted, recountings } from './retime.ts';
import { commandOfEvent } from './status-after.ts';
import { changedStarts } from './term-changes.ts';
import type { Counting } from './terms.ts';
import { eachWithStarts } from './terms.ts';
import { toldApart } from './untold.ts';

/** When an outcome is recorded, and who sent the letter. */
export interface Moment {
  readonly at: Instant;
  readonly on: IsoDate;
  readonly by: string;
}

/**
 * What a letter gives once it has gone. The case may have moved on since it was written: then it is a deviation, and
 * changes the terms that run by now.
 */
export function givenNow({ gives }: Letter, basics: EventBase, c: Case, by: Counting): CaseEvent[] {
  const { procedure, calendar } = by;
  return gives.map((fact) => {
    const { starts: _then, ...event }: CaseEvent = { ...basics, ...fact };
    const command = commandOfEvent(fact);
    const rule = command === undefined ? undefined : procedure.commands[command];
    const broken = [...(fact.deviations ?? []), ...toldApart(fact.type, basics.on, c, procedure)];
    const told = { ...event, ...deviationsIn(c, rule, procedure, broken) } as CaseEvent;
    const starts = changedStarts(told, c, procedure, calendar);
    return starts.length === 0 ? told : { ...told, starts };
  });
}

/** The letter has gone, with what it gives on that day. `document` is the id of the page to print. */
export function letterSent(
  letter: Letter,
  moment: Moment,
  how: { readonly code?: string; readonly document?: string },
  c: Case,
  by: Counting,
): readonly CaseEvent[] {
  const { intention } = letter;
  const basics: EventBase = { ...moment, source: intention };
  const sent: CaseEvent = { ...basics, type: 'letter-sent', intention, ...how };
  return eachWithStarts(numbered([sent, ...givenNow(letter, basics, c, by)], 2), c, by);
}

/** The server certainly did not take the letter. */
export function letterFailed({ intention }: Letter, moment: Moment, code: string): readonly CaseEvent[] {
  return numbered([{ ...moment, source: intention, type: 'letter-failed', intention, code }], 2);
}

/**
 * The letter came back: what it gave counts no longer, and what was counted with that is counted anew. `source` is of
 * the mail that said so.
 */
export function letterBounced(
  { intention }: Letter,
  moment: Omit<Moment, 'by'>,
  { source, code }: { readonly source: string; readonly code: string },
  c: Case,
  by: Counting,
): readonly CaseEvent[] {
  const basics: EventBase = { ...moment, by: 'mailbox', source };
  const bounced: CaseEvent = { ...basics, type: 'letter-bounced', intention, code };
  const after = evolve(c, bounced, by.procedure);
  return numbered([bounced, ...recountings(basics, recounted(after, by))]);
}
