import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { assess } from '#domain/case/assess.ts';
import type { CommandId, Decision } from '#domain/case/decision.ts';
import { possibleCommands } from '#domain/case/next.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { addDays, daysBetween } from '#domain/deadline/local-date.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { evolve } from '#domain/case/evolve.ts';
import { after, config, eventOf, give, receivedCase, ruleWith, TODAY, worldOf } from './cases.ts';

const everything = procedureOf(config, 'everything@1');
const EVERYBODY = everything.roles.map(({ id }) => id);

const admissible = (procedure: Procedure) =>
  evolve(receivedCase(procedure), eventOf('admissible', TODAY), procedure);
const answer = (c: Case) => c.terms.findLast(({ code }) => code === 'answer');

function says(c: Case, id: CommandId, words: string, today = TODAY, procedure = everything): Decision {
  const rest = { today, now: `${today}T08:00:00Z` };
  return give(c, { id, words: words.split(' ').filter(Boolean) }, procedure, EVERYBODY, rest);
}

function said(c: Case, id: CommandId, words: string, today = TODAY, procedure = everything): Case {
  return after(c, says(c, id, words, today, procedure), procedure);
}

/** Thirty days from receipt, to be suspended and extended by four weeks, and further by consent. */
const flexible: Procedure = {
  ...everything,
  deadlines: [
    ruleWith({
      extension: {
        ...{ count: 4, unit: 'week', times: 2, total_max: { count: 50, unit: 'calendar-day' } },
        ...{ notify: ['complainant'], before_end: true, consent: true, basis: null },
      },
      suspension: { basis: { quote: 'de termijn staat stil' } },
    }),
  ],
};

describe('an extension', () => {
  it.each([
    ['2027-02-18', 'letter'],
    ['2027-01-05', 'letter'],
    ['18/2/2027 brief', 'letter'],
    ['2027-02-18 2026-11-23', 'events'],
    ['2027-01-04', 'until-too-early'],
    ['2027-02-19', 'until-too-late'],
    ['9999-12-31', 'until-too-late'],
    ['', 'date-needed'],
    ['morgen', 'choice-expected'],
    ['2027-02-18 2026-11-24', 'date-in-the-future'],
  ])('until %s is answered: %s', (words, expected) => {
    const decision = says(admissible(everything), 'extend', words);
    expect(decision.kind === 'refused' ? decision.refusal.code : decision.kind).toBe(expected);
  });

  it('gives the term its new dates once its letter has gone, rolled as the rule says, and only so often', () => {
    const c = said(admissible(everything), 'extend', '2027-01-16');
    expect(answer(c)).toMatchObject({ from: '2026-11-20', nominal: '2027-01-16', latest: '2027-01-18' });
    expect(c.terms.filter(({ code }) => code === 'answer')).toHaveLength(1);
    expect(says(c, 'extend', '2027-01-20')).toMatchObject({ refusal: { code: 'not-now' } });
    expect(possibleCommands(c, worldOf(everything))).not.toContain('extend');
  });

  it('goes from the nominal end, and never beyond the whole that the rule allows', () => {
    const c = said(admissible(flexible), 'extend', '2027-01-01', TODAY, flexible);
    expect(answer(c)?.nominal).toBe('2027-01-01');
    const refused = says(c, 'extend', '2027-01-10', TODAY, flexible);
    expect(refused).toMatchObject({ refusal: { code: 'until-too-late', data: { most: '2027-01-09' } } });
    expect(answer(said(c, 'extend', '2027-01-09', TODAY, flexible))?.nominal).toBe('2027-01-09');
  });

  it('is refused after the end of the term, also when it was told then', () => {
    const c = admissible(everything);
    expect(says(c, 'extend', '2027-01-20', '2027-01-04').kind).toBe('letter');
    expect(says(c, 'extend', '2027-01-20', '2027-01-05')).toMatchObject({ refusal: { code: 'term-ended' } });
    expect(says(c, 'extend', '2027-01-20 2027-01-04', '2027-01-05').kind).toBe('events');
    const late = noteStages(c, everything, '2027-01-05T05:00:00Z', '2027-01-05');
    const noted = late.reduce<Case>((before, note) => evolve(before, note, everything), c);
    expect(possibleCommands(noted, worldOf(everything))).not.toContain('extend');
  });

  it('of a letter that came back leaves the term as it was', () => {
    const c = said(admissible(everything), 'extend', '2027-01-16');
    const intention = c.letters[0]?.intention ?? '';
    const back = { ...eventOf('letter-bounced', TODAY, 'mail/1'), intention, code: '5.1.1' };
    expect(answer(evolve(c, back, everything))).toEqual(answer(admissible(everything)));
  });

  it('that arrives after the answer opens no term again', () => {
    const decision = says(admissible(everything), 'extend', '2027-01-16');
    const fact = decision.kind === 'letter' ? decision.gives[0] : undefined;
    const c = admissible(everything);
    const answered = evolve(c, { ...eventOf('answered', TODAY), form: 'e-mail' }, everything);
    const event = { ...eventOf('extended', TODAY), ...fact, type: 'extended' } as const;
    expect(evolve(answered, event, everything).terms).toEqual(answered.terms);
  });
});

