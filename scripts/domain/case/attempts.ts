import { addDays, isDate, parseDate } from '../deadline/local-date.ts';
import { meantDate } from '../deadline/meant-date.ts';
import { articleWords, consentGiven, outsideRegister } from '../language/nl/command-choices.ts';
import { correctionWords, fieldWords } from '../language/nl/correction.ts';
import { exampleTexts } from '../language/nl/command.ts';
import { aboutHandler } from './about-handler.ts';
import type { Case } from './case.ts';
import { isPart } from './commands/parts.ts';
import { goesIntoRegister } from './commands/register-text.ts';
import type { Command, CommandId, Refusal, RefusalCode } from './decision.ts';
import type { Example } from './example.ts';
import { exampleOf, exampleWith } from './example.ts';
import { DAYS_AHEAD } from './example-words.ts';
import type { ExampleWorld } from './example-world.ts';
import type { IsoDate } from './event.ts';

type World = ExampleWorld & { readonly today: IsoDate };

/** What is told of a refusal here: what was found, and what was offered instead. */
type Data = Refusal['data'];

/** Why a command was refused; `code` is `null` where it was not. */
interface Refused {
  readonly code: RefusalCode | null;
  readonly data: Data;
}

/** What somebody who writes it means as a date, be it none. */
const DATE_LIKE = /^\d[\d./-]{5,}$/;

/** Whether somebody who writes this word means a date. */
export function isDateLike(word = ''): boolean {
  return DATE_LIKE.test(word);
}

/** A word of a code, a date or a person's id: no other is shown again. */
const PLAIN_WORD = /^[\p{L}\p{N}][\p{L}\p{N}/:-]{0,39}$/u;
const MOST_WORDS = 8;

/** Of these the words are the text itself. */
const isRegisterText = (id: CommandId) => goesIntoRegister(id) && id !== 'measure';

/** Whether an answer may show these words again, in a command that can be copied. */
export function canBeRepeated({ id, words }: Command): boolean {
  return !isRegisterText(id) && words.length <= MOST_WORDS && words.every((word) => PLAIN_WORD.test(word));
}

/** The dates that may be right: the limits that were told, and those around today; of the past first where it is put right. */
function datesFor(id: CommandId, data: Data, today: IsoDate): IsoDate[] {
  const limits = [data['most'], data['received']].filter((one) => isDate(one));
  const ahead = addDays(today, DAYS_AHEAD);
  const near = id === 'correct' || id === 'received' ? [today, ahead] : [ahead, today];
  return [...near, ...limits, ...limits.map((date) => addDays(date, 1))];
}

/** What must be added or put in the place of what was refused, where the refusal itself offers nothing. */
function addedFor(code: RefusalCode | null, today: IsoDate): string[][] {
  switch (code) {
    case 'consent-needed':
      return [[consentGiven.consent.nl]];
    case 'article-expected':
      return [articleWords.example.split(' ')];
    case 'earlier-needed':
    case 'earlier-unknown':
      return [[outsideRegister.outside.nl]];
    case 'consultation-needed':
      return [[fieldWords.consulted.nl, today]];
    default:
      return [];
  }
}

/** The words with every date that no command reads as it was meant. */
export function asDates(words: readonly string[]): string[] {
  for (const count of [3, 1]) {
    const is = (_word: string, index: number) =>
      meantDate(words.slice(index, index + count).join(' ')) !== null;
    const at = words.findIndex((word, index) => parseDate(word) === null && is(word, index));
    if (at !== -1) {
      const date = meantDate(words.slice(at, at + count).join(' ')) ?? '';
      return asDates(words.toSpliced(at, count, date));
    }
  }
  return [...words];
}

/** Where the words stand that were refused: the first of them and how many; `null` where none were. */
function placeOf(words: readonly string[], found = ''): readonly [first: number, count: number] | null {
  const is = (word: string) => word.toLowerCase() === found.toLowerCase() || parseDate(word) === found;
  const one = words.findIndex(is);
  if (one !== -1) return [one, 1];
  const tail = words.findIndex((_word, index) => words.slice(index).join(' ') === found);
  return tail === -1 ? null : [tail, words.length - tail];
}

