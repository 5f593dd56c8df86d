import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, EventType } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import { withStarts } from '#domain/case/terms.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { config, eventOf, give, procedureWith, receivedCase, ruleWith } from './cases.ts';

const INTAKE = {
  number: '2026-7Q4M2X',
  procedure: 'made@1',
  entity: 'ocmw',
  service: 'thuiszorg',
  category: 'bejegening',
  channel: 'letter',
};

/** A case under a Dutch calendar after so many events, each as `type date`. */
function lived(procedure: Procedure, received: string, ...events: readonly string[]): Case {
  const calendar = calendarOf(procedure, config.calendars);
  const intake = { ...INTAKE, received, received_at: `${received}T09:00:00Z` };
  const first = evolve(null, receive(intake, 42, procedure, calendar), procedure);
  return events.reduce<Case>((before, text) => {
    const [type = '', on = ''] = text.split(' ');
    const event = eventOf(type as EventType, on) as CaseEvent;
    return evolve(before, withStarts(event, before, { procedure, calendar }), procedure);
  }, first);
}

/** The terms with a code, each as `from–latest` and what became of it. */
function termsOf(c: Case, code: string): string[] {
  return c.terms
    .filter((term) => term.code === code)
    .map((term) => {
      const end = (['met', 'missed', 'void'] as const).find((one) => term[one] !== undefined);
      return [`${term.from}–${term.latest}`, ...(end ? [`${end} ${term[end] ?? ''}`] : [])].join(' ');
    });
}

const dutch = (...rules: readonly Parameters<typeof ruleWith>[0][]): Procedure => ({
  ...procedureWith(...rules.map(ruleWith)),
  calendar: 'nl-atw',
  time_zone: 'Europe/Amsterdam',
});

const CONTACT: Parameters<typeof ruleWith>[0] = {
  ...{ code: 'contact', count: 3, unit: 'working-day', stopped_by: ['contacted'] },
};

describe('a term that begins when the time of another has run out', () => {
  const procedure = dutch(CONTACT, {
    ...{ code: 'acknowledgement', anchor: { end_of: 'contact' }, count: 1, unit: 'working-day' },
    stopped_by: ['acknowledged'],
  });

  it.each([
    ['nothing happened', [], '2025-09-04–2025-09-05'],
    [
      'the other was met in time, so that its time never ran out',
      ['contacted 2025-09-02'],
      '2025-09-04–2025-09-05 void 2025-09-02',
    ],
    ['the other was met late', ['contacted 2025-09-10'], '2025-09-04–2025-09-05'],
    [
      'it was met itself',
      ['acknowledged 2025-09-03', 'contacted 2025-09-04'],
      '2025-09-04–2025-09-05 met 2025-09-03',
    ],
    ['the complaint was withdrawn', ['withdrawn 2025-09-02'], '2025-09-04–2025-09-05 void 2025-09-02'],
  ])('when %s', (_what, events, expected) => {
    expect(termsOf(lived(procedure, '2025-09-01', ...events), 'acknowledgement')).toEqual([expected]);
  });
});

describe('a term that begins at the first of several moments', () => {
  const procedure = dutch(CONTACT, {
    ...{ code: 'acknowledgement', anchor: { first_of: ['contacted', { end_of: 'contact' }] } },
    ...{ count: 1, unit: 'working-day', stopped_by: ['acknowledged'] },
  });

  it.each([
    ['before any of them came but the one that is known', [], ['2025-09-04–2025-09-05']],
    ['at an earlier one', ['contacted 2025-09-02'], ['2025-09-02–2025-09-03']],
    ['not at a later one', ['contacted 2025-09-10'], ['2025-09-04–2025-09-05']],
    [
      'and not again at a second',
      ['contacted 2025-09-02', 'contacted 2025-09-03'],
      ['2025-09-02–2025-09-03'],
    ],
    [
      'nor once it was met',
      ['acknowledged 2025-09-03', 'contacted 2025-09-03'],
      ['2025-09-04–2025-09-05 met 2025-09-03'],
    ],
  ])('%s', (_what, events, expected) => {
    expect(termsOf(lived(procedure, '2025-09-01', ...events), 'acknowledgement')).toEqual(expected);
  });
});

