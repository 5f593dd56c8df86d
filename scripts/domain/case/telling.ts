import { command as language } from '../language/nl.ts';
import type { Command, CommandId } from './decision.ts';
import type { CaseEvent, EventType } from './event.ts';
import { asDates, isDateLike } from './attempts.ts';
import { SPOKEN } from './commands/tell.ts';
import { commandOfEvent } from './status-after.ts';

/** What is told to the complainant by the letter of the very command that records it. */
const TELLINGS: readonly EventType[] = [
  ...(['acknowledged', 'answered', 'interim-message-sent', 'extended', 'information-requested'] as const),
  ...(['inadmissible', 'referred', 'forwarded', 'qualified'] as const),
];

/** Whether an event says that the complainant was told something, be it by a letter or outside Gegrond. */
function isTelling(event: CaseEvent): boolean {
  return TELLINGS.includes(event.type) && !(event.type === 'qualified' && event.kind === 'complaint');
}

/**
 * Whether events that a comment gave say that the complainant has something in writing already, while no letter of
 * Gegrond brought it: who meant to write one must read that none went.
 */
export function isToldInWriting(events: readonly CaseEvent[]): boolean {
  const isSpoken = (event: CaseEvent) => 'form' in event && SPOKEN.some((form) => form === event.form);
  const isByLetter = events.some(({ type }) => type.startsWith('letter-'));
  return !isByLetter && events.some((event) => isTelling(event) && !isSpoken(event));
}

/** How many words of the commands of this kind are a date or a spoken form. */
function telling(id: CommandId | undefined, commands: readonly Command[]): number {
  const spoken = SPOKEN.flatMap((form) => [form, language.forms[form] ?? form]);
  return commands
    .filter((command) => command.id === id)
    .flatMap(({ words }) => asDates(words))
    .filter((word) => isDateLike(word) || spoken.includes(word.toLowerCase())).length;
}

/**
 * Whether an example would record that something was told already where the person who typed the command did not say
 * so: a date or a spoken form makes of a letter to be written a message that was given outside Gegrond.
 *
 * @param events - what the example would give
 */
export function addsTelling(
  example: readonly Command[],
  typed: readonly Command[],
  events: readonly CaseEvent[],
): boolean {
  return events.filter(isTelling).some((event) => {
    const id = commandOfEvent(event);
    return telling(id, example) > telling(id, typed);
  });
}
