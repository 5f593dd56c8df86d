import { localDate } from '../deadline/local-date.ts';
import type { Anchor } from '../procedure/deadline-schema.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';

/** What may give an anchor its date: an event, and the terms that begin or change with it. */
export interface Given {
  readonly event: CaseEvent;
  readonly starts: readonly StartedTerm[];
  /** The organisation's, by its IANA name: a complaint is registered on a local date. */
  readonly timeZone: string;
}

/** The date that an event gives an anchor; `null` where it gives none. Of several the first counts. */
export function anchorDate(anchor: Anchor, given: Given): IsoDate | null {
  const { event, starts, timeZone } = given;
  if (typeof anchor === 'object') {
    if ('end_of' in anchor) return starts.findLast(({ code }) => code === anchor.end_of)?.nominal ?? null;
    const dates = anchor.first_of.flatMap((one) => anchorDate(one, given) ?? []);
    return dates.toSorted()[0] ?? null;
  }
  if (anchor === event.type) return event.on;
  if (event.type !== 'received') return null;
  if (anchor === 'registered') return localDate(event.at, timeZone);
  if (anchor !== 'submitted') return null;
  return event.submitted !== undefined && event.submitted < event.on ? event.submitted : event.on;
}
