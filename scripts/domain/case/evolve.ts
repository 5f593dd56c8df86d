import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, Status } from '../procedure/vocabulary.ts';
import { ENDS_EVERY_TERM } from '../procedure/vocabulary.ts';
import type { Case, Term } from './case.ts';
import type { CaseEvent, DeadlineNoted, EventType, Received } from './event.ts';

/** The record of a case cannot be what it says it is. */
export class BrokenRecord extends Error {
  override name = 'BrokenRecord';
}

/** The command that gives an event: its rule in the procedure says which status follows. */
const COMMAND_OF: Partial<Record<EventType, CommandName>> = {
  acknowledged: 'acknowledge',
  admissible: 'admissible',
  'handler-appointed': 'handler',
  'handler-replaced': 'handler',
  found: 'finding',
  'solution-proposed': 'solution',
  'solution-carried-out': 'solution',
  answered: 'answer',
  withdrawn: 'withdraw',
  closed: 'close',
};

/** Whether an event is the note of a term's stage. */
export function isNote(event: CaseEvent): event is DeadlineNoted {
  return event.type.startsWith('deadline-');
}

function begin(event: Received): Case {
  const issue = /^issue\/(\d+)$/.exec(event.source)?.[1];
  if (issue === undefined) {
    throw new BrokenRecord(
      `a received event's source is an issue: expected "issue/42", found "${event.source}"`,
    );
  }
  const { number, procedure, entity, service, category, channel } = event;
  return {
    number,
    issue: Number(issue),
    procedure,
    entity,
    service,
    category,
    channel,
    status: 'received',
    received: event.on,
    ...optional(event, [
      'submitted',
      'capacity',
      'about',
      'respondent',
      'contacted',
      'older_than_limit',
      'forward_consent',
    ]),
    terms: event.starts ?? [],
    events: [event],
  };
}

/** The named fields of a record that are present in it. */
function optional<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>;
}

/** What an event says of the case beside its status and its terms. */
function facts(event: CaseEvent): Partial<Case> {
  switch (event.type) {
    case 'inadmissible':
      return { grounds: event.grounds };
    case 'handler-appointed':
    case 'handler-replaced':
      return { handler: event.handler };
    case 'found':
      return { finding: event.finding, ...optional(event, ['norms']) };
    case 'solution-proposed':
      return { solution: 'proposed' };
    case 'solution-carried-out':
      return { solution: 'carried-out' };
    case 'answered':
      return { answered: event.on };
    case 'subject-set':
      return { subject: event.subject };
    default:
      return {};
  }
}

function statusAfter(status: Status, event: CaseEvent, procedure: Procedure): Status {
  if (event.type === 'inadmissible') return event.means;
  const command = COMMAND_OF[event.type];
  return (command === undefined ? null : procedure.commands[command]?.to) ?? status;
}

/** Whether a term is still to be met: neither met nor void. */
export function isOpen(term: Term): boolean {
  return term.met === undefined && term.void === undefined;
}

function termAfter(term: Term, event: CaseEvent, procedure: Procedure): Term {
  if (isNote(event)) {
    return term.code === event.deadline && term.nominal === event.nominal
      ? { ...term, noted: event.stage }
      : term;
  }
  if (!isOpen(term)) return term;
  const rule = procedure.deadlines.find(({ code }) => code === term.code);
  if (rule?.stopped_by.includes(event.type)) return { ...term, met: event.on };
  if (rule?.void_by.includes(event.type) || ENDS_EVERY_TERM.includes(event.type))
    return { ...term, void: event.on };
  if (event.type === 'closed' && event.on <= term.latest) return { ...term, void: event.on };
  return term;
}

/** Terms that begin with an event; one of a code that runs already begins anew with it. */
function termsAfter(terms: readonly Term[], event: CaseEvent, procedure: Procedure): readonly Term[] {
  const started = event.starts ?? [];
  const kept = terms.filter((term) => !(isOpen(term) && started.some(({ code }) => code === term.code)));
  return [...kept.map((term) => termAfter(term, event, procedure)), ...started];
}

/**
 * The case after one more event.
 *
 * @param before - the case so far, or `null` before its first event, which must be `received`
 * @param procedure - the version that the case refers to: it says which events stop or void a term
 * @throws BrokenRecord when the event cannot follow
 */
export function evolve(before: Case | null, event: CaseEvent, procedure: Procedure): Case {
  if (before === null) {
    if (event.type !== 'received') {
      throw new BrokenRecord(`the first event of a case is expected to be "received", found "${event.type}"`);
    }
    return begin(event);
  }
  if (event.type === 'received') {
    throw new BrokenRecord(`a case is received once, found a second "received" from "${event.source}"`);
  }
  if (before.events.some(({ source }) => source === event.source)) {
    throw new BrokenRecord(`an event's source is unique, found "${event.source}" twice`);
  }
  return {
    ...before,
    ...facts(event),
    status: statusAfter(before.status, event, procedure),
    terms: termsAfter(before.terms, event, procedure),
    events: [...before.events, event],
  };
}

/**
 * Rebuilds a case from its record.
 *
 * @throws BrokenRecord when the events cannot follow each other
 */
export function replay(events: readonly CaseEvent[], procedure: Procedure): Case {
  const last = events.reduce<Case | null>((before, event) => evolve(before, event, procedure), null);
  if (last === null) throw new BrokenRecord('a case has at least one event, found none');
  return last;
}
