import type { CaseEvent } from './event.ts';

/** These change what an earlier event says; they change nothing by themselves. */
export function isAmendment(event: CaseEvent): boolean {
  return event.type === 'corrected' || event.type === 'letter-bounced';
}

/** The comment, with its issue, that caused an event: several events of one comment have it in common. */
function causeOf(source: string): string {
  return /^issue\/\d+\/comment\/\d+/.exec(source)?.[0] ?? source;
}

const OF_LETTER: readonly string[] = ['letter-intended', 'letter-sent', 'letter-failed'];

/** What a letter gave: the events of the comments that sent it, or said that it arrived, beside those of the sending. */
function givenBy(intention: string, events: readonly CaseEvent[]): CaseEvent[] {
  const sent = events.filter((event) => event.type === 'letter-sent' && event.intention === intention);
  const causes = new Set([intention, ...sent.map(({ source }) => source)].map(causeOf));
  return events.filter(({ source, type }) => causes.has(causeOf(source)) && !OF_LETTER.includes(type));
}

/**
 * The record with its corrections carried out: what was recorded wrongly is put right or left out, and what a letter
 * gave that came back is left out. The corrections themselves stay in the list.
 */
export function effectiveEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some(isAmendment)) return events;
  const undone = new Set<string>();
  const patches = new Map<string, Record<string, unknown>>();
  for (const event of events) {
    if (event.type === 'letter-bounced') {
      for (const { source } of givenBy(event.intention, events)) undone.add(source);
    }
    if (event.type !== 'corrected') continue;
    if (event.field === undefined) undone.add(event.of);
    else {
      const starts = event.starts === undefined ? {} : { starts: event.starts };
      patches.set(event.of, { ...patches.get(event.of), [event.field]: event.value, ...starts });
    }
  }
  return events
    .filter((event) => event.type === 'received' || !undone.has(event.source))
    .map((event) => ({ ...event, ...patches.get(event.source) }))
    .map((event) => (event.type === 'corrected' ? withoutStarts(event) : event));
}

/** The terms that a correction brings begin with the event that it puts right. */
function withoutStarts<E extends CaseEvent>({ starts: _starts, ...event }: E): E {
  return event as E;
}