/** The words with the parts that are offered, each with a finding, where the first part stood. */
function withParts(words: readonly string[], { offered = '' }: Data): string[] {
  const first = words.findIndex(isPart);
  const rest = (some: readonly string[]) => some.filter((word) => !isPart(word));
  return [...rest(words.slice(0, first)), ...offered.split(' '), ...rest(words.slice(first))];
}

/** The words as they were typed, with something else for what was refused, or with what was missing. */
function nearTo({ id, words }: Command, { code, data }: Refused, today: IsoDate): string[][] {
  if (code === 'parts-expected' || code === 'one-finding-expected') return [withParts(words, data)];
  const offered = (data['offered'] ?? '')
    .split(', ')
    .filter((word) => word !== '' && word !== correctionWords.void.nl)
    .map((word) => [word]);
  const dates = datesFor(id, data, today).map((date) => [date]);
  const added = addedFor(code, today);
  const meant = asDates(words);
  const place = placeOf(words, data['found']);
  if (place === null || code === 'consultation-needed') {
    return [meant, ...[...added, ...offered, ...dates].map((more) => [...words, ...more])];
  }
  // Without a date that was wrong it would be recorded today, which was not asked.
  const wasDate = isDateLike(data['found']);
  const choices = wasDate && code !== 'earlier-unknown' ? [] : [...added, ...offered];
  const instead = [...choices, ...(choices.length > 0 ? [[]] : []), ...dates, ...(wasDate ? [] : [[]])];
  return [meant, ...instead.map((some) => words.toSpliced(...place, ...some))];
}

/** Whether an example has every word that was typed, but for those that were refused. */
function keepsGoodWords({ line }: Example, { words }: Command, { data }: Refused): boolean {
  const place = placeOf(words, data['found']);
  const good = place === null ? words : words.toSpliced(...place);
  const shown = line.toLowerCase().split(' ');
  return good.every((word) => shown.includes(word.toLowerCase()) || shown.includes(parseDate(word) ?? ' '));
}

/** Whom a complaint is about is not for an example to say: another person, or nobody, is another fact. */
function namesAnother({ id, words }: Command, { data }: Refused): boolean {
  return id === 'respondent' && placeOf(words, data['found'])?.[0] === 0;
}

/** Nor is it who was heard, or by whom: what stands behind the word for the hearing says that, or its ground. */
function saysHearing({ id, words }: Command, { code, data }: Refused): boolean {
  return id === 'hear' && code === 'choice-expected' && (placeOf(words, data['found'])?.[0] ?? 0) > 0;
}

/** Nor is it for an example to name somebody who gives commands, and would be shut out of the case. */
function namesHandler(words: readonly string[], { id, words: typed }: Command, world: World): boolean {
  const [person = ''] = words;
  return id === 'respondent' && person !== typed[0] && aboutHandler(person, world) !== null;
}

/**
 * What may be shown as an example of a command that was refused, the nearest to what was typed first: each keeps the
 * words that are good. None of them is sure to be accepted: who shows one tries it first.
 *
 * @param refusal - why it was refused, where it was
 */
export function attempts(command: Command, refusal: Refused, c: Case, world: World): Example[] {
  if (namesAnother(command, refusal)) return [];
  const isHearing = saysHearing(command, refusal);
  const usual = exampleOf(command.id, c, world);
  const meant = isHearing ? [asDates(command.words)] : nearTo(command, refusal, world.today);
  const near = meant
    .filter((words) => canBeRepeated({ id: command.id, words }) && !namesHandler(words, command, world))
    .map((words) => exampleWith(command.id, words.join(' '), c, world));
  const isUsual = !isHearing && (isRegisterText(command.id) || keepsGoodWords(usual, command, refusal));
  const other = isUsual ? [usual] : [];
  const all = command.words.length === 0 ? [...other, ...near] : [...near, ...other];
  const text = exampleTexts['any'] ?? '';
  return [...all, ...all.filter((one) => one.text === null).map(({ line }) => ({ line, text }))];
}
