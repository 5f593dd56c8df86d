/** What a command is answered, in a word; and the case in which it can be answered otherwise than “not now”. */
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Decision } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { eventOf, receivedCase, RECEIVED } from './cases.ts';

const found = { ...eventOf('found', RECEIVED), finding: 'upheld', reason: 'comment/1300' } as const;

const heard = eventOf('hearing-held', RECEIVED);

/** A committee of which every seat is taken. */
export const SEATED: readonly CaseEvent[] = [
  ['chair', 'chair-1'],
  ['partner', 'partner-1'],
  ['official', 'official-1'],
].map(([seat = '', person = '']) => ({
  ...eventOf('seat-filled', RECEIVED, `issue/42/comment/${seat}`),
  seat,
  person,
}));

/** The same, of a committee that was engaged for the case: only such a one rules. */
export const ENGAGED: readonly CaseEvent[] = [eventOf('committee-engaged', RECEIVED), ...SEATED];

/** What the committee does before its word. */
export const JUDGING: readonly CaseEvent[] = [
  eventOf('discussion-held', RECEIVED, 'issue/42/comment/discussion'),
  eventOf('committee-hearing-held', RECEIVED, 'issue/42/comment/sitting'),
];

/** What must have happened before these make sense. */
const BEFORE: Partial<Record<CommandId, readonly CaseEvent[]>> = {
  resume: [eventOf('suspended', RECEIVED)],
  depart: [{ ...eventOf('advised', RECEIVED), finding: 'upheld' }],
  finding: [heard],
  discussion: SEATED,
  'committee-hearing': SEATED,
  ruling: [...ENGAGED, ...JUDGING],
  advice: [...SEATED, ...JUDGING],
  answer: [heard, found, eventOf('solution-proposed', RECEIVED)],
  solution: [eventOf('solution-proposed', RECEIVED)],
  committee: [{ ...eventOf('satisfaction', RECEIVED), satisfied: 'no' }],
};

/** A case in this status in which everything was done that a command needs. */
export function readyFor(id: CommandId, status: Status, procedure: Procedure): Case {
  const events = procedure.finding === 'none' && id === 'answer' ? [] : (BEFORE[id] ?? []);
  const c = events.reduce((before, event) => evolve(before, event, procedure), receivedCase(procedure));
  return { ...c, status };
}

/** An answer in a word: `done`, `letter`, `preview`, `help`, a refusal's code; with `out of order` where it is a deviation. */
export function inAWord(decision: Decision): string {
  if (decision.kind === 'refused') return decision.refusal.code;
  if (decision.kind !== 'events' && decision.kind !== 'letter') return decision.kind;
  const events = decision.kind === 'events' ? decision.events : decision.gives;
  const late = events.some(({ deviations }) => deviations?.includes('out-of-order'));
  return `${decision.kind === 'events' ? 'done' : 'letter'}${late ? ', out of order' : ''}`;
}
