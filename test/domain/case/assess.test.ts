import { describe, expect, it, test } from 'vitest';
import { assess, isLater, isWatched, stageOn } from '#domain/case/assess.ts';
import type { Term } from '#domain/case/case.ts';
import { caseWith, procedureWith, ROLLED, ruleWith } from './cases.ts';

const rule = ruleWith({ remind: [3, 1], escalate: { after: 3, to: ['deputy'] } });
const procedure = procedureWith(rule);

/** The state and the stage of a term on a day. */
function on(today: string, fields: Partial<Term> = {}, by = procedure): string {
  const c = caseWith(by, ROLLED);
  const [found] = assess({ ...c, terms: [{ ...ROLLED, ...fields }] }, by, today);
  return `${found?.state} ${found?.stage}`;
}

describe('a term that ends on Saturday 28 March and is rolled to Monday 30 March', () => {
  test.each([
    ['2026-02-26', 'running null'],
    ['2026-03-24', 'running null'],
    ['2026-03-25', 'near near-3'],
    ['2026-03-26', 'near near-3'],
    ['2026-03-27', 'near near-1'],
    ['2026-03-28', 'near near-1'],
    ['2026-03-29', 'near near-1'],
    ['2026-03-30', 'near near-1'],
    ['2026-03-31', 'overdue overdue'],
    ['2026-04-01', 'overdue overdue'],
    ['2026-04-02', 'overdue escalated'],
    ['2027-01-01', 'overdue escalated'],
  ])('is on %s %s', (today, expected) => {
    expect(on(today)).toBe(expected);
  });

  test.each([
    ['met on its latest date', { met: '2026-03-30' }, 'met null'],
    ['met the day after', { met: '2026-03-31' }, 'met-late null'],
    ['met before the nominal date', { met: '2026-03-01' }, 'met null'],
    ['void', { void: '2026-03-01' }, 'void null'],
    ['missed', { missed: '2026-05-01' }, 'missed null'],
  ])('that was %s says so ever after', (_what, fields, expected) => {
    for (const today of ['2026-03-01', '2026-03-30', '2026-03-31', '2026-06-01']) {
      expect(on(today, fields)).toBe(expected);
    }
  });

  it('is assessed without stages when the procedure has no such rule any more', () => {
    const without = procedureWith();
    expect(on('2026-03-30', {}, without)).toBe('running null');
    expect(on('2026-03-31', {}, without)).toBe('overdue null');
  });
});

describe('the stage on a day', () => {
  it('stays overdue where nothing is escalated', () => {
    expect(stageOn(ROLLED, ruleWith({ remind: [3] }), '2030-01-01')).toBe('overdue');
  });

  it('reminds of nothing before the end where no reminders are asked', () => {
    expect(stageOn(ROLLED, ruleWith({}), '2026-03-30')).toBeNull();
    expect(stageOn(ROLLED, ruleWith({}), '2026-03-31')).toBe('overdue');
  });

  it('does not depend on the order in which the reminders stand', () => {
    for (const remind of [
      [1, 3, 7],
      [7, 3, 1],
      [3, 7, 1],
    ]) {
      expect(stageOn(ROLLED, ruleWith({ remind }), '2026-03-26')).toBe('near-3');
      expect(stageOn(ROLLED, ruleWith({ remind }), '2026-03-21')).toBe('near-7');
      expect(stageOn(ROLLED, ruleWith({ remind }), '2026-03-20')).toBeNull();
    }
  });

  it('leaves out a reminder that would come on the day on which the term begins, or before', () => {
    const remind = [30, 31, 29];
    expect(stageOn(ROLLED, ruleWith({ remind }), '2026-02-26')).toBeNull();
    expect(stageOn(ROLLED, ruleWith({ remind }), '2026-02-27')).toBe('near-29');
  });

  it('is overdue a day later for a term that ends on the day on which it begins', () => {
    const today = { ...ROLLED, target: ROLLED.from, nominal: ROLLED.from, latest: ROLLED.from };
    expect(stageOn(today, rule, ROLLED.from)).toBeNull();
    expect(stageOn(today, rule, '2026-02-27')).toBe('overdue');
  });

  it('escalates on the first late day, without an overdue day before it, where the rule says after one', () => {
    const at = ruleWith({ escalate: { after: 1, to: ['deputy'] } });
    expect(stageOn(ROLLED, at, ROLLED.latest)).toBeNull();
    expect(stageOn(ROLLED, at, '2026-03-31')).toBe('escalated');
  });
});

describe('the order of the stages', () => {
  const order = ['near-30', 'near-7', 'near-3', 'near-1', 'overdue', 'escalated'];

  it('runs from the longest reminder to escalation', () => {
    for (const [i, a] of order.entries()) {
      for (const [j, b] of order.entries()) expect([a, b, isLater(a, b)]).toEqual([a, b, i > j]);
    }
  });

  it('puts every stage after none', () => {
    expect(order.every((stage) => isLater(stage, undefined))).toBe(true);
  });
});

describe('a case', () => {
  const c = caseWith(procedure, ROLLED);

  it('is watched as long as one of its terms is open', () => {
    expect(isWatched(c)).toBe(true);
    expect(isWatched({ ...c, terms: [{ ...ROLLED, met: '2026-03-01' }, ROLLED] })).toBe(true);
    expect(isWatched({ ...c, terms: [{ ...ROLLED, met: '2026-03-01' }] })).toBe(false);
    expect(isWatched({ ...c, terms: [{ ...ROLLED, void: '2026-03-01' }] })).toBe(false);
    expect(isWatched({ ...c, terms: [] })).toBe(false);
  });

  it.each(['withdrawn', 'closed', 'erased'] as const)('that is %s is not watched', (status) => {
    expect(isWatched({ ...c, status })).toBe(false);
  });
});
