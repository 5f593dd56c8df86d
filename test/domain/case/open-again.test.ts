/** A case that somebody opens again: its terms, what is asked first, and a letter that it left behind. */
import { describe, expect, it } from 'vitest';
import type { Case, Letter } from '#domain/case/case.ts';
import type { CommandId } from '#domain/case/decision.ts';
import type { CaseEvent, EventType } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { letterBounced } from '#domain/case/letter-outcome.ts';
import { nextStep } from '#domain/case/next.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { assess } from '#domain/case/assess.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { writeCard } from '#text/issue/card.ts';
import { letterStanding } from '#text/issue/letter-note.ts';
import {
  after,
  asInExample,
  config,
  eventOf,
  give,
  procedureWith,
  receivedCase,
  RECEIVED,
  ruleWith,
  TODAY,
} from './cases.ts';

const koksijde = procedureOf(config, 'koksijde@1');
const REFUSE = 'inadmissible artikel 5';

function say(c: Case, line: string, procedure = koksijde): Case {
  const [id = '', ...words] = line.split(' ');
  const roles = procedure.roles.map((role) => role.id);
  return after(c, give(c, { id: id as CommandId, words }, procedure, roles), procedure);
}

const all = (c: Case, ...lines: readonly string[]) => lines.reduce((so, line) => say(so, line), c);
const states = ({ terms }: Case) =>
  terms.map((term) => [term.code, (['met', 'missed', 'void'] as const).find((end) => end in term) ?? 'open']);

function back(c: Case, kind: Letter['letter']): Case {
  const letter = c.letters.findLast((one) => one.letter === kind);
  if (letter === undefined) throw new Error('the case has no such letter');
  const counting = { procedure: koksijde, calendar: calendarOf(koksijde, config.calendars) };
  const moment = { at: `${TODAY}T09:00:00Z`, on: TODAY };
  const news = { source: 'mail/1', code: '5.1.1' };
  const events = letterBounced(letter, moment, news, c, counting);
  return events.reduce((before, event) => evolve(before, event, koksijde), c);
}

const received = receivedCase(koksijde);
const OWED = [
  ['acknowledgement', 'open'],
  ['inadmissibility-notice', 'void'],
  ['answer', 'open'],
];

const AGAIN = OWED.map(([code = '']) => [code, 'open']);

describe('what a case is said to be that is opened again', () => {
  /** What the head of the card says; its course still tells everything. */
  const told = (key: string, ...events: readonly CaseEvent[]) => {
    const procedure = procedureOf(config, key);
    const c = events.reduce((so, event) => evolve(so, event, procedure), receivedCase(procedure));
    return writeCard(c, { procedure, organisation: config.organisation }).split('###')[0] ?? '';
  };
  const on = (type: EventType, more = {}) =>
    ({ ...eventOf(type as 'found', TODAY), type, ...more }) as CaseEvent;
  const reopened = on('reopened', { source: 'issue/42/comment/9' });

  it('is no longer that it is no complaint', () => {
    const found = on('qualified', { source: 'issue/42/comment/8', kind: 'report' });
    expect(told('zoersel@1', found)).toContain('melding');
    expect(told('zoersel@1', found, reopened)).not.toContain('melding');
  });

  it.each([
    ['yes', 'de klager is tevreden', false],
    ['no', 'de klager is niet tevreden', true],
  ])('is satisfied %s: “%s”', (satisfied, words, stays) => {
    const talk = on('talk-held', { source: 'issue/42/comment/7', satisfied });
    const before = [on('admissible', { source: 'issue/42/comment/6' }), talk];
    const over = [...before, on('settled', { source: 'issue/42/comment/8' })];
    expect(told('hss@1', ...over)).toContain(words);
    expect(told('hss@1', ...over, reopened).includes(words)).toBe(stays);
  });
});

it('a term that began once the case had ended runs when it is opened again', () => {
  const oco = procedureOf(config, 'oco-almere@1');
  const referred = say(receivedCase(oco), 'refer waterbedrijf-voorbeeldegem', oco);
  const told = say(referred, `acknowledge telefoon ${TODAY}`, oco);
  const talkIn = (c: Case) => states(c).find(([code]) => code === 'talk');
  expect([talkIn(told), talkIn(say(told, 'reopen', oco))]).toEqual([
    ['talk', 'void'],
    ['talk', 'open'],
  ]);
});

