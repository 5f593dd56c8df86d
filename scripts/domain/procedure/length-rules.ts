import type { Amount, CountedUnit } from '../deadline/amount.ts';
import type { Problem } from './problem.ts';
import type { Procedure } from './schema.ts';

/** The calendar days that one unit has, at least and at most: a week may hold as few as one working day. */
const DAYS: Readonly<Record<CountedUnit, readonly [least: number, most: number]>> = {
  'calendar-day': [1, 1],
  'working-day': [1, 7],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};

const leastDays = ({ count, unit }: Amount) => count * DAYS[unit][0];
const mostDays = ({ count, unit }: Amount) => count * DAYS[unit][1];

/** A reminder before a term begins reminds nobody. */
export function remindersComeInTime({ deadlines }: Procedure): Problem[] {
  return deadlines.flatMap(({ count, unit, remind }, index) => {
    if (count === null || unit === 'as-soon-as-possible') return [];
    const most = mostDays({ count, unit });
    return remind.flatMap((days, at) =>
      days <= most
        ? []
        : [
            {
              path: ['deadlines', index, 'remind', at],
              expected: `no more calendar days than the term has: ${most} at most`,
              found: String(days),
              example: `remind: [${Math.max(1, Math.floor(most / 2))}]`,
            },
          ],
    );
  });
}

/** A term that is extended is longer than the term. */
export function wholeIsLonger({ deadlines }: Procedure): Problem[] {
  return deadlines.flatMap(({ count, unit, extension }, index) => {
    const whole = extension?.total_max ?? null;
    if (whole === null || count === null || unit === 'as-soon-as-possible') return [];
    if (mostDays(whole) > leastDays({ count, unit })) return [];
    return [
      {
        path: ['deadlines', index, 'extension', 'total_max'],
        expected: `a whole term that is longer than the term itself, ${count} × ${unit}`,
        found: `${whole.count} × ${whole.unit}`,
        example: `total_max: { count: ${2 * count}, unit: ${unit === 'working-day' ? 'calendar-day' : unit} }`,
      },
    ];
  });
}
