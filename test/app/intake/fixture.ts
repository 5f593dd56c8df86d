/** Receptions for the tests: a small invented organisation, its procedure and an outbox in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openOutbox } from '#adapters/files/outbox.ts';
import { receive } from '#app/intake/receive.ts';
import type { Reception, ReceptionContext, Submission } from '#app/intake/receive.ts';
import { ruleCalendars } from '#domain/deadline/calendar.ts';
import type { Answers } from '#domain/form/fields.ts';
import { procedureSchema } from '#domain/procedure/schema.ts';

const basis = { quote: 'binnen de tien kalenderdagen' };
const everybody = { by: ['coordinator'], in: ['received'] as const };

/** A procedure with two terms from receipt, one of them without a date of its own. */
export const procedure = procedureSchema.parse({
  id: 'example',
  version: 1,
  valid_from: '2026-01-01',
  title: 'Voorbeeld',
  organisation: 'Voorbeeld',
  source: { text: 'Voorbeeld' },
  time_zone: 'Europe/Brussels',
  calendar: 'be',
  language: 'nl-BE',
  definition: { complaint: 'Een klacht.' },
  form: {
    fields: [
      'name',
      'email',
      'service',
      'category',
      'facts',
      'facts_from',
      'wish',
      'respondent',
      'contacted',
    ],
    required: ['facts'],
    age_limit: { count: 1, unit: 'year' },
  },
  channels: ['web-form', 'letter'],
  roles: [{ id: 'coordinator', label: 'coördinator' }],
  grounds: 'free',
  finding: 'none',
  handler: 'none',
  answer: { forms: ['letter'], requires: [] },
  deadlines: [
    { code: 'acknowledgement', count: 10, unit: 'calendar-day' },
    { code: 'answer', count: 30, unit: 'calendar-day' },
    { code: 'handover', count: null, unit: 'as-soon-as-possible' },
  ].map((term) => ({ ...term, label: term.code, anchor: 'received', stopped_by: ['answered'], basis })),
  commands: { withdraw: { ...everybody, to: 'withdrawn' }, close: { ...everybody, to: 'closed' } },
  next: { received: { by: 'coordinator', steps: [{ does: 'withdraw' }] } },
});

export const organisation: ReceptionContext['organisation'] = {
  time_zone: 'Europe/Brussels',
  entities: [{ id: 'ocmw', label: 'OCMW' }],
  services: [{ id: 'thuiszorg', label: 'Thuiszorg', entity: 'ocmw', body: null }],
  categories: [{ id: 'bejegening', label: 'Bejegening' }],
};

export const ID = '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11';

export const answers: Answers = {
  name: 'Els Voorbeeld',
  email: 'els@voorbeeld.example',
  service: 'thuiszorg',
  category: 'bejegening',
  facts: 'De poetshulp kwam drie keer niet.',
  facts_from: '2026-10-02',
};

/** A folder that goes when the test is over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gegrond-outbox-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function contextIn(folder: string, now = '2026-11-20T09:14:03Z'): ReceptionContext {
  const outbox = openOutbox(folder);
  return {
    now,
    procedure,
    organisation,
    calendars: ruleCalendars(),
    outbox,
    secret: 'a secret of the tests',
  };
}

export function send(context: ReceptionContext, submission: Partial<Submission> = {}): Promise<Reception> {
  return receive({ id: ID, answers, desk: false, ...submission }, context);
}
