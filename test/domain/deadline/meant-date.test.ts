import { expect, test } from 'vitest';
import { meantDate } from '#domain/deadline/meant-date.ts';

test.each([
  ['1.3.2026', '2026-03-01'],
  ['1 maart 2026', '2026-03-01'],
  ['1-mrt-2026', '2026-03-01'],
  ['31/6/2026', '2026-06-30'],
  ['31 juni 2026', '2026-06-30'],
  ['2026-06-31', '2026-06-30'],
  ['29/2/2026', '2026-02-28'],
  ['31/2/2028', '2028-02-29'],
  ['32/6/2026', null],
  ['0/6/2026', null],
  ['1/13/2026', null],
  ['2026-13-01', null],
  ['1/6', null],
  ['morgen', null],
])('who writes %s means %s: a day that its month does not have is the last one that it has', (text, date) => {
  expect(meantDate(text)).toBe(date);
});
