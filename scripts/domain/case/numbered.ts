import type { CaseEvent } from './event.ts';

/** The events of one command, each with a source of its own: `…/comment/1301`, `…/comment/1301.2`, … */
export function numbered(events: readonly CaseEvent[], first = 1): readonly CaseEvent[] {
  return events.map((event, index) => {
    const number = first + index;
    return number === 1 ? event : { ...event, source: `${event.source}.${number}` };
  });
}

/** The command that gave an event, by the event's source. */
export function commandIn(source: string): string {
  return source.replace(/\.\d+$/, '');
}