describe('a term that depends on a committee', () => {
  const six = {
    code: 'answer',
    anchor: 'received',
    count: 6,
    unit: 'week',
    roll: 'next-working-day',
  } as const;
  const procedure = dutch(
    { ...six, when: { committee: false }, suspension: { basis: { quote: 'de termijn staat stil' } } },
    { ...six, when: { committee: true }, count: 10 },
    { code: 'advice', anchor: 'committee-engaged', count: 2, unit: 'week', stopped_by: ['advised'] },
  );

  it.each([
    ['six weeks without one', [], ['2026-01-05–2026-02-16']],
    ['ten weeks from the same day with one', ['committee-engaged 2026-01-20'], ['2026-01-05–2026-03-16']],
    [
      'ten weeks also when it comes after the six, which stay missed',
      ['committee-engaged 2026-02-20'],
      ['2026-01-05–2026-02-16 missed 2026-02-20', '2026-01-05–2026-03-16'],
    ],
    [
      'no other term once it was met',
      ['answered 2026-02-01', 'committee-engaged 2026-02-02'],
      ['2026-01-05–2026-02-16 met 2026-02-01'],
    ],
  ])('has %s', (_what, events, expected) => {
    expect(termsOf(lived(procedure, '2026-01-05', ...events), 'answer')).toEqual(expected);
  });

  it('begins the terms that the committee has beside it', () => {
    expect(termsOf(lived(procedure, '2026-01-05', 'committee-engaged 2026-01-20'), 'advice')).toEqual([
      '2026-01-20–2026-02-03',
    ]);
  });
});

describe('a term that begins at registration or submission', () => {
  const procedure = dutch(
    { code: 'from-registration', anchor: 'registered', count: 45 },
    { code: 'from-submission', anchor: 'submitted', count: 1, unit: 'month' },
  );
  const calendar = calendarOf(procedure, config.calendars);
  const intake = { ...INTAKE, received: '2025-02-03' };
  const caseOf = (more: object) =>
    evolve(
      null,
      receive({ ...intake, received_at: '2025-02-05T23:30:00Z', ...more }, 42, procedure, calendar),
      procedure,
    );

  it('counts from the local day on which the complaint was recorded', () => {
    expect(termsOf(caseOf({}), 'from-registration')).toEqual(['2025-02-06–2025-03-23']);
  });

  it.each([
    ['the day of a letter that came later', { submitted: '2025-01-31' }, '2025-01-31–2025-02-28'],
    ['the receipt where nothing else is known', {}, '2025-02-03–2025-03-03'],
  ])('counts from %s', (_what, more, expected) => {
    expect(termsOf(caseOf(more), 'from-submission')).toEqual([expected]);
  });
});

describe('a term whose anchor comes after what it asks', () => {
  const procedure = dutch({
    ...{ code: 'informed', anchor: 'acknowledged', count: 0, stopped_by: ['respondent-informed'] },
  });

  it.each([
    [
      'on the same day',
      ['respondent-informed 2025-09-02', 'acknowledged 2025-09-02'],
      ['2025-09-02–2025-09-02 met 2025-09-02'],
    ],
    [
      'on an earlier day',
      ['respondent-informed 2025-09-01', 'acknowledged 2025-09-02'],
      ['2025-09-02–2025-09-02 met 2025-09-01'],
    ],
    [
      'in the order of the text',
      ['acknowledged 2025-09-02', 'respondent-informed 2025-09-02'],
      ['2025-09-02–2025-09-02 met 2025-09-02'],
    ],
    [
      'and is not met twice by one event',
      ['respondent-informed 2025-09-02', 'acknowledged 2025-09-02', 'acknowledged 2025-09-05'],
      ['2025-09-02–2025-09-02 met 2025-09-02', '2025-09-05–2025-09-05'],
    ],
  ])('is met: %s', (_what, events, expected) => {
    expect(termsOf(lived(procedure, '2025-09-01', ...events), 'informed')).toEqual(expected);
  });
});

it('a term that begins at the end of another is counted once where the receipt is put right', () => {
  const procedure = procedureOf(config, 'oco-almere@1');
  const roles = procedure.roles.map(({ id }) => id);
  const put = give(receivedCase(procedure), { id: 'received', words: ['2026-11-21'] }, procedure, roles);
  const starts = put.kind === 'events' ? put.events.flatMap((event) => event.starts ?? []) : [];
  expect(starts.map(({ code }) => code)).toEqual(['contact', 'acknowledgement']);
});
