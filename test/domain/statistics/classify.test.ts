import { describe, expect, it } from 'vitest';
import {
  admissibilityOf,
  daysToAnswer,
  durationClass,
  findingOf,
  termStandingOf,
} from '#domain/statistics/classify.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { eventOf } from '../case/cases.ts';
import { inventedCase } from '../../fixtures/figures/cases.ts';
import type { Invented } from '../../fixtures/figures/cases.ts';

const RECEIVED = { received: '2026-03-02', service: 'thuiszorg', category: 'termijn', channel: 'letter' };
const LATER = '2026-12-31';

function a(course: Partial<Invented>) {
  return inventedCase(1, { ...RECEIVED, ...course });
}

describe('a case that a committee decides (003-30)', () => {
  const engaged = ['talk-held', 'committee-engaged'] as const;
  const until = (...types: readonly CaseEvent['type'][]) => {
    const c = a({});
    const events = types.map((type, index) => ({
      ...eventOf(type, `2026-03-0${3 + index}`),
      ...(type === 'ruled' ? { finding: 'not-upheld' } : {}),
    }));
    return { ...c, effective: [...c.effective, ...(events as CaseEvent[])] };
  };

  it('is taken up with the talk, and found what the committee ruled, on the day of its ruling', () => {
    expect(admissibilityOf(until('talk-held'), LATER)).toBe('admissible');
    expect(findingOf(until(...engaged), LATER)).toBe('without-finding');
    expect(findingOf(until(...engaged, 'ruled'), LATER)).toBe('not-upheld');
    expect(daysToAnswer(until(...engaged, 'ruled'), LATER)).toBe(3);
    expect(daysToAnswer(until('answered', ...engaged, 'ruled'), LATER)).toBe(1);
  });
});

describe('a case in the table of admissibility', () => {
  it.each([
    ['is undecided while nothing happened', {}, 'undecided'],
    ['is admissible by its decision', { admissible: 3 }, 'admissible'],
    ['is inadmissible by its decision', { inadmissible: 3 }, 'inadmissible'],
    [
      'is no complaint where the ground means that',
      { inadmissible: 3, notAComplaint: true },
      'not-a-complaint',
    ],
    ['is inadmissible when that was decided last', { admissible: 2, inadmissible: 5 }, 'inadmissible'],
    ['is undecided too when it was withdrawn before a decision', { withdrawn: 4 }, 'undecided'],
    ['stays admissible when it is withdrawn afterwards', { admissible: 2, withdrawn: 9 }, 'admissible'],
    ['counts as admissible when it was answered without a decision', { answered: 9 }, 'admissible'],
  ] as const)('%s', (_, course, expected) => {
    expect(admissibilityOf(a(course), LATER)).toBe(expected);
  });

  it('is not refused by a notice that came when it was answered', () => {
    const { effective } = a({ inadmissible: 3 });
    const late = effective.map((event) => ({ ...event, deviations: ['out-of-order'] }));
    const answered = a({ admissible: 2, answered: 3 });
    const both = { ...answered, effective: [...answered.effective, ...late] };
    expect(admissibilityOf(both, LATER)).toBe('admissible');
  });

  it.each([
    ['is no complaint where it was found to be something else', ['qualified'], 'not-a-complaint'],
    ['is open again where a refusal is overturned', ['qualified', 'reopened'], 'undecided'],
    ['is a complaint that is opened again and answered', ['qualified', 'reopened', 'answered'], 'admissible'],
    ['is one that was refused, and then answered', ['inadmissible', 'reopened', 'answered'], 'admissible'],
    ['stays admitted', ['admissible', 'inadmissible', 'reopened'], 'admissible'],
    ['is refused again', ['qualified', 'reopened', 'inadmissible'], 'inadmissible'],
  ] as const)('%s', (_, types, expected) => {
    const c = a({});
    const said = { kind: 'question', means: 'inadmissible', grounds: [] };
    const events = types.map((type, index) => ({ ...eventOf(type, `2026-03-0${3 + index}`), ...said }));
    expect(admissibilityOf({ ...c, effective: [...c.effective, ...(events as CaseEvent[])] }, LATER)).toBe(
      expected,
    );
  });

  it('is what it was on the date asked for', () => {
    expect(admissibilityOf(a({ admissible: 10 }), '2026-03-11')).toBe('undecided');
    expect(admissibilityOf(a({ admissible: 10 }), '2026-03-12')).toBe('admissible');
  });
});

