import { addDays, isDate, parseDate } from '../deadline/local-date.ts';
import { correctionWords } from '../language/nl/correction.ts';
import { exampleTexts } from '../language/nl/command.ts';
import type { Case } from './case.ts';
import { goesIntoRegister } from './commands/register-text.ts';
import type { Command, CommandId, Refusal } from './decision.ts';
import type { Example } from './example.ts';
import { exampleOf, exampleWith } from './example.ts';
import { DAYS_AHEAD } from './example-words.ts';
import type { ExampleWorld } from './example-world.ts';
import type { IsoDate } from './event.ts';

type World = ExampleWorld & { readonly today: IsoDate };

/** What is told of a refusal here: what was found, and what was offered instead. */
type Data = Refusal['data'];

/** A word of a code, a date or a person's id: no other is shown again. */
const PLAIN_WORD = /^[\p{L}\p{N}][\p{L}\p{N}/-]{0,39}$/u;
const MOST_WORDS = 8;

/** Whether an answer may show these words again, in a command that can be copied. */
export function canBeRepeated({ id, words }: Command): boolean {
  const isText = goesIntoRegister(id) && id !== 'measure';
  return !isText && words.length <= MOST_WORDS && words.every((word) => PLAIN_WORD.test(word));
}

/** The dates that may be right: the limits that were told, and those around today; of the past first where it is put right. */
function datesFor(id: CommandId, data: Data, today: IsoDate): IsoDate[] {
  const limits = [data['most'], data['received']].filter((one) => isDate(one));
  const ahead = addDays(today, DAYS_AHEAD);
  const near = id === 'correct' || id === 'received' ? [today, ahead] : [ahead, today];
  return [...near, ...limits, ...limits.map((date) => addDays(date, 1))];
}

/** Where the words stand that were refused: the first of them and how many; `null` where none were. */
function placeOf(words: readonly string[], found = ''): readonly [first: number, count: number] | null {
  const is = (word: string) => word.toLowerCase() === found.toLowerCase() || parseDate(word) === found;
  const one = words.findIndex(is);
  if (one !== -1) return [one, 1];
  const tail = words.findIndex((_word, index) => words.slice(index).join(' ') === found);
  return tail === -1 ? null : [tail, words.length - tail];
}

/** The words as they were typed, with something else for what was refused, or with what was missing. */
function nearTo({ id, words }: Command, data: Data, today: IsoDate): string[][] {
  const offered = (data['offered'] ?? '')
    .split(', ')
    .filter((word) => word !== '' && word !== correctionWords.void.nl);
  const dates = datesFor(id, data, today);
  const place = placeOf(words, data['found']);
  if (place === null) return [[...words], ...[...offered, ...dates].map((word) => [...words, word])];
  const instead: string[][] = [...offered.map((word) => [word]), ...(offered.length > 0 ? [[]] : [])];
  return [...instead, ...dates.map((word) => [word]), []].map((some) => words.toSpliced(...place, ...some));
}

/**
 * What may be shown as an example of a command that was refused, the nearest to what was typed first. None of them is
 * sure to be accepted: who shows one tries it first.
 *
 * @param data - what the refusal told
 */
export function attempts(command: Command, data: Data, c: Case, world: World): Example[] {
  const usual = exampleOf(command.id, c, world);
  const near = canBeRepeated(command)
    ? nearTo(command, data, world.today).map((words) => exampleWith(command.id, words.join(' '), c, world))
    : [];
  const all = command.words.length === 0 ? [usual, ...near] : [...near, usual];
  const text = exampleTexts['any'] ?? '';
  return [...all, ...all.filter((one) => one.text === null).map(({ line }) => ({ line, text }))];
}
