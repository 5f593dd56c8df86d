import { readConfigFiles } from '#adapters/files/config.ts';
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Decision, LetterDecision } from '#domain/case/decision.ts';
import type { CaseEvent, StartedTerm } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { exampleOf } from '#domain/case/example.ts';
import { letterSent } from '#domain/case/letter-outcome.ts';
import { receive } from '#domain/case/receive.ts';
import type { DeadlineRule } from '#domain/procedure/deadline-schema.ts';
import { deadlineSchema } from '#domain/procedure/deadline-schema.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Person } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const fileOf = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const EVERYTHING = 'procedures/everything@1.yaml';

const repository = parseConfig([
  ...(await readConfigFiles(fileOf('config'))),
  { path: EVERYTHING, text: await readFile(fileOf(`test/fixtures/${EVERYTHING}`), 'utf8') },
]);

/** Somebody of a committee, without an account. */
function memberOf(id: string, flags: string[], body: string | null = null): Person {
  return { id, account: null, roles: [], flags, services: [], body, email: null, deputy: null };
}

/** The people of the committees: two for the seat from which one is replaced where it is about the body of that one. */
const MEMBERS = [
  memberOf('chair-1', ['independent', 'breed-overleg-plus']),
  memberOf('chair-2', ['independent']),
  memberOf('partner-1', ['partner', 'covenant-partner'], 'waterbedrijf'),
  memberOf('partner-2', ['partner', 'covenant-partner'], 'vlaamse-ombudsdienst'),
  memberOf('official-1', ['official', 'civil-servant']),
  memberOf('official-2', ['official', 'civil-servant']),
];

/**
 * The configuration of the repository, read once, with people for a committee, with a procedure that switches on every command, and with a desk for
 * complaints that do not belong at the ordinary one.
 */
export const config = {
  ...repository,
  organisation: {
    ...repository.organisation,
    people: [
      ...repository.organisation.people.filter(({ id }) => MEMBERS.every((member) => member.id !== id)),
      ...MEMBERS,
    ],
    services: [
      ...repository.organisation.services,
      { id: 'waterleiding', label: 'Waterleiding', entity: 'gemeente', body: 'waterbedrijf' },
    ],
    restricted_routes: [
      {
        about: 'coordinator' as const,
        to: 'restricted' as const,
        handled_by: 'management',
        basis: 'own-choice' as const,
      },
    ],
  },
};

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

/** How the examples of a procedure are made on the day of the tests. */
export function worldOf(procedure: Procedure, today = TODAY) {
  return { procedure, organisation: config.organisation, today };
}

/** A command as its example shows it; `/ja` confirms the preview and `/verstuur` sends the letter of the context. */
export function asInExample(id: CommandId, c: Case, procedure: Procedure, today = TODAY): Command {
  if (id === 'yes' || id === 'send') return { id, words: ['1300'] };
  const [, ...words] = exampleOf(id, c, worldOf(procedure, today)).line.split(' ');
  return { id, words };
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
    reach: 'e-mail',
    confirmed: { comment: 1300, text: 'Lange wachttijd', command: 'subject', words: [] },
    posting: {
      ...{
        draft: 1300,
        letter: 'closing',
        form: 'e-mail',
        digest: '0f',
        messageId: '<0f@voorbeeld.example>',
      },
      gives: [],
    },
    ...rest,
  });
}

/** The events of a letter that was sent at once, with what it gives. */
function sentAtOnce(
  c: Case,
  { letter, form, gives }: LetterDecision,
  procedure: Procedure,
): readonly CaseEvent[] {
  const comment = 1300 + c.events.length;
  const source = `issue/42/comment/${comment}`;
  const moment = { at: `${TODAY}T08:00:00Z`, on: TODAY, by: 'somebody' };
  const of = { letter, draft: `comment/${comment - 1}`, form, digest: '0f', gives };
  const intended = evolve(c, { ...moment, ...of, type: 'letter-intended', source }, procedure);
  const [out] = intended.letters.slice(-1);
  const calendar = calendarOf(procedure, config.calendars);
  const sent =
    out === undefined ? [] : letterSent(out, moment, { code: '250' }, intended, { procedure, calendar });
  return [...intended.events.slice(-1), ...sent];
}

/** The case after a decision, where a letter is sent at once; throws when the decision gives nothing. */
export function after(c: Case, decision: Decision, procedure: Procedure): Case {
  const events =
    decision.kind === 'events'
      ? decision.events
      : decision.kind === 'letter'
        ? sentAtOnce(c, decision, procedure)
        : null;
  if (events === null) throw new Error(`expected events or a letter, found ${JSON.stringify(decision)}`);
  return events.reduce((before, event) => evolve(before, event, procedure), c);
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
  return { ...procedureOf(config, 'koksijde@1'), deadlines: [...deadlines] };
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
