import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { isOpen } from '#domain/case/term-standing.ts';
import { dateOf, dayNumber } from '#domain/deadline/day-number.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { caseWith, eventOf, procedureWith, ROLLED, ruleWith } from './cases.ts';

const escalate = { after: 3, to: ['deputy'] };
const procedure = procedureWith(
  ruleWith({ code: 'acknowledgement', remind: [3, 1], escalate, stopped_by: ['acknowledged'] }),
  ruleWith({ code: 'answer', remind: [7, 3, 1], escalate }),
);
const ACKNOWLEDGEMENT = {
  code: 'acknowledgement',
  from: ROLLED.from,
  target: '2026-03-06',
  nominal: '2026-03-08',
  latest: '2026-03-08',
};
const begun = caseWith(procedure, ACKNOWLEDGEMENT, ROLLED);

/** The case after the sweep has run on these days, in their order. */
function swept(c: Case, by: Procedure, days: readonly string[]): Case {
  return days.reduce(
    (before, day) =>
      noteStages(before, by, `${day}T05:00:00Z`, day).reduce((at, note) => evolve(at, note, by), before),
    c,
  );
}

/** The sources of the notes that a case has of one of its terms. */
function notes({ events }: Case, code: string): string[] {
  return events
    .map(({ source }) => source)
    .filter((source) => source.startsWith(`term/${code}/`))
    .map((source) => source.replace(`term/${code}/`, ''));
}

function daysFrom(first: string, last: string): string[] {
  const start = dayNumber(first);
  return Array.from({ length: dayNumber(last) - start + 1 }, (_, i) => dateOf(start + i));
}

describe('a sweep', () => {
  it('that runs every day notes every stage of a term once', () => {
    const c = swept(begun, procedure, daysFrom('2026-02-26', '2026-04-10'));
    expect(notes(c, 'answer')).toEqual([
      '2026-03-28/near-7',
      '2026-03-28/near-3',
      '2026-03-28/near-1',
      '2026-03-28/overdue',
      '2026-03-28/escalated',
    ]);
    expect(notes(c, 'acknowledgement')).toHaveLength(4);
  });

  it.each([
    ['2026-03-26', ['near-3']],
    ['2026-03-30', ['near-1']],
    ['2026-04-01', ['overdue']],
    ['2026-05-01', ['escalated']],
  ])('that first runs on %s notes only the last stage that has come: %j', (day, stages) => {
    expect(notes(swept(begun, procedure, [day]), 'answer')).toEqual(
      stages.map((stage) => `2026-03-28/${stage}`),
    );
  });

  it('says of a note what, when, by whom and of which date', () => {
    expect(noteStages(begun, procedure, '2026-03-31T05:00:00Z', '2026-03-31').at(-1)).toEqual({
      at: '2026-03-31T05:00:00Z',
      on: '2026-03-31',
      by: 'sweep',
      type: 'deadline-overdue',
      source: 'term/answer/2026-03-28/overdue',
      deadline: 'answer',
      nominal: '2026-03-28',
      stage: 'overdue',
    });
  });

  it('notes nothing on a day before one that was noted', () => {
    const late = swept(begun, procedure, ['2026-05-01']);
    expect(noteStages(late, procedure, '2026-03-25T05:00:00Z', '2026-03-25')).toEqual([]);
  });

  it('notes nothing that stands in the record, even where a term began anew with the same date', () => {
    const once = swept(begun, procedure, ['2026-03-25']);
    const anew = evolve(once, { ...eventOf('admissible', '2026-03-25'), starts: [ROLLED] }, procedure);
    expect(notes(swept(anew, procedure, ['2026-03-25', '2026-03-26']), 'answer')).toEqual([
      '2026-03-28/near-3',
    ]);
  });

  it('notes the stages again of a term that began anew with another date', () => {
    const once = swept(begun, procedure, ['2026-03-25']);
    const later = { ...ROLLED, nominal: '2026-04-28', latest: '2026-04-28' };
    const anew = evolve(once, { ...eventOf('admissible', '2026-03-25'), starts: [later] }, procedure);
    expect(notes(swept(anew, procedure, daysFrom('2026-03-25', '2026-04-25')), 'answer')).toEqual([
      '2026-03-28/near-3',
      '2026-04-28/near-7',
      '2026-04-28/near-3',
    ]);
  });
});

describe('nothing is noted', () => {
  const onAnyDay = (c: Case) => notes(swept(c, procedure, daysFrom('2026-02-26', '2026-05-01')), 'answer');
  const with_ = (...events: CaseEvent[]) => replay([...begun.events, ...events], procedure);

  it('of a term that was met, whether in time or late', () => {
    expect(onAnyDay(with_({ ...eventOf('answered', '2026-03-01'), form: 'letter' }))).toEqual([]);
    expect(onAnyDay(with_({ ...eventOf('answered', '2026-04-20'), form: 'letter' }))).toEqual([]);
  });

  it('of a case that was withdrawn', () => {
    expect(onAnyDay(with_(eventOf('withdrawn', '2026-03-01')))).toEqual([]);
  });

  it('of a case that was closed, even with a term that it never met', () => {
    const closed = evolve({ ...begun, status: 'answered' }, eventOf('closed', '2026-04-20'), procedure);
    expect(closed.terms.some(isOpen)).toBe(true);
    expect(onAnyDay(closed)).toEqual([]);
  });

  it('of a case that was erased', () => {
    expect(onAnyDay({ ...begun, status: 'erased' })).toEqual([]);
  });
});

describe('whatever the days on which the sweep ran', () => {
  const reminders = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
  const world = fc
    .record({
      remind: reminders,
      after: fc.option(fc.integer({ min: 1, max: 10 })),
      length: fc.integer({ min: 0, max: 40 }),
      roll: fc.integer({ min: 0, max: 3 }),
      run: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    })
    .map(({ remind, after, length, roll, run }) => {
      const start = dayNumber(ROLLED.from);
      const nominal = dateOf(start + length);
      const term = { ...ROLLED, target: nominal, nominal, latest: dateOf(start + length + roll) };
      const by = procedureWith(
        ruleWith({ remind, escalate: after === null ? null : { after, to: ['deputy'] } }),
      );
      const days = run.map((ran, i) => ({ ran: ran || i === run.length - 1, day: dateOf(start + i) }));
      return { by, c: caseWith(by, term), days };
    });

  it('the last stage noted by the final day is that of daily runs', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 60 }), ({ by, c, days }, many) => {
        const until = days.slice(0, many).map((day, i) => ({ ...day, ran: day.ran || i === many - 1 }));
        const daily = swept(
          c,
          by,
          until.map(({ day }) => day),
        );
        const some = swept(
          c,
          by,
          until.filter(({ ran }) => ran).map(({ day }) => day),
        );
        expect(some.terms).toEqual(daily.terms);
        expect(notes(daily, 'answer')).toEqual(expect.arrayContaining(notes(some, 'answer')));
      }),
      { numRuns: 60 },
    );
  });

  it('a second run on the same day notes nothing', () => {
    fc.assert(
      fc.property(world, ({ by, c, days }) => {
        const ran = days.filter((one) => one.ran).map(({ day }) => day);
        const twice = ran.flatMap((day) => [day, day]);
        expect(swept(c, by, twice).events).toEqual(swept(c, by, ran).events);
      }),
      { numRuns: 40 },
    );
  });
});
