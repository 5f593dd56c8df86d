import type { CalendarFile } from './calendar.ts';
import { ruleCalendars } from './calendar.ts';

/** The files that build on no calendar that there is: on an unknown one, or in a circle on each other. */
export function withoutGround(files: readonly CalendarFile[]): CalendarFile[] {
  const known = new Set(ruleCalendars().keys());
  let waiting = [...files];
  let before = Infinity;
  while (waiting.length < before) {
    before = waiting.length;
    for (const { id, based_on } of waiting) if (known.has(based_on)) known.add(id);
    waiting = waiting.filter(({ based_on }) => !known.has(based_on));
  }
  return waiting;
}
