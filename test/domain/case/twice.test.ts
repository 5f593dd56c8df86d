import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { after, config, eventOf, give, receivedCase, RECEIVED } from './cases.ts';
import { evolve } from '#domain/case/evolve.ts';

const procedure = procedureOf(config, 'everything@1');
const EVERYBODY = procedure.roles.map(({ id }) => id);

const heard = evolve(receivedCase(procedure), eventOf('hearing-held', RECEIVED), procedure);
const investigated: Case = { ...heard, status: 'under-investigation' };

function type(line: string, c: Case, rest: Partial<Context> = {}): Decision {
  const [id = '', ...words] = line.split(' ');
  return give(c, { id: id as CommandId, words }, procedure, EVERYBODY, rest);
}

const FOUND = 'finding gegrond correcte-bejegening';

/** The case after these commands; each must be carried out. */
function afterAll(...lines: readonly string[]): Case {
  return lines.reduce((c, line) => after(c, type(line, c), procedure), investigated);
}

describe('the first counts, and the second is told which event stands in the way', () => {
  test.each([
    ['report', 'report'],
    ['finding gegrond correcte-bejegening', 'finding gegrond correcte-bejegening'],
    ['finding gegrond correcte-bejegening', 'finding ongegrond'],
    ['solution voorgesteld', 'solution voorgesteld'],
    ['solution voorgesteld', 'solution'],
    ['solution uitgevoerd', 'solution uitgevoerd'],
    ['solution uitgevoerd opgelost', 'solution uitgevoerd opgelost'],
    ['solution uitgevoerd opgelost', 'solution uitgevoerd'],
    ['respondent geen', 'respondent geen'],
    ['respondent geinformeerd', 'respondent geinformeerd'],
    ['inspection gevraagd', 'inspection gevraagd'],
    ['inspection verleend', 'inspection verleend'],
    ['inspection verleend', 'inspection geweigerd'],
    ['inspection geweigerd', 'inspection verleend'],
  ])('/%s, then /%s', (first, second) => {
    const c = afterAll(first);
    expect(type(second, c)).toMatchObject({
      refusal: { code: 'already-done', data: { cause: c.events.at(-1)?.source } },
    });
  });

  it('the same respondent is not named twice', () => {
    const c = afterAll('respondent handler-1');
    expect(type('respondent handler-1', c, { respondent: 'handler-1' })).toMatchObject({
      refusal: { code: 'already-done' },
    });
  });
});

describe('of two people who decide differently about a complaint', () => {
  const koksijde = procedureOf(config, 'koksijde@1');
  const say = (line: string, c: Case, id: string, text: string | null = 'Waarom.') => {
    const [command = '', ...words] = line.split(' ');
    const roles = ['coordinator', 'deputy'];
    const typed = { id: command as CommandId, words };
    return give(c, typed, koksijde, roles, { person: { id, roles }, text });
  };
  const received = receivedCase(koksijde);
  const admitted = after(received, say('admissible', received, 'coordinator-1', null), koksijde);
  const admission = admitted.events.at(-1)?.source;
  const REFUSAL = 'inadmissible artikel 5 brief 2026-11-23';

  it('the second is told what the first decided, whichever came first', () => {
    const told = { refusal: { data: { cause: admission } } };
    expect(say(REFUSAL, admitted, 'coordinator-2')).toMatchObject(told);
    expect(say('inadmissible', admitted, 'coordinator-2')).toMatchObject(told);
    const refused = after(received, say(REFUSAL, received, 'coordinator-1'), koksijde);
    const cause = refused.events.at(-1)?.source;
    expect(say('admissible', refused, 'coordinator-2', null)).toMatchObject({ refusal: { data: { cause } } });
  });

  it('the second decides once the first does not count any more', () => {
    const taken = say(`correct ${String(admitted.events.length)} vervalt`, admitted, 'coordinator-2');
    const free = after(admitted, taken, koksijde);
    expect(say(REFUSAL, free, 'coordinator-2').kind).toBe('events');
  });

  it('the first can change his own mind', () => {
    expect(say(REFUSAL, admitted, 'coordinator-1').kind).toBe('events');
  });
});

describe('what changes in time can be told', () => {
  test.each([
    ['a solution that was proposed is carried out', ['solution voorgesteld'], 'solution uitgevoerd'],
    ['it solves more than it did', ['solution uitgevoerd deels-opgelost'], 'solution uitgevoerd opgelost'],
    [
      'another solution is carried out',
      ['solution uitgevoerd', 'solution voorgesteld'],
      'solution uitgevoerd',
    ],
    ['another is proposed', ['solution voorgesteld', 'solution uitgevoerd'], 'solution voorgesteld'],
    [
      'one is proposed after it did not satisfy',
      ['solution voorgesteld', 'satisfied nee'],
      'solution voorgesteld',
    ],
    ['one is proposed after another finding', ['solution voorgesteld', FOUND], 'solution voorgesteld'],
    [
      'the respondent is told on another day',
      ['respondent geinformeerd 2026-11-21'],
      'respondent geinformeerd',
    ],
    ['somebody else is told', ['respondent geinformeerd', 'respondent handler-2'], 'respondent geinformeerd'],
    [
      'the respondent is told of what came since',
      ['respondent geinformeerd', 'extend 2027-01-20'],
      'respondent geinformeerd',
    ],
    ['the complaint turns out to be about somebody', ['respondent geen'], 'respondent handler-1'],
    ['it turns out to be about somebody else', ['respondent handler-1'], 'respondent handler-2'],
    ['it turns out to be about nobody', ['respondent handler-1'], 'respondent geen'],
    ['an inspection that was asked is granted', ['inspection gevraagd'], 'inspection verleend'],
    ['an inspection is asked again', ['inspection geweigerd'], 'inspection gevraagd'],
  ])('%s', (_what, before, then) => {
    expect(type(then, afterAll(...before), { respondent: 'handler-1' }).kind).toBe('events');
  });

  it('an advice may lead to another finding, once', () => {
    const found = afterAll('finding gegrond correcte-bejegening');
    const c = evolve(found, { ...eventOf('advised', RECEIVED), finding: 'not-upheld' }, procedure);
    const changed = type('finding ongegrond', c);
    expect(changed.kind).toBe('events');
    expect(type('finding ongegrond', after(c, changed, procedure))).toMatchObject({
      refusal: { code: 'already-done' },
    });
  });

  it('a finding and a decision on an inspection are given anew once the first does not count any more', () => {
    for (const [first, second] of [
      ['finding gegrond correcte-bejegening', 'finding ongegrond'],
      ['inspection verleend', 'inspection geweigerd'],
    ] as const) {
      const c = afterAll(first);
      const taken = type(`correct ${String(c.events.length)} vervalt`, c);
      const free: Case = { ...after(c, taken, procedure), status: c.status };
      expect(type(second, free).kind).toBe('events');
    }
  });
});
