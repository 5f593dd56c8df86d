import { correctionWords, fieldWords } from '../../language/nl/correction.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { complainant } from './correct-complainant.ts';
import { correctableOf } from './correctable.ts';
import type { Patching } from './corrected-value.ts';
import { corrects, voids } from './correction.ts';
import { choicesOf, choose, listed, noMore } from './words.ts';

/** What the app recorded itself cannot be put right: only what it is about. */
function isOwnRecord(event: CaseEvent): boolean {
  return (
    event.type.startsWith('deadline-') ||
    event.type.startsWith('letter-') ||
    event.type === 'passed-on' ||
    (event.type === 'corrected' && event.field === 'starts')
  );
}

/** The event of the course that a number names, or why it cannot be put right. */
function eventNamed(word: string, c: Case): { event: CaseEvent } | { refusal: Decision } {
  const event = /^\d{1,6}$/.test(word) ? c.events[Number(word) - 1] : undefined;
  if (event === undefined) {
    return { refusal: refused('event-unknown', { found: word, most: String(c.events.length) }) };
  }
  if (isOwnRecord(event)) return { refusal: refused('not-correctable', { found: word }) };
  const counting = c.effective.find(({ source }) => source === event.source);
  return counting === undefined ? { refusal: refused('event-void', { found: word }) } : { event: counting };
}

/** What can be said of an event: the words for its fields, and that it does not count. */
function wordsFor(event: CaseEvent) {
  const fields = event.type === 'corrected' ? [] : correctableOf(event);
  const choices = fields.map(({ field }) => ({
    id: field,
    label: fieldWords[field].nl,
    also: fieldWords[field].en,
  }));
  const voided = choicesOf({ void: correctionWords.void });
  const offered = listed(event.type === 'received' ? choices : [...choices, ...voided]);
  return { fields, choices, voided, offered };
}

/** What can be chosen, where a value was refused because it is none of a list. */
function offeredIn(read: Patching): string {
  return 'refusal' in read && read.refusal.kind === 'refused'
    ? (read.refusal.refusal.data['offered'] ?? '')
    : '';
}

/** Puts the event right as the words behind its number say. */
function corrected(event: CaseEvent, words: readonly string[], c: Case, context: Context): Decision {
  const { fields, choices, voided, offered } = wordsFor(event);
  const [name, ...value] = words;
  if (name === undefined) return refused('words-expected', { offered });
  if (choose(name, voided) !== null) {
    const more = noMore(value, 0);
    if (more !== null) return more;
    return context.text === null
      ? refused('text-expected', { command: 'correct' })
      : voids(event, c, context);
  }
  const id = choose(name, choices);
  const field = fields.find((one) => one.field === id);
  if (field === undefined) return refused('field-unknown', { found: name, offered });
  const read = field.read(value.join(' '), event, c, context);
  if (value.length === 0) return refused('value-expected', { offered: offeredIn(read) });
  if (context.text === null) return refused('text-expected', { command: 'correct' });
  return 'refusal' in read ? read.refusal : corrects(event, read.patches, c, context);
}

/**
 * `/corrigeer nummer veld waarde` and `/corrigeer nummer vervalt`, with the reason as text: what was recorded wrongly
 * is put right, or does not count, and stays in the record. A correction that does not count any more is taken back.
 */
export const correct: Decider = (c, words, context) => {
  const [word, ...rest] = words;
  if (word === undefined) return refused('event-unknown', { found: '', most: String(c.events.length) });
  const isOfComplainant = choose(word, choicesOf({ complainant: correctionWords.complainant })) !== null;
  if (isOfComplainant) return complainant(rest, c, context);
  const named = eventNamed(word, c);
  return 'refusal' in named ? named.refusal : corrected(named.event, rest, c, context);
};
