import type { CaseEvent, DeadlineNoted } from './event.ts';

/** Whether an event is the note of a term's stage. */
export function isNote(event: CaseEvent): event is DeadlineNoted {
  return event.type.startsWith('deadline-');
}
