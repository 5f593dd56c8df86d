/** What an issue says of a submission, made of the answers: the part that is not personal, and the dossier. */
import type { Instant, IsoDate } from '#domain/case/event.ts';
import type { Intake as ReceivedIntake } from '#domain/case/receive.ts';
import { receive } from '#domain/case/receive.ts';
import type { Calendars } from '#domain/deadline/calendar.ts';
import { localDate, olderThan } from '#domain/deadline/local-date.ts';
import type { Answers } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { date } from '#domain/language/nl.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { DossierLine } from '#text/issue/dossier.ts';
import type { Intake } from '#text/issue/intake-block.ts';

/** By what a submission is received: what is public of an organisation is enough. */
export interface Reception {
  readonly now: Instant;
  readonly procedure: Procedure;
  readonly organisation: Pick<Organisation, 'time_zone' | 'entities' | 'services' | 'categories'> &
    Partial<Pick<Organisation, 'restricted_routes'>>;
  readonly calendars: Calendars;
}

/** Where the citizen left a choice open. */
const OPEN = 'unknown';

/** The date on which the terms begin to count: as staff stated it, else today where the organisation is. */
export function dateOfReceipt(
  answers: Pick<Answers, 'received_on'>,
  { now, organisation }: { readonly now: Instant; readonly organisation: Pick<Organisation, 'time_zone'> },
): IsoDate {
  return answers.received_on ?? localDate(now, organisation.time_zone);
}

/** The fields of the intake block but the number and the status keys. */
export function intakeOf(answers: Answers, reception: Reception): Omit<Intake, 'number' | 'slot' | 'key'> {
  const { procedure, now } = reception;
  const received = dateOfReceipt(answers, reception);
  const submitted = answers.submitted_on === received ? undefined : answers.submitted_on;
  return {
    schema: 1,
    received,
    received_at: now,
    ...(submitted !== undefined && { submitted }),
    procedure: procedureKey(procedure),
    entity: entityOf(answers, reception),
    service: answers.service ?? OPEN,
    category: answers.category ?? OPEN,
    channel: answers.channel ?? 'web-form',
    ...(answers.capacity !== undefined && { capacity: answers.capacity }),
    ...(answers.about !== undefined && { about: answers.about }),
    respondent: answers.respondent === undefined ? 'none' : 'known',
    ...yesNo('contacted', answers.contacted),
    ...ageOf(answers, procedure, submitted ?? received),
    ...yesNo('forward_consent', answers.forward_consent),
  };
}

/**
 * The legal entity: as chosen, else that of the service, else the first of the organisation. Every case has exactly
 * one (invariant 10), so that it is in the figures of one.
 */
function entityOf(answers: Answers, { procedure, organisation }: Reception): string {
  const known = answers.entity ?? form(procedure, organisation).entityOf(answers.service);
  return known ?? organisation.entities[0]?.id ?? OPEN;
}

function yesNo<K extends string>(name: K, answer: string | undefined): Partial<Record<K, 'yes' | 'no'>> {
  return answer === 'yes' || answer === 'no' ? ({ [name]: answer } as Record<K, 'yes' | 'no'>) : {};
}

/** Age counts from the last date of the facts to that of submission; only the outcome leaves the dossier. */
function ageOf(
  answers: Answers,
  { form: asks }: Procedure,
  reference: IsoDate,
): { older_than_limit?: boolean } {
  const facts = answers.facts_until ?? answers.facts_from;
  const limit = asks.age_limit;
  if (facts === undefined || limit === null) return {};
  return { older_than_limit: olderThan(limit, facts, reference) };
}

/** The citizen is told the terms before the forge was asked. */
const NO_ISSUE_YET = 0;

/** The terms that begin with the receipt, as the citizen is told them. */
export function deadlinesOf(
  intake: Intake,
  { procedure, calendars }: Reception,
): { code: string; nominal: IsoDate }[] {
  const calendar = calendarOf(procedure, calendars);
  const { schema: _schema, ...fields } = intake;
  const { starts = [] } = receive(fields as ReceivedIntake, NO_ISSUE_YET, procedure, calendar);
  return starts.map(({ code, nominal }) => ({ code, nominal }));
}

/** Every answer with its question, in the order of the form; choices and dates in words. */
export function dossierOf(answers: Answers, { procedure, organisation }: Reception): DossierLine[] {
  return form(procedure, organisation).fields.flatMap(({ id, kind, label, choices }): DossierLine[] => {
    const value = answers[id];
    if (value === undefined) return [];
    if (kind === 'date') return [{ label, value: date.longDate(value), typed: false }];
    if (kind !== 'choice' && kind !== 'yes-no') return [{ label, value, typed: true }];
    return [{ label, value: choices.find((choice) => choice.id === value)?.label ?? value, typed: false }];
  });
}
