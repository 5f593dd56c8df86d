import type { Case } from './case.ts';
import { PERSONAL_FIELDS } from './effective.ts';
import type { CaseEvent } from './event.ts';
import { isNote } from './note.ts';

/** What stands before the source of an event of another desk, and before the id of a comment that it had there. */
const MOVED = 'moved/';

/** Of the desk that lets go: who handled the complaint there, and that it went. The new desk sees to these itself. */
const LEFT_BEHIND: readonly string[] = [
  'received',
  'passed-on',
  'handler-appointed',
  'handler-replaced',
  'seat-filled',
];

/** These hold a text that a person marked as naming nobody, whatever it looks like. */
const TEXTS: readonly string[] = ['subject', 'summary', 'what'];

/** These hold the source of another event. */
const SOURCES: readonly string[] = ['source', 'of', 'intention'];

/** Where a text is that stood in this comment of the other desk: `moved/1310`. */
export function movedText(comment: number): string {
  return `${MOVED}${String(comment)}`;
}

/** The number of the comment that holds a text, here or at another desk. */
export function commentNumber(reference: string): string {
  return reference.replace(/^(?:comment|moved)\//, '');
}

/** Whether a text stood in a comment of another desk. */
export function isMovedText(reference: string): boolean {
  return reference.startsWith(MOVED);
}

/** Whether the complainant has the letter, or may have it. */
function isOut({ letters }: Case, intention: string): boolean {
  const state = letters.find((letter) => letter.intention === intention)?.state;
  return state === 'sent' || state === 'intended';
}

/** Corrections are carried out already; where one holds a personal value, that stands in a comment. */
function goesAlong(event: CaseEvent, c: Case): boolean {
  if (LEFT_BEHIND.includes(event.type) || isNote(event)) return false;
  switch (event.type) {
    case 'corrected':
      return PERSONAL_FIELDS.some((field) => field === event.field);
    case 'letter-intended':
      return isOut(c, event.source);
    case 'letter-sent':
      return isOut(c, event.intention);
    default:
      return event.type !== 'letter-failed' && event.type !== 'letter-bounced';
  }
}

function moved(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || TEXTS.includes(key)) return value;
  if (SOURCES.includes(key)) return MOVED + value;
  return value.replace(/^comment\/(?=\d+$)/, MOVED);
}

/**
 * What goes along when a case is passed on to another desk, beside its receipt: all that was done, decided and told and
 * counts now, in order. What it names of its desk, comments and other events, is marked as being elsewhere, so that
 * nothing there is taken for a comment of the new desk. The stages of terms are noted anew, for who is told of them now.
 */
export function handedOn(c: Case): CaseEvent[] {
  const along = c.effective.filter((event) => goesAlong(event, c));
  return JSON.parse(JSON.stringify(along), moved) as CaseEvent[];
}
