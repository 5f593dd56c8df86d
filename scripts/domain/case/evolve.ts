import type { Procedure } from '../procedure/schema.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Case, Term } from './case.ts';
import { effectiveEvents, isAmendment } from './effective.ts';
import type { CaseEvent, Received } from './event.ts';
import { factsOf, optional } from './facts.ts';
import { openedTo } from './open-again.ts';
import { bringsOn, isOver, statusAfter } from './status-after.ts';
import { paused, termsAfter } from './term-course.ts';

/** The record of a case cannot be what it says it is. */
export class BrokenRecord extends Error {
  override name = 'BrokenRecord';
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
      'carrier',
      'capacity',
      'about',
      'respondent',
      'contacted',
      'older_than_limit',
      'forward_consent',
    ]),
    terms: event.starts ?? [],
    letters: [],
    measures: [],
    seats: {},
    effective: [event],
    events: [event],
  };
}

/** How far a case has come after an event. */
function standingAfter(
  before: Case,
  event: CaseEvent,
  procedure: Procedure,
): Pick<Case, 'status' | 'stood' | 'wentOn'> {
  const aim = statusAfter(before.status, event, procedure);
  if (event.type === 'reopened') {
    const status = openedTo(before, aim, procedure);
    return { status, wentOn: status };
  }
  const ends = !isOver(before.status) && isOver(aim);
  return { status: aim, ...(ends ? { stood: before.status } : {}) };
}

/** The case with one more event that has an effect of its own. A closing whose ground was taken away has none. */
function follow(before: Case, event: CaseEvent, procedure: Procedure): Case {
  if (event.type === 'closed' && !bringsOn(before.status, event, procedure)) return before;
  const after = { ...before, ...factsOf(event, before) };
  const ruleOf = ({ code }: Pick<Term, 'code'>) => termRule(code, procedure, after.committee !== undefined);
  const standing = standingAfter(before, event, procedure);
  const { status } = standing;
  const lapses = bringsOn(before.status, event, procedure);
  return {
    ...after,
    ...standing,
    terms: paused(termsAfter(before, event, { status, ruleOf, lapses, procedure }), after.suspended, ruleOf),
    events: [...before.events, event],
  };
}

/** The case of a record whose corrections were carried out. */
function fold(events: readonly CaseEvent[], procedure: Procedure): Case {
  const [first, ...rest] = effectiveEvents(events);
  if (first?.type !== 'received') {
    throw new BrokenRecord(
      `the first event of a case is expected to be "received", found "${first?.type ?? 'none'}"`,
    );
  }
  const folded = rest.reduce((before, event) => follow(before, event, procedure), begin(first));
  return { ...folded, effective: folded.events, events };
}

/**
 * The case after one more event. A correction, or a letter that came back, changes what an earlier event says: then
 * the whole record is gone through again.
 *
 * @param before - the case so far, or `null` before its first event, which must be `received`
 * @param procedure - the version that the case refers to: it says which events stop or void a term
 * @throws BrokenRecord when the event cannot follow
 */
export function evolve(before: Case | null, event: CaseEvent, procedure: Procedure): Case {
  if (before === null) return fold([event], procedure);
  if (event.type === 'received') {
    throw new BrokenRecord(`a case is received once, found a second "received" from "${event.source}"`);
  }
  if (before.events.some(({ source }) => source === event.source)) {
    throw new BrokenRecord(`an event's source is unique, found "${event.source}" twice`);
  }
  const events = [...before.events, event];
  if (isAmendment(event)) return fold(events, procedure);
  const after = follow({ ...before, events: before.effective }, event, procedure);
  return { ...after, effective: after.events, events };
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