describe('a case that is opened again', () => {
  it.each([
    ['received', ['withdraw', 'reopen']],
    ['received', ['withdraw', 'close', 'reopen']],
    ['received', ['withdraw', 'reopen', 'withdraw', 'reopen']],
    ['admissible', ['admissible', 'withdraw', 'close', 'reopen']],
    ['admissible', ['admissible', 'settle', 'reopen']],
    ['under-investigation', ['admissible', 'handler handler-1', 'withdraw', 'reopen']],
    ['under-investigation', [REFUSE, 'reopen']],
    ['under-investigation', [REFUSE, 'close', 'reopen']],
    [
      'under-investigation',
      ['admissible', 'handler handler-1', 'finding ongegrond', 'answer brief', 'close', 'reopen'],
    ],
  ])('is %s again after %j: what was not decided is still to be decided', (status, lines) => {
    expect(all(received, ...lines).status).toBe(status);
  });

  it.each([
    ['koksijde@1', 'withdrawn', ['withdraw', 'reopen']],
    ['stad-ocmw@1', 'withdrawn and closed', ['withdraw', 'close', 'reopen']],
  ])('under %s is received still where it turns out never to have been %s', (key, _how, lines) => {
    const procedure = procedureOf(config, key);
    const opened = lines.reduce((so, line) => say(so, line, procedure), receivedCase(procedure));
    const c = lines
      .map((_line, index) => `correct ${lines.length - index} vervalt`)
      .filter((line) => !line.startsWith('correct 1 '))
      .reduce((so, line) => say(so, line, procedure), opened);
    expect([c.status, states(c)]).toEqual(['received', states(receivedCase(procedure))]);
    expect(give(c, { id: 'admissible', words: [] }, procedure, ['coordinator']).kind).toBe('events');
  });

  it('goes on from there by the order of the procedure', () => {
    const c = all(received, 'withdraw', 'reopen');
    expect(nextStep(c, koksijde)).toMatchObject({ does: 'admissible', by: 'coordinator' });
    expect(all(c, 'admissible', 'acknowledge e-mail', 'handler handler-1').status).toBe(
      'under-investigation',
    );
  });
});

describe('the terms of a case that is opened again', () => {
  it.each([
    ['withdrawn', ['withdraw']],
    ['withdrawn and closed', ['withdraw', 'close']],
  ])('run again with the dates that they had where it was %s', (_how, lines) => {
    const c = all(received, ...lines, 'reopen');
    expect(states(c)).toEqual(AGAIN);
    const answer = (one: Case) => one.terms.find(({ code }) => code === 'answer');
    expect(answer(c)).toEqual(answer(received));
  });

  it('run again where it was refused, save the notice of the refusal, which was given', () => {
    const c = all(received, REFUSE, 'reopen');
    expect(states(c)).toEqual([
      ['acknowledgement', 'open'],
      ['inadmissibility-notice', 'met'],
      ['answer', 'open'],
    ]);
  });

  it('stay met where they were met', () => {
    const c = all(received, 'acknowledge e-mail', 'withdraw', 'reopen');
    expect(states(c)[0]).toEqual(['acknowledgement', 'met']);
  });

  it('are met by what was done while it had ended', () => {
    const events = ['withdrawn', 'acknowledged', 'reopened'] as const;
    const c = events.reduce<Case>((before, type) => evolve(before, eventOf(type, TODAY), koksijde), received);
    expect(c.terms[0]).toMatchObject({ code: 'acknowledgement', met: TODAY });
  });

  it('are overdue again where they were missed when it ended', () => {
    const missed = evolve(received, eventOf('withdrawn', '2027-01-05'), koksijde);
    expect(states(missed)).toEqual(OWED.map(([code]) => [code, 'missed']));
    const c = evolve(missed, { ...eventOf('reopened', '2027-01-10'), reason: 'comment/1' }, koksijde);
    expect(states(c)).toEqual(AGAIN);
  });

  it('are overdue at once where their end passed meanwhile', () => {
    const ended = evolve(received, eventOf('withdrawn', TODAY), koksijde);
    const again = { ...eventOf('reopened', '2027-01-10'), reason: 'comment/1' };
    const c = evolve(ended, again, koksijde);
    expect(assess(c, koksijde, '2027-01-10').find(({ term }) => term.code === 'answer')?.state).toBe(
      'overdue',
    );
  });

  it('stay void where the case does not need them any more, or nobody can meet them in its state', () => {
    const admitted = all(received, 'admissible', 'withdraw', 'reopen');
    expect(states(admitted)[1]).toEqual(['inadmissibility-notice', 'void']);
    const judged = procedureWith(ruleWith({ code: 'judgement', stopped_by: ['admissible'] }), ruleWith({}));
    const unjudged = procedureWith(
      ruleWith({ code: 'judgement', stopped_by: ['admissible'], void_by: ['inadmissible'] }),
    );
    const again = ['withdraw', 'reopen'].reduce((so, line) => say(so, line, judged), receivedCase(judged));
    expect(states(again)).toEqual([
      ['judgement', 'open'],
      ['answer', 'open'],
    ]);
    const refused = [REFUSE, 'reopen'].reduce((so, line) => say(so, line, unjudged), receivedCase(unjudged));
    expect(states(refused)).toEqual([['judgement', 'void']]);
  });

  it('run again also where they begin at the end of another', () => {
    const oco = procedureOf(config, 'oco-almere@1');
    const begun = receivedCase(oco);
    const c = ['withdraw', 'reopen'].reduce((so, line) => say(so, line, oco), begun);
    const dates = (one: Case) => one.terms.map(({ code, nominal }) => [code, nominal]);
    expect(dates(c)).toEqual(dates(begun));
    expect(states(c).map(([, state]) => state)).toEqual(states(begun).map(([, state]) => state));
  });

  it('lapse again where the opening does not count, and never lapsed where the end does not', () => {
    const c = all(received, 'withdraw', 'reopen');
    const at = (type: EventType) => c.events.findIndex((event) => event.type === type) + 1;
    const closed = say(c, `correct ${at('reopened')} vervalt`);
    expect([closed.status, ...new Set(states(closed).map(([, state]) => state))]).toEqual([
      'withdrawn',
      'void',
    ]);
    expect(states(say(c, `correct ${at('withdrawn')} vervalt`))).toEqual(AGAIN);
  });

  it('run again also where they have no date', () => {
    const procedure = procedureWith(
      ruleWith({ count: null, unit: 'as-soon-as-possible', void_by: ['inadmissible'] }),
      ruleWith({ code: 'notice', count: null, unit: 'as-soon-as-possible', stopped_by: ['inadmissible'] }),
    );
    const after = (...types: readonly EventType[]) => {
      const c = types.reduce<Case>(
        (before, type) => evolve(before, eventOf(type, TODAY) as CaseEvent, procedure),
        receivedCase(procedure),
      );
      return undatedTerms(c, procedure).map(({ state }) => state);
    };
    expect(after('withdrawn')).toEqual(['void', 'void']);
    expect(after('withdrawn', 'reopened')).toEqual(['running', 'running']);
    expect(after('withdrawn', 'answered', 'reopened')).toEqual(['met', 'running']);
    expect(after('withdrawn', 'reopened', 'answered', 'closed')).toEqual(['met', 'void']);
  });
});

