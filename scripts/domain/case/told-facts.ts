/** What the complainant knows of a case by the letters that went out. */
import type { Procedure } from '../procedure/schema.ts';
import type { LetterId } from '../procedure/vocabulary.ts';
import type { Case, Letter } from './case.ts';
import { causeOf, givenBy } from './effective.ts';
import type { CaseEvent, EventType } from './event.ts';
import { answerExpected } from './promised.ts';
import { isOver } from './status-after.ts';

/** What a correction changes of an event: these fields, or that it does not count at all. */
export type Change = readonly string[] | 'void';

/** A fact that stands in letters beside what they give themselves. */
interface Fact {
  readonly type: EventType;
  /** The fields that are told; of the others the complainant knows nothing. */
  readonly fields: readonly string[];
  readonly isIn: (letter: LetterId) => boolean;
}

const inAnswer = (letter: LetterId) => letter === 'answer';

const FACTS: readonly Fact[] = [
  { type: 'received', fields: ['on'], isIn: (letter) => letter !== 'talk-record' && letter !== 'withdrawal' },
  { type: 'subject-set', fields: [], isIn: (letter) => letter === 'acknowledgement' },
  { type: 'found', fields: ['finding', 'parts', 'norms'], isIn: inAnswer },
  { type: 'solution-proposed', fields: [], isIn: inAnswer },
  { type: 'advice-departed', fields: [], isIn: inAnswer },
];

/** In these letters stands when the answer may be expected. */
const PROMISING: readonly LetterId[] = ['acknowledgement', 'interim', 'extension'];

const sentLetters = ({ letters }: Case) => letters.filter(({ state }) => state === 'sent');

/** What told facts of the case, with its place in the record: each letter that went out, and an answer that was given otherwise. */
function tellings(c: Case): { readonly letter: LetterId; readonly at: number }[] {
  const atSource = (source: string) => c.events.findIndex((event) => event.source === source);
  const answers = c.effective.filter(({ type }) => type === 'answered');
  return [
    ...sentLetters(c).map(({ letter, intention }) => ({ letter, at: atSource(intention) })),
    ...answers.map(({ source }) => ({ letter: 'answer' as const, at: atSource(source) })),
  ];
}

/** Whether a fact was the latest of its kind when something went out that tells it. */
function stoodIn({ isIn }: Fact, event: CaseEvent, c: Case): boolean {
  const from = c.events.findIndex(({ source }) => source === event.source);
  const counts = new Set(c.effective.map(({ source }) => source));
  const next = c.events.findIndex(
    ({ type, source }, index) => index > from && type === event.type && counts.has(source),
  );
  return tellings(c).some(({ letter, at }) => isIn(letter) && at > from && (next === -1 || at < next));
}

/** Whether an event is what a letter is about: it gave it, or goes with it. */
function isOf({ source }: CaseEvent, { intention, draft }: Letter, c: Case): boolean {
  return (
    causeOf(source).endsWith(`/${draft}`) || givenBy(intention, c.events).some((one) => one.source === source)
  );
}

/** Whether the complainant was told what a correction changes of an event. */
export function wasTold(event: CaseEvent, change: Change, c: Case): boolean {
  if (sentLetters(c).some((letter) => isOf(event, letter, c))) return true;
  const fact = FACTS.find(({ type }) => type === event.type);
  const isTold = change === 'void' || change.some((field) => fact?.fields.includes(field));
  return fact !== undefined && isTold && stoodIn(fact, event, c);
}

/** Whether a letter said when the answer may be expected, and that is another day by now. */
export function isExpectedOtherwise(before: Case, after: Case, procedure: Procedure): boolean {
  const isPromised = sentLetters(before).some(({ letter }) => PROMISING.includes(letter));
  const [then, now] = [before, after].map((c) => answerExpected(c, procedure));
  const isAwaited = !isOver(before.status) && then?.answered === undefined && then?.on !== undefined;
  return isPromised && isAwaited && then.on !== now?.on;
}
