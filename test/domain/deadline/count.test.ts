import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Calendar } from '#domain/deadline/calendar.ts';
import type { Term } from '#domain/deadline/count.ts';
import { countTerm } from '#domain/deadline/count.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { volume } from '../../volume.ts';
import { exampleCalendars } from './calendars.ts';

const runs = { numRuns: volume(150, 5_000) };

function calendar(id: string): Calendar {
  const found = exampleCalendars.get(id);
  if (found === undefined) throw new Error(`no calendar ${id}`);
  return found;
}

const dates = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
const amounts = fc.record({
  count: fc.integer({ min: 1, max: 100 }),
  unit: fc.constantFrom('calendar-day', 'working-day', 'week', 'month' as const),
});
/** Suspensions as days after the anchor, so that most lie in the term. */
const suspensions = fc.array(fc.tuple(fc.integer({ min: -20, max: 150 }), fc.integer({ min: 0, max: 30 })), {
  maxLength: 4,
});
const calendars = fc.constantFrom(...exampleCalendars.keys()).map(calendar);

/** The same steps taken one day at a time, as a person with a wall calendar would. */
function byHand(term: Term, on: Calendar): string {
  const stopped = (date: string) =>
    term.suspensions?.some(({ from, to }) => from <= date && date < to) ?? false;
  const plain = Temporal.PlainDate.from(term.anchor);
  let end = term.anchor;
  if (term.unit === 'working-day') {
    for (let left = term.count; left > 0;) {
      end = addDays(end, 1);
      if (on.isWorkingDay(end) && !stopped(end)) left -= 1;
    }
    return end;
  }
  const days = { 'calendar-day': { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, year: { years: 1 } };
  const unit = Temporal.Duration.from(days[term.unit]);
  const whole = { days: unit.days * term.count, weeks: unit.weeks * term.count };
  end = plain.add({ ...whole, months: unit.months * term.count, years: unit.years * term.count }).toString();
  let left = 0;
  for (let date = term.anchor; date < end; date = addDays(date, 1)) if (stopped(date)) left += 1;
  for (; left > 0; end = addDays(end, 1)) if (!stopped(end)) left -= 1;
  return end;
}

test('every term ends where counting day by day ends', () => {
  fc.assert(
    fc.property(dates, amounts, suspensions, calendars, (anchor, amount, stops, on) => {
      const days = stops.map(([after, length]) => ({
        from: addDays(anchor, after),
        to: addDays(anchor, after + length),
      }));
      const term: Term = { anchor, ...amount, suspensions: days, roll: 'none' };
      expect(countTerm(term, on).nominal).toBe(byHand(term, on));
    }),
    runs,
  );
});

test('the target is a working day inside the term or the nominal date, and the latest is a working day', () => {
  fc.assert(
    fc.property(dates, amounts, calendars, (anchor, amount, on) => {
      const { target, nominal, latest } = countTerm({ anchor, ...amount, roll: 'next-working-day' }, on);
      expect(target <= nominal && nominal <= latest).toBe(true);
      expect(target === nominal || (on.isWorkingDay(target) && target > anchor)).toBe(true);
      expect(on.isWorkingDay(latest)).toBe(true);
    }),
    runs,
  );
});

test('a term with the count 0 ends on the day it begins, also on a Sunday', () => {
  const sunday = { anchor: '2026-11-22', count: 0, unit: 'calendar-day', roll: 'none' } as const;
  const dates = { target: '2026-11-22', nominal: '2026-11-22', latest: '2026-11-22' };
  expect(countTerm(sunday, calendar('be'))).toEqual(dates);
});

test('without a roll the latest date is the nominal one', () => {
  const term = { anchor: '2026-11-20', count: 2, unit: 'calendar-day', roll: 'none' } as const;
  expect(countTerm(term, calendar('be'))).toMatchObject({ nominal: '2026-11-22', latest: '2026-11-22' });
});

test('an extension is counted from the nominal end, not from the rolled one', () => {
  const extension = { count: 4, unit: 'week' } as const;
  const term = { anchor: '2026-04-03', count: 6, unit: 'week', extension, roll: 'next-working-day' } as const;
  expect(countTerm(term, calendar('nl-atw')).nominal).toBe('2026-06-12');
});

test.each([
  [
    'twice where they overlap',
    [
      ['2026-01-10', '2026-01-14'],
      ['2026-01-12', '2026-01-16'],
    ],
  ],
  [
    'apart where they touch',
    [
      ['2026-01-10', '2026-01-13'],
      ['2026-01-13', '2026-01-16'],
    ],
  ],
  [
    'as they stand, but in the order of time',
    [
      ['2026-01-13', '2026-01-16'],
      ['2026-01-10', '2026-01-13'],
    ],
  ],
])('suspensions are not taken %s', (_, pairs) => {
  const suspensions = pairs.map(([from = '', to = '']) => ({ from, to }));
  const term: Term = { anchor: '2026-01-05', count: 10, unit: 'calendar-day', suspensions, roll: 'none' };
  expect(countTerm(term, calendar('be')).nominal).toBe('2026-01-21');
});

test('a suspension in the days that another one won moves the end on again', () => {
  const suspensions = [
    { from: '2026-01-10', to: '2026-01-14' },
    { from: '2026-01-17', to: '2026-01-20' },
  ];
  const term: Term = { anchor: '2026-01-05', count: 10, unit: 'calendar-day', suspensions, roll: 'none' };
  expect(countTerm(term, calendar('be')).nominal).toBe('2026-01-22');
});

test.each([
  ['2028-12-01', 10, undefined],
  ['2028-12-25', 10, true],
  ['2029-01-05', 10, true],
])('a Dutch term from %s of %i days is provisional: %s', (anchor, count, provisional) => {
  const term: Term = { anchor, count, unit: 'calendar-day', roll: 'next-working-day' };
  expect(countTerm(term, calendar('nl-atw')).provisional).toBe(provisional);
  expect(countTerm(term, calendar('be')).provisional).toBeUndefined();
});

test('ten thousand terms take well under a second, also very long ones', () => {
  const before = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    const anchor = addDays('2026-01-01', index % 365);
    countTerm({ anchor, count: 200, unit: 'working-day', roll: 'next-working-day' }, calendar('nl-atw'));
  }
  expect(performance.now() - before).toBeLessThan(1_000);
});
