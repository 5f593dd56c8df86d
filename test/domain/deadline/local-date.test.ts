import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOf, dayNumber, yearOf } from '#domain/deadline/day-number.ts';
import { addDays, daysBetween, isDate, localDate, parseDate } from '#domain/deadline/local-date.ts';

test.each([
  '2026-02-31',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1/12/2026',
  '',
  '0000-01-01',
  null,
])('%s is no date', (text) => {
  expect(isDate(text)).toBe(false);
});

test.each([
  ['1/12/2026', '2026-12-01'],
  ['01-12-2026', '2026-12-01'],
  [' 2026-12-01 ', '2026-12-01'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2025', null],
  ['12/31/2026', null],
  ['1/12/26', null],
  ['1 december', null],
])('%s is read as %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test('the local date of an evening in UTC is the next day in Brussels', () => {
  expect(localDate('2026-06-30T22:30:00Z', 'Europe/Brussels')).toBe('2026-07-01');
});

test('day numbers agree with the date library, there and back', () => {
  const zero = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const date = zero.add({ days: day });
      expect(dateOf(day)).toBe(date.toString());
      expect(dayNumber(date.toString())).toBe(day);
      expect(yearOf(day)).toBe(date.year);
    }),
  );
});

test('days added are days between', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
});
