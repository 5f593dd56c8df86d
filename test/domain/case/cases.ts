import { readConfigFiles } from '#adapters/files/config.ts';
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, Context, Decision } from '#domain/case/decision.ts';
import type { CaseEvent, StartedTerm } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import type { DeadlineRule } from '#domain/procedure/deadline-schema.ts';
import { deadlineSchema } from '#domain/procedure/deadline-schema.ts';
import { currentProcedure } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { fileURLToPath } from 'node:url';

/** The configuration of the repository, read once. */
export const config = parseConfig(
  await readConfigFiles(fileURLToPath(new URL('../../../config', import.meta.url))),
);

/** Each procedure file with its key, as rows of a table. */
export const procedures: readonly (readonly [string, Procedure])[] = [...config.procedures];

export const RECEIVED = '2026-11-20';
export const TODAY = '2026-11-23';

/** A case of this procedure that came in on a Friday. */
export function receivedCase(procedure: Procedure): Case {
  const intake = {
    received: RECEIVED,
    received_at: `${RECEIVED}T09:14:03Z`,
    number: '2026-7Q4M2X',
    procedure: procedureKey(procedure),
    entity: 'ocmw',
    service: 'thuiszorg',
    category: 'bejegening',
    channel: 'web-form',
  };
  const calendar = calendarOf(procedure, config.calendars);
  return replay([receive(intake, 42, procedure, calendar)], procedure);
}

/** What somebody with these roles is told who gives a command on the Monday after; `null` is a stranger. */
export function give(
  c: Case,
  command: Command,
  procedure: Procedure,
  roles: readonly string[] | null,
  rest: Partial<Context> = {},
): Decision {
  return decide(c, command, {
    now: `${TODAY}T08:00:00Z`,
    today: TODAY,
    source: `issue/42/comment/${1300 + c.events.length}`,
    comment: 1300 + c.events.length,
    text: 'Een tekst van de coördinator.',
    person: roles === null ? null : { id: 'somebody', roles },
    procedure,
    organisation: config.organisation,
    calendar: calendarOf(procedure, config.calendars),
    confirmed: { comment: 1300, text: 'Lange wachttijd' },
    ...rest,
  });
}

/** The case after a decision; throws when the decision gives no events. */
export function after(c: Case, decision: Decision, procedure: Procedure): Case {
  if (decision.kind !== 'events') throw new Error(`expected events, found ${JSON.stringify(decision)}`);
  return decision.events.reduce((before, event) => evolve(before, event, procedure), c);
}

/** A rule of a made procedure: thirty days from receipt, with what a test needs of it. */
export function ruleWith(fields: Partial<DeadlineRule>): DeadlineRule {
  const least = {
    code: 'answer',
    label: 'Antwoord',
    anchor: 'received',
    count: 30,
    unit: 'calendar-day',
    stopped_by: ['answered'],
    basis: { quote: 'binnen dertig dagen' },
  };
  return deadlineSchema.parse({ ...least, ...fields });
}

/** The procedure of the organisation with other terms in it. */
export function procedureWith(...deadlines: readonly DeadlineRule[]): Procedure {
  return { ...currentProcedure(config), deadlines: [...deadlines] };
}

/** A term of thirty days that ends on a Saturday and is rolled to the Monday. */
export const ROLLED: StartedTerm = {
  code: 'answer',
  from: '2026-02-26',
  target: '2026-03-27',
  nominal: '2026-03-28',
  latest: '2026-03-30',
};

/** A case whose receipt began exactly these terms. */
export function caseWith(procedure: Procedure, ...starts: readonly StartedTerm[]): Case {
  const [received] = receivedCase(procedure).events;
  if (received === undefined) throw new Error('a case has a first event');
  return replay([{ ...received, on: '2026-02-26', starts }], procedure);
}

/** An event of the coordinator with its own source. */
export function eventOf<T extends CaseEvent['type']>(
  type: T,
  on: string,
  source = `issue/42/comment/${type}-${on}`,
) {
  return { type, at: `${on}T08:00:00Z`, source, by: 'coordinator-1', on } as const;
}
