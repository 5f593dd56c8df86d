import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, EventType } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { writeCard } from '#text/issue/card.ts';
import { config, eventOf, procedureWith, receivedCase, ruleWith } from './cases.ts';

const procedure = procedureWith(
  ruleWith({
    ...{ code: 'message', label: 'Bericht', anchor: 'contacted', count: null, unit: 'as-soon-as-possible' },
    ...{ stopped_by: ['acknowledged'], void_by: ['inadmissible'] },
    basis: { quote: 'zo snel mogelijk na dit contact', read_as: 'dezelfde dag als het kan' },
  }),
);

function lived(...events: readonly string[]): Case {
  return events.reduce<Case>((before, text) => {
    const [type = '', on = ''] = text.split(' ');
    return evolve(before, eventOf(type as EventType, on) as CaseEvent, procedure);
  }, receivedCase(procedure));
}

describe('a term without a date', () => {
  it.each([
    ['has not begun before its moment', [], []],
    ['runs from its moment', ['contacted 2026-11-21'], [['2026-11-21', 'running']]],
    ['is met', ['contacted 2026-11-21', 'acknowledged 2026-11-23'], [['2026-11-21', 'met']]],
    [
      'is met also by what came before',
      ['acknowledged 2026-11-21', 'contacted 2026-11-22'],
      [['2026-11-22', 'met']],
    ],
    [
      'lapses when the procedure says so',
      ['contacted 2026-11-21', 'inadmissible 2026-11-22'],
      [['2026-11-21', 'void']],
    ],
    ['lapses when the case ends', ['contacted 2026-11-21', 'withdrawn 2026-11-22'], [['2026-11-21', 'void']]],
    [
      'was not met when the case is closed without it',
      ['contacted 2026-11-21', 'answered 2026-11-22', 'closed 2026-11-23'],
      [['2026-11-21', 'missed']],
    ],
    [
      'is not begun a second time once it was met',
      ['contacted 2026-11-21', 'acknowledged 2026-11-22', 'contacted 2026-11-23'],
      [['2026-11-23', 'met']],
    ],
  ])('%s', (_what, events, expected) => {
    expect(undatedTerms(lived(...events), procedure).map(({ from, state }) => [from, state])).toEqual(
      expected,
    );
  });

  it('of a refusal is met by one that comes after the complaint was found admissible', () => {
    const notice = procedureWith(
      ruleWith({
        ...{ code: 'notice', count: null, unit: 'as-soon-as-possible' },
        ...{ stopped_by: ['inadmissible'], void_by: ['admissible'] },
      }),
    );
    const decided = (types: readonly string[]) =>
      types.reduce<Case>(
        (c, type) => evolve(c, eventOf(type as EventType, '2026-11-23') as CaseEvent, notice),
        receivedCase(notice),
      );
    const state = (...types: readonly string[]) => undatedTerms(decided(types), notice)[0]?.state;
    expect([state('admissible'), state('admissible', 'inadmissible')]).toEqual(['void', 'met']);
  });

  it.each([
    ['runs on when a message is found to be a complaint', 'complaint', 'running'],
    ['lapses when a message is found to be none', 'report', 'void'],
  ])('%s', (_what, kind, expected) => {
    const zoersel = procedureOf(config, 'zoersel@1');
    const qualified = { ...eventOf('qualified', '2026-11-23'), kind } as CaseEvent;
    const c = evolve(receivedCase(zoersel), qualified, zoersel);
    expect(undatedTerms(c, zoersel).map(({ code, state }) => [code, state])).toEqual([
      ['first-message', expected],
    ]);
  });

  it('stands on the card without a date, with the sentence it rests on and how that is read', () => {
    const card = writeCard(lived('contacted 2026-11-21'), { procedure, organisation: config.organisation });
    expect(card).toContain('| Bericht | zo snel mogelijk |  |  | loopt |');
    expect(card).toContain('“zo snel mogelijk na dit contact” Zo lezen wij dit: dezelfde dag als het kan');
  });
});
