import { command as language } from '../language/nl.ts';
import type { LetterId } from '../procedure/vocabulary.ts';
import type { Command, CommandId } from './decision.ts';
import type { CaseEvent, EventType } from './event.ts';
import { asDates, isDateLike } from './attempts.ts';
import { SPOKEN } from './commands/tell.ts';
import { commandOfEvent } from './status-after.ts';

/** What is told to the complainant by the letter of the very command that records it, with that letter. */
const TELLINGS: Partial<Record<EventType, LetterId>> = {
  acknowledged: 'acknowledgement',
  answered: 'answer',
  'interim-message-sent': 'interim',
  extended: 'extension',
  'information-requested': 'information-request',
  inadmissible: 'inadmissible',
  referred: 'referral',
  forwarded: 'forwarding',
  qualified: 'not-a-complaint',
};

/** The letter of which an event says that the complainant was told it, be it by that letter or outside Gegrond. */
export function letterTold(event: CaseEvent): LetterId | undefined {
  return event.type === 'qualified' && event.kind === 'complaint' ? undefined : TELLINGS[event.type];
}

/** Whether an event says that the complainant was told something, be it by a letter or outside Gegrond. */
export function isTelling(event: CaseEvent): boolean {
  return letterTold(event) !== undefined;
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