describe('a case in the table of findings', () => {
  it.each([
    ['has none yet', { admissible: 2 }, 'without-finding'],
    ['has its finding', { admissible: 2, finding: 'upheld', answered: 20 }, 'upheld'],
    ['was answered without one', { answered: 20 }, 'without-finding'],
    ['needs none when it is refused', { inadmissible: 2 }, 'without-finding'],
    [
      'loses the one it had when it is refused afterwards',
      { finding: 'upheld', inadmissible: 20 },
      'without-finding',
    ],
    ['needs none when it is withdrawn', { admissible: 2, withdrawn: 9 }, 'without-finding'],
  ] as const)('%s', (_, course, expected) => {
    expect(findingOf(a(course), LATER)).toBe(expected);
  });
});

describe('a term of a case', () => {
  it.each([
    ['is not due up to and on its last day', {}, 'answer', '2026-04-01', 'not-due'],
    ['is late the day after, while nothing happened', {}, 'answer', '2026-04-02', 'late'],
    ['is met in time on its last day', { answered: 30 }, 'answer', LATER, 'in-time'],
    ['is met late the day after', { answered: 31 }, 'answer', LATER, 'late'],
    ['is late already before it was met late', { answered: 40 }, 'answer', '2026-04-10', 'late'],
    ['is not due when the complaint is refused', { inadmissible: 4 }, 'answer', LATER, 'not-due'],
    ['is not due any more when it lapsed on its last day', { withdrawn: 30 }, 'answer', LATER, 'not-due'],
    [
      'stays late when the complaint was withdrawn after its last day',
      { withdrawn: 31 },
      'answer',
      LATER,
      'late',
    ],
    ['was late before that too', { withdrawn: 60 }, 'answer', '2026-04-10', 'late'],
    ['was not due before it was late', { withdrawn: 60 }, 'answer', '2026-04-01', 'not-due'],
    [
      'stays late when the complaint is refused after its last day',
      { inadmissible: 46 },
      'answer',
      LATER,
      'late',
    ],
    [
      'is late where the refusal that it asks comes too late, after another decision',
      { admissible: 1, inadmissible: 46 },
      'inadmissibility-notice',
      LATER,
      'late',
    ],
    [
      'is in time where that refusal is',
      { admissible: 1, inadmissible: 9 },
      'inadmissibility-notice',
      LATER,
      'in-time',
    ],
    [
      'asks no refusal of what is found admissible, however late',
      { admissible: 12 },
      'inadmissibility-notice',
      LATER,
      'not-due',
    ],
    ['is not due where the procedure has no such term', {}, 'contact', LATER, 'not-due'],
  ] as const)('%s', (_, course, code, asOf, expected) => {
    expect(termStandingOf(a(course), code, asOf)).toBe(expected);
  });

  it('stands the same whether a sweep noted its stages or not', () => {
    const quiet = a({});
    const noted = { ...quiet, terms: quiet.terms.map((term) => ({ ...term, noted: 'escalated' })) };
    expect(termStandingOf(noted, 'answer', LATER)).toBe(termStandingOf(quiet, 'answer', LATER));
  });
});

describe('the days to an answer', () => {
  it('count from receipt to the first answer, and are null before it', () => {
    expect(daysToAnswer(a({ answered: 12 }), LATER)).toBe(12);
    expect(daysToAnswer(a({ answered: 12 }), '2026-03-13')).toBeNull();
  });

  it.each([
    [0, 'days-0-10'],
    [10, 'days-0-10'],
    [11, 'days-11-20'],
    [30, 'days-21-30'],
    [45, 'days-31-45'],
    [46, 'days-over-45'],
    [999, 'days-over-45'],
    [null, 'not-answered'],
  ])('%s fall in the class %s', (days, expected) => {
    expect(durationClass(days)).toBe(expected);
  });
});

it('is not counted by what does not count any more', () => {
  const c = a({ admissible: 2, finding: 'upheld', answered: 9 });
  const counts = {
    ...c,
    effective: c.effective.filter(({ type }) => type !== 'answered' && type !== 'found'),
  };
  expect([daysToAnswer(counts, LATER), findingOf(counts, LATER)]).toEqual([null, 'without-finding']);
});
