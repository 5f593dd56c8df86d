import { expect, test } from 'vitest';
import { dueLine } from '#domain/deadline/due.ts';
import { exampleCalendars } from './calendars.ts';

const good = { id: 'K01', anchor: '2024-02-20', count: 10, unit: 'calendar-day', calendar: 'be' };

function answer(line: unknown): unknown {
  const text = typeof line === 'string' ? line : JSON.stringify(line);
  return JSON.parse(dueLine(text, exampleCalendars).json);
}

test('a line is answered with the id and three dates, and nothing else', () => {
  expect(dueLine(JSON.stringify(good), exampleCalendars)).toEqual({
    json: '{"id":"K01","target":"2024-03-01","nominal":"2024-03-01","latest":"2024-03-01"}',
    failed: false,
  });
});

test('a minimum of working days, an extension and changes to the calendar are counted', () => {
  expect(
    answer({ ...good, anchor: '2025-04-17', count: 3, calendar: 'nl-atw', minimum_working_days: 2 }),
  ).toMatchObject({ nominal: '2025-04-23' });
  expect(answer({ ...good, extension: { count: 1, unit: 'month' } })).toMatchObject({
    nominal: '2024-04-01',
  });
  expect(answer({ ...good, closed: ['2024-03-01'] })).toMatchObject({
    target: '2024-02-29',
    latest: '2024-03-04',
  });
});

test('a mark of the order of bytes before the first line is no part of it', () => {
  expect(answer(`\uFEFF${JSON.stringify(good)}`)).toMatchObject({ id: 'K01', nominal: '2024-03-01' });
});

test('optional fields may be null, and unknown ones that are near to none are left alone', () => {
  expect(
    answer({
      ...good,
      extension: null,
      suspensions: null,
      why: 'schrikkeljaar',
      expected: {},
      note: '',
      day_closed: 7,
    }),
  ).toMatchObject({
    id: 'K01',
  });
});

/** What is wrong, the line, the id that comes back and what the error says. */
const badLines: [string, unknown, string | null, string][] = [
  ['no JSON', '{"id":"K01"', null, 'expected one JSON object on a line; found "{'],
  ['no object', '[]', null, 'expected a value of the type object; found []'],
  [
    'a date that does not exist',
    { ...good, anchor: '2026-02-31' },
    'K01',
    'anchor: expected an existing date such as 2026-11-20; found "2026-02-31"',
  ],
  ['a count of 0', { ...good, count: 0 }, 'K01', 'count: expected a number of at least 1; found 0'],
  [
    'a count above 10,000',
    { ...good, count: 10_001 },
    'K01',
    'count: expected a number of at most 10000; found 10001',
  ],
  ['half a day', { ...good, count: 1.5 }, 'K01', '; found 1.5'],
  [
    'no count',
    { ...good, count: undefined },
    'K01',
    'count: expected a value of the type number; found nothing',
  ],
  ['an id that is a list', { ...good, id: [] }, null, 'id: expected a text or a number; found []'],
  ['a unit without a date', { ...good, unit: 'as-soon-as-possible' }, 'K01', '; found "as-soon-as-possible"'],
  [
    'an unknown calendar',
    { ...good, calendar: 'fr' },
    'K01',
    'calendar: expected one of be, be-vl, nl, nl-atw; found fr',
  ],
  ['a term beyond 9999', { ...good, count: 10_000, unit: 'year' }, 'K01', 'after the year 9999'],
  [
    'a week beyond 9999',
    { ...good, anchor: '9999-12-30', count: 1, unit: 'week' },
    'K01',
    'expected a term that ends by 9999-12-31; found an end after the year 9999',
  ],
  [
    'working days beyond 9999',
    { ...good, anchor: '9999-12-31', unit: 'working-day' },
    'K01',
    'after the year 9999',
  ],
  [
    'a suspension that ends before it begins',
    { ...good, suspensions: [{ from: '2024-03-02', to: '2024-03-01' }] },
    'K01',
    'suspensions.0',
  ],
  [
    'a slip in the name of an option',
    { ...good, extention: { count: 1, unit: 'month' } },
    'K01',
    'extention: expected extension, written so, or a name that begins otherwise; found extention',
  ],
  [
    'a key that an extension does not have',
    { ...good, extension: { count: 1, unit: 'month', times: 2 } },
    'K01',
    'extension: expected one of the keys count, unit; found the key times',
  ],
  [
    'an option in another form of its word',
    { ...good, extended: {} },
    'K01',
    'expected extension, written so',
  ],
  ['an option with a word behind it', { ...good, closed_days: [] }, 'K01', 'expected closed, written so'],
  ['an option cut short', { ...good, work: [] }, 'K01', 'expected working, written so'],
  ['an option as what was done', { ...good, suspended: [] }, 'K01', 'expected suspensions, written so'],
  ['an option without its last letter', { ...good, suspension: [] }, 'K01', 'expected suspensions'],
  ['an option written otherwise', { ...good, minimumWorkingDays: 2 }, 'K01', 'expected minimum_working_days'],
  [
    'a day both working and closed',
    { ...good, working: ['2024-03-02'], closed: ['2024-03-02'] },
    'K01',
    'working:',
  ],
];

test.each(badLines)('%s gives the id and an error', (_, line, id, error) => {
  expect(answer(line)).toEqual({ id, error: expect.stringContaining(error) as string });
});
