import type { CaseEvent } from './event.ts';
import type { Corrected } from './events/ending.ts';

/** These change what an earlier event says; they change nothing by themselves. */
export function isAmendment(event: CaseEvent): boolean {
  return event.type === 'corrected' || event.type === 'letter-bounced';
}

/** The comment, with its issue, that caused an event: several events of one comment have it in common. */
export function causeOf(source: string): string {
  return /^(?:moved\/)?issue\/\d+\/comment\/\d+/.exec(source)?.[0] ?? source;
}

const OF_LETTER: readonly string[] = ['letter-intended', 'letter-sent', 'letter-failed'];

/** What a letter gave: the events of the comments that sent it, or said that it arrived, beside those of the sending. */
export function givenBy(intention: string, events: readonly CaseEvent[]): CaseEvent[] {
  const sent = events.filter((event) => event.type === 'letter-sent' && event.intention === intention);
  const causes = new Set([intention, ...sent.map(({ source }) => source)].map(causeOf));
  return events.filter(({ source, type }) => causes.has(causeOf(source)) && !OF_LETTER.includes(type));
}

/** What a coordinator puts right of the complainant: the value stands in a comment, and in no event of the case. */
export const PERSONAL_FIELDS = ['name', 'email', 'address', 'phone'] as const;

/** These hold a list; a correction names its members with commas between them. */
const LISTS: readonly string[] = ['grounds', 'norms', 'parts'];

/** What a correction of a field changes in the event that it puts right. */
function patchOf({ field = '', value, starts }: Corrected): Record<string, unknown> {
  const isPersonal = PERSONAL_FIELDS.some((one) => one === field);
  const says = value === undefined || isPersonal ? {} : { [field]: valueOf(field, value) };
  return starts === undefined ? says : { ...says, starts };
}

/** What a field is to be by a correction; nothing where a list is to be empty. */
export function valueOf(field: string, value: string): string | readonly string[] | undefined {
  if (!LISTS.includes(field)) return value;
  return value === '' ? undefined : value.split(',');
}

/** The sources of what does not count: undone by a correction that counts itself, or given by a letter that came back. */
function undoneIn(events: readonly CaseEvent[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const event of events.toReversed()) {
    if (event.type === 'letter-bounced') {
      for (const { source } of givenBy(event.intention, events)) undone.add(source);
    }
    const undoes = event.type === 'corrected' && event.field === undefined && !undone.has(event.source);
    if (undoes) undone.add(event.of);
  }
  return undone;
}

/**
 * The record with its corrections carried out: what was recorded wrongly is put right or left out, and what a letter
 * gave that came back is left out. A correction that does not count any more changes nothing; one that counts stays in
 * the list.
 */
export function effectiveEvents(events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some(isAmendment)) return events;
  const undone = undoneIn(events);
  const patches = new Map<string, Record<string, unknown>>();
  for (const event of events) {
    if (event.type !== 'corrected' || undone.has(event.source)) continue;
    patches.set(event.of, { ...patches.get(event.of), ...patchOf(event) });
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
