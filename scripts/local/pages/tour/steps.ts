import type { stack as words } from '#domain/language/nl.ts';
import type { MailRow } from '../post.ts';
import type { Handling } from '../world.ts';

export type StepId = keyof typeof words.tour.steps;
export type StepState = keyof typeof words.tour.states;

export interface TourStep {
  readonly id: StepId;
  readonly state: StepState;
}

/** What the world shows of the complaint that is played. */
export interface TourFacts {
  /** `null` until the complaint came in. */
  readonly handling: Handling | null;
  /** The mails about it that went to the complainant. */
  readonly mails: readonly Pick<MailRow, 'isRead'>[];
  /** Whether the procedure lets a handler be appointed at all. */
  readonly hasHandler: boolean;
  /** When the figures were last published, an instant. */
  readonly published: string | null;
}

/** When each step is done, as the world tells. */
const DONE: Readonly<Record<StepId, (facts: TourFacts & { readonly handling: Handling }) => boolean>> = {
  complain: () => true,
  admit: ({ handling }) => has(handling, 'admissible', 'inadmissible', 'qualified'),
  acknowledge: ({ handling }) => has(handling, 'acknowledged'),
  mail: ({ mails }) => mails.some(({ isRead }) => isRead),
  handler: ({ handling }) => has(handling, 'handler-appointed', 'handler-replaced'),
  clock: ({ handling }) => has(handling, 'deadline-near', 'deadline-overdue', 'deadline-escalated'),
  judge: ({ handling }) =>
    has(handling, 'answered') || (has(handling, 'acknowledged') && handling.next?.does === 'answer'),
  answer: ({ handling }) => has(handling, 'answered'),
  close: ({ handling }) => has(handling, 'closed'),
  count: ({ handling, published }) => {
    const closed = handling.events.find(({ type }) => type === 'closed');
    return closed !== undefined && published !== null && published >= closed.at;
  },
};

/** Steps that a procedure, or this complaint, does without. */
const SKIPPED: Partial<Record<StepId, (facts: TourFacts & { readonly handling: Handling }) => boolean>> = {
  handler: ({ hasHandler }) => !hasHandler,
  mail: ({ handling, mails }) => has(handling, 'acknowledged') && mails.length === 0,
};

const ORDER: readonly StepId[] = [
  'complain',
  'admit',
  'acknowledge',
  'mail',
  'handler',
  'clock',
  'judge',
  'answer',
  'close',
  'count',
];

/** The ten steps with what became of each; the first that is open is the present one. */
export function tourSteps(facts: TourFacts): TourStep[] {
  const { handling } = facts;
  const closed = handling !== null && has(handling, 'closed');
  const done = ORDER.map((id): TourStep => {
    if (handling === null) return { id, state: 'later' };
    const known = { ...facts, handling };
    if (DONE[id](known)) return { id, state: 'done' };
    const isSkipped = SKIPPED[id]?.(known) === true || (closed && id !== 'count');
    return { id, state: isSkipped ? 'skipped' : 'later' };
  });
  const now = done.findIndex(({ state }) => state === 'later');
  return done.map((step, index) => (index === now ? { ...step, state: 'now' } : step));
}

function has({ events }: Handling, ...types: readonly string[]): boolean {
  return events.some(({ type }) => types.includes(type));
}