it('a delay to which the complainant agrees has no limit but that of a mistake in typing', () => {
  const c = said(admissible(flexible), 'consent', '2027-06-01', TODAY, flexible);
  expect(answer(c)).toMatchObject({ nominal: '2027-06-01', from: '2026-11-20' });
  for (const [until, code] of [
    ['2026-12-20', 'until-too-early'],
    ['2036-12-20', 'until-too-late'],
  ] as const) {
    expect(says(admissible(flexible), 'consent', until, TODAY, flexible)).toMatchObject({
      refusal: { code },
    });
  }
  const strict = { ...everything, deadlines: [ruleWith({ extension: null })] };
  expect(says(admissible(strict), 'consent', '2027-06-01', TODAY, strict)).toMatchObject({
    refusal: { code: 'not-now' },
  });
});

describe('a suspension', () => {
  const suspended = said(admissible(everything), 'suspend', '2026-11-23');

  it('lets only the terms stand still that the procedure says, and no stage is noted of them', () => {
    const states = assess(suspended, everything, '2027-06-01').map(({ term, state }) => [term.code, state]);
    expect(states).toEqual([
      ['acknowledgement', 'overdue'],
      ['answer', 'running'],
    ]);
    const noted = noteStages(suspended, everything, '2027-06-01T05:00:00Z', '2027-06-01');
    expect(noted.map(({ deadline }) => deadline)).toEqual(['acknowledgement']);
  });

  it('needs a reason, is not begun twice, and is not ended before it began', () => {
    const rest = { text: null };
    const bare = give(admissible(everything), { id: 'suspend', words: [] }, everything, EVERYBODY, rest);
    expect(bare).toMatchObject({ refusal: { code: 'text-expected' } });
    expect(says(suspended, 'suspend', '')).toMatchObject({ refusal: { code: 'already-done' } });
    expect(says(admissible(everything), 'resume', '')).toMatchObject({ refusal: { code: 'not-now' } });
    expect(says(suspended, 'resume', '2026-11-22')).toMatchObject({
      refusal: { code: 'date-before-suspension' },
    });
  });

  it('gives no other dates to a term that had ended before it: what was noted of that stays', () => {
    const on = '2027-01-05';
    const ended = noteStages(admissible(everything), everything, `${on}T05:00:00Z`, on).reduce<Case>(
      (c, event) => evolve(c, event, everything),
      admissible(everything),
    );
    const resumed = said(said(ended, 'suspend', on, on), 'resume', on, on);
    expect(answer(resumed)).toEqual(answer(ended));
    expect(possibleCommands(resumed, worldOf(everything, on))).not.toContain('extend');
  });

  it('does not make late what was answered while the days did not count', () => {
    const told = { ...eventOf('answered', '2027-05-01'), form: 'letter' };
    const c = evolve(suspended, told, everything);
    const states = assess(c, everything, '2027-05-01').map(({ term, state }) => [term.code, state]);
    expect(states).toContainEqual(['answer', 'met']);
    const late = evolve(admissible(everything), told, everything);
    expect(assess(late, everything, '2027-05-01').find(({ term }) => term.code === 'answer')?.state).toBe(
      'met-late',
    );
  });

  it('that is taken back counts the days again', () => {
    const words = String(suspended.events.length);
    const resumed = said(suspended, 'resume', '2026-12-03', '2026-12-03');
    expect(answer(resumed)?.nominal).toBe('2027-01-14');
    const back = said(resumed, 'correct', `${words} vervalt`, '2026-12-03');
    expect(answer(back)).toEqual(answer(admissible(everything)));
  });

  it('moves the end on by as many days as it lasted, however often, and whatever was set before', () => {
    const days = fc.integer({ min: 0, max: 40 });
    const turn = fc.record({ still: days, between: days, more: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 4 }), (turns) => {
        let c = admissible(flexible);
        let today = TODAY;
        let expected = answer(c)?.nominal ?? '';
        for (const { still, between, more } of turns) {
          today = addDays(today, between);
          if (daysBetween(today, expected) < 1) return;
          c = said(c, 'suspend', '', today, flexible);
          today = addDays(today, still);
          if (more > 0) {
            expected = addDays(expected, more);
            c = said(c, 'consent', expected, today, flexible);
          }
          c = said(c, 'resume', '', today, flexible);
          expected = addDays(expected, still);
          expect(answer(c)).toMatchObject({ nominal: expected, latest: expected, from: '2026-11-20' });
          expect(answer(c)?.paused).toBeUndefined();
        }
      }),
    );
  });
});
