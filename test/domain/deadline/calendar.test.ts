import { expect, test } from 'vitest';
import { withoutGround } from '#domain/deadline/calendar-rules.ts';
import type { CalendarFile } from '#domain/deadline/calendar.ts';
import { calendarsFrom, calendarSchema } from '#domain/deadline/calendar.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { exampleCalendars } from './calendars.ts';

/** The weekdays of a year on which a calendar has no work. */
function weekdaysOff(id: string, year: number): string[] {
  const off: string[] = [];
  for (let date = `${String(year)}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    const weekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
    if (!weekend && exampleCalendars.get(id)?.isWorkingDay(date) === false) off.push(date.slice(5));
  }
  return off;
}

test.each([
  ['be', 2024, '01-01 04-01 05-01 05-09 05-20 08-15 11-01 11-11 12-25'],
  ['be', 2025, '01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-11 12-25'],
  ['be-vl', 2025, '01-01 04-21 05-01 05-29 06-09 07-11 07-21 08-15 11-11 12-25 12-26'],
  ['nl', 2025, '01-01 04-18 04-21 05-05 05-29 06-09 12-25 12-26'],
  ['nl-atw', 2025, '01-01 04-18 04-21 05-05 05-29 05-30 06-09 12-25 12-26'],
  ['nl-atw', 2026, '01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25'],
  ['nl-atw', 2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-07 05-17'],
])('%s in %i is closed on the weekdays %s', (id, year, expected) => {
  expect(weekdaysOff(id, year).join(' ')).toBe(expected);
});

test('no Saturday and no Sunday is a working day', () => {
  const be = exampleCalendars.get('be');
  expect(be?.isWorkingDay('2026-11-21')).toBe(false);
  expect(be?.isWorkingDay('2026-11-22')).toBe(false);
});

function file(values: Partial<CalendarFile> & Pick<CalendarFile, 'id' | 'based_on'>): CalendarFile {
  return calendarSchema.parse(values);
}

test("an organisation's calendar closes and opens days of the one it builds on, in whatever order they come", () => {
  const day = { reason: 'brugdag', source: 'besluit van het college' };
  const calendars = calendarsFrom([
    file({ id: 'loket', based_on: 'kantoor', closed: [{ ...day, date: '2026-11-21' }] }),
    file({
      id: 'kantoor',
      based_on: 'be',
      closed: [{ ...day, date: '2026-11-20' }],
      working: [
        { ...day, date: '2026-11-11' },
        { ...day, date: '2026-11-21' },
      ],
    }),
  ]);
  const working = (id: string, date: string) => calendars.get(id)?.isWorkingDay(date);
  expect(working('be', '2026-11-20')).toBe(true);
  expect(working('kantoor', '2026-11-20')).toBe(false);
  expect(working('kantoor', '2026-11-11')).toBe(true);
  expect(working('kantoor', '2026-11-21')).toBe(true);
  expect(working('loket', '2026-11-21')).toBe(false);
  expect(calendars.get('loket')?.id).toBe('loket');
});

test('a calendar on an unknown one, or in a circle, has no ground', () => {
  const files = [
    file({ id: 'a', based_on: 'b' }),
    file({ id: 'b', based_on: 'a' }),
    file({ id: 'c', based_on: 'fr' }),
    file({ id: 'd', based_on: 'be' }),
  ];
  expect(withoutGround(files).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(() => calendarsFrom(files)).toThrow(RangeError);
});
