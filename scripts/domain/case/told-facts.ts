/** What the complainant knows of a case: by the letters that went out, and by what was told outside Gegrond. */
import type { Procedure } from '../procedure/schema.ts';
import type { LetterId } from '../procedure/vocabulary.ts';
import type { Case, Letter } from './case.ts';
import { causeOf, givenBy } from './effective.ts';
import type { CaseEvent, EventType } from './event.ts';
import { answerExpected } from './promised.ts';
import { isOver } from './status-after.ts';
import { isTelling, letterTold } from './telling.ts';

/** What a correction changes of an event: these fields, or that it does not count at all. */
export type Change = readonly string[] | 'void';

/** A fact that stands in letters beside what they give themselves. */
interface Fact {
  readonly type: EventType;
  /** The fields that are told; of the others the complainant knows nothing. */
  readonly fields: readonly string[];
  /** `before`: what was recorded when the letter went out. */
  readonly isIn: (letter: LetterId, before: readonly CaseEvent[]) => boolean;
}

const inAnswer = (letter: LetterId) => letter === 'answer';

const FACTS: readonly Fact[] = [
  { type: 'received', fields: ['on'], isIn: (letter) => letter !== 'talk-record' && letter !== 'withdrawal' },
  // An acknowledgement names the service where nobody said yet what the complaint is about.
  {
    type: 'received',
    fields: ['service'],
    isIn: (letter, before) =>
      letter === 'acknowledgement' && !before.some(({ type }) => type === 'subject-set'),
  },
  { type: 'subject-set', fields: [], isIn: (letter) => letter === 'acknowledgement' },
  { type: 'found', fields: ['finding', 'parts', 'norms'], isIn: inAnswer },
  { type: 'solution-proposed', fields: [], isIn: inAnswer },
  { type: 'advice-departed', fields: [], isIn: inAnswer },
];

/** When and how something was told outside Gegrond: the complainant knows it, whatever is recorded of it. */
const OF_TELLING: readonly string[] = ['on', 'form'];

/** In these letters stands when the answer may be expected. */
const PROMISING: readonly LetterId[] = ['acknowledgement', 'interim', 'extension'];

const sentLetters = ({ letters }: Case) => letters.filter(({ state }) => state === 'sent');

/** Something that told facts of the case, with its place in the record. */
interface ToldBy {
  readonly letter: LetterId;
  readonly source: string;
  readonly at: number;
}

/** What told facts of the case: each letter that went out, and each message that was given, be it otherwise. */
function tellings(c: Case): ToldBy[] {
  const letters = sentLetters(c).map(({ letter, intention: source }) => ({ letter, source }));
  const given = c.effective.flatMap((event) => {
    const letter = letterTold(event);
    return letter === undefined ? [] : [{ letter, source: event.source }];
  });
  return [...letters, ...given].map((one) => ({
    ...one,
    at: c.events.findIndex(({ source }) => source === one.source),
  }));
}

/** Whether a fact was the latest of its kind when something went out that tells it. */
function stoodIn({ isIn }: Fact, event: CaseEvent, c: Case): boolean {
  const from = c.events.findIndex(({ source }) => source === event.source);
  const counts = new Set(c.effective.map(({ source }) => source));
  const next = c.events.findIndex(
    ({ type, source }, index) => index > from && type === event.type && counts.has(source),
  );
  return tellings(c).some(
    ({ letter, at }) => at > from && (next === -1 || at < next) && isIn(letter, c.events.slice(0, at)),
  );
}

/** Whether an event is what a letter is about: it gave it, or goes with it. */
function isOf({ source }: CaseEvent, { intention, draft }: Letter, c: Case): boolean {
  return (
    causeOf(source).endsWith(`/${draft}`) || givenBy(intention, c.events).some((one) => one.source === source)
  );
}

const isOfSent = (event: CaseEvent, c: Case) => sentLetters(c).some((letter) => isOf(event, letter, c));

/**
 * Whether the complainant was told what a correction changes of an event. Where it says of a message outside Gegrond
 * that it does not count, nobody knows whether that was ever given.
 */
export function wasTold(event: CaseEvent, change: Change, c: Case): boolean {
  if (isOfSent(event, c)) return true;
  if (isTelling(event)) return change !== 'void' && change.some((field) => !OF_TELLING.includes(field));
  return FACTS.some((fact) => {
    const isTold = change === 'void' || change.some((field) => fact.fields.includes(field));
    return fact.type === event.type && isTold && stoodIn(fact, event, c);
  });
}

/** Whether events say of a message that was recorded as given outside Gegrond that it does not count: it may have been given. */
export function voidsTelling(events: readonly CaseEvent[], c: Case): boolean {
  return events.some((event) => {
    if (event.type !== 'corrected' || event.field !== undefined) return false;
    const voided = c.events.find(({ source }) => source === event.of);
    return voided !== undefined && isTelling(voided) && !c.letters.some((letter) => isOf(voided, letter, c));
  });
}

/** Whether the last message that named a day for the answer was given, and that is another day by now. */
export function isExpectedOtherwise(before: Case, after: Case, procedure: Procedure): boolean {
  const promises = tellings(before).filter(({ letter }) => PROMISING.includes(letter));
  const last = promises.toSorted((a, b) => a.at - b.at).at(-1);
  const isPromised = tellings(after).some(({ source }) => source === last?.source);
  const [then, now] = [before, after].map((c) => answerExpected(c, procedure));
  const isAwaited = !isOver(before.status) && then?.answered === undefined && then?.on !== undefined;
  return isPromised && isAwaited && then.on !== now?.on;
}