describe('the next step of a case that is opened again', () => {
  const KEYS = ['koksijde@1', 'awb-9@1', 'bestuursdecreet@1', 'stad-ocmw@1'];

  it.each(KEYS)('is what was not sent yet, and then a handler where it never had one, under %s', (key) => {
    const procedure = procedureOf(config, key);
    const refuse = asInExample('inadmissible', receivedCase(procedure), procedure);
    const steps = [['inadmissible', ...refuse.words].join(' '), 'reopen'].reduce(
      (so, line) => say(so, line, procedure),
      receivedCase(procedure),
    );
    expect(nextStep(steps, procedure)).toMatchObject({ does: 'acknowledge', by: 'coordinator' });
    const told = evolve(steps, eventOf('acknowledged', TODAY), procedure);
    const informed = evolve(told, eventOf('respondent-informed', TODAY), procedure);
    expect(nextStep(informed, procedure)).toMatchObject({
      ...{ does: 'handler', by: 'coordinator', meets: false },
      term: { code: 'answer' },
    });
  });

  it('is the work of the handler where it had one', () => {
    const c = all(received, 'acknowledge e-mail', 'admissible', 'handler handler-1', 'withdraw', 'reopen');
    expect(nextStep(c, koksijde)).toMatchObject({ does: 'report', by: 'handler' });
  });
});

describe('a notice of refusal that comes back after the case was opened again', () => {
  it('leaves nobody a notice to give: its term lapsed when the case was opened again', () => {
    const c = back(all(received, REFUSE, 'reopen'), 'inadmissible');
    expect([c.status, states(c)]).toEqual(['under-investigation', OWED]);
    expect(c.received).toBe(RECEIVED);
  });

  it('is not told with a term that runs again', () => {
    const world = { procedure: koksijde, organisation: config.organisation };
    const told = (c: Case) => c.letters.map((letter) => letterStanding(letter, c, world)).join();
    expect(told(back(all(received, REFUSE, 'reopen'), 'inadmissible'))).not.toContain(
      'de termijn loopt weer',
    );
    expect(told(back(all(received, REFUSE), 'inadmissible'))).toContain('de termijn loopt weer');
  });

  it('is owed again where the case was not opened again', () => {
    expect(states(back(say(received, REFUSE), 'inadmissible'))[1]).toEqual([
      'inadmissibility-notice',
      'open',
    ]);
  });
});
