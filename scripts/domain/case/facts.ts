import type { LetterId } from '../procedure/vocabulary.ts';
import type { Case, Letter } from './case.ts';
import type { CaseEvent } from './event.ts';

/** The named fields of a record that are present in it. */
export function optional<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>;
}

/** What an event says of the case beside its status and its terms. */
export function factsOf(event: CaseEvent, before: Case): Partial<Case> {
  switch (event.type) {
    case 'inadmissible':
      return { grounds: event.grounds, ...optional(event, ['article', 'earlier']) };
    case 'qualified':
      return { kind: event.kind };
    case 'respondent-named':
      return { respondent: event.respondent };
    case 'handler-appointed':
    case 'handler-replaced':
      return { handler: event.handler };
    case 'found':
      return { finding: event.finding, norms: event.norms, parts: event.parts };
    case 'ruled':
      return event.finding === undefined ? {} : { finding: event.finding, parts: undefined };
    case 'solution-proposed':
      return { solution: 'proposed' };
    case 'solution-carried-out':
      return { solution: 'carried-out', ...optional(event, ['degree']) };
    case 'answered':
      return { answered: event.on };
    case 'reopened':
      return overturned(before);
    case 'subject-set':
    case 'summary-set':
      return optional(event, ['subject', 'summary']);
    default:
      return laterFacts(event, before);
  }
}

/** What events say that add to a list. */
function laterFacts(event: CaseEvent, before: Case): Partial<Case> {
  switch (event.type) {
    case 'talk-held':
    case 'satisfaction':
      return optional(event, ['satisfied']);
    case 'referred':
    case 'forwarded':
      return optional(event, ['body']);
    case 'suspended':
      return { suspended: event.on };
    case 'resumed':
      return { suspended: undefined };
    case 'committee-engaged':
      return { committee: event.on };
    case 'seat-filled':
      return { seats: { ...before.seats, [event.seat]: event.person } };
    case 'measure-recorded':
    case 'measure-carried-out':
      return { measures: measuresAfter(event, before) };
    case 'letter-intended':
    case 'letter-sent':
    case 'letter-failed':
    case 'letter-bounced':
      return { letters: lettersAfter(event, before.letters) };
    default:
      return {};
  }
}

/**
 * What a case that is opened again is no longer said to be: that it is no complaint, and that the complainant is
 * satisfied. That he is not stays so until he says otherwise.
 */
function overturned({ kind, satisfied }: Case): Partial<Case> {
  return {
    ...(kind === undefined || kind === 'complaint' ? {} : { kind: undefined }),
    ...(satisfied === 'yes' ? { satisfied: undefined } : {}),
  };
}

function measuresAfter(event: Extract<CaseEvent, { measure: string }>, { measures }: Case): Case['measures'] {
  const { measure: id, on } = event;
  if (event.type === 'measure-carried-out') {
    return measures.map((one) => (one.id === id ? { ...one, carriedOut: on } : one));
  }
  return [...measures.filter((one) => one.id !== id), { id, ...optional(event, ['owner', 'until', 'what']) }];
}

/** Whether nobody knows what became of a letter of a kind. */
function isUncertain({ letter, state }: Letter, kind: LetterId): boolean {
  return letter === kind && state === 'intended';
}

/** The letter of a kind of which nobody knows whether it arrived: the next one waits until a person says so. */
export function uncertainLetter({ letters }: Case, kind: LetterId): Letter | undefined {
  return letters.find((letter) => isUncertain(letter, kind));
}

function lettersAfter(event: CaseEvent, letters: readonly Letter[]): readonly Letter[] {
  switch (event.type) {
    case 'letter-intended': {
      const { source: intention, letter, draft, form, on, gives, message_id: messageId } = event;
      const id = messageId === undefined ? {} : { messageId };
      const before = letters.map((one) =>
        isUncertain(one, letter) ? { ...one, state: 'replaced' as const } : one,
      );
      return [...before, { intention, letter, draft, form, on, gives, state: 'intended', ...id }];
    }
    case 'letter-sent':
      return withState(letters, event.intention, { state: 'sent', ...optional(event, ['code', 'document']) });
    case 'letter-failed':
      return withState(letters, event.intention, { state: 'failed', code: event.code });
    case 'letter-bounced':
      return withState(letters, event.intention, { state: 'bounced', code: event.code });
    default:
      return letters;
  }
}

function withState(
  letters: readonly Letter[],
  intention: string,
  state: Pick<Letter, 'state' | 'code' | 'document'>,
): readonly Letter[] {
  return letters.map((one) => (one.intention === intention ? { ...one, ...state } : one));
}
