import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent, DeadlineNoted, StartedTerm } from '#domain/case/event.ts';
import { BrokenRecord, evolve, replay } from '#domain/case/evolve.ts';
import { isOpen } from '#domain/case/term-standing.ts';
import type { EventType } from '#domain/case/event.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import { STATUSES } from '#domain/procedure/vocabulary.ts';
import { recordedState } from '#text/case-file/body.ts';
import { caseWith, eventOf, procedures, procedureWith, receivedCase, ROLLED, ruleWith } from './cases.ts';

const procedure = procedureWith(
  ruleWith({ code: 'acknowledgement', stopped_by: ['acknowledged'], void_by: ['inadmissible'] }),
  ruleWith({ code: 'answer', stopped_by: ['answered'], void_by: ['inadmissible'] }),
  ruleWith({ code: 'solution', anchor: 'found', stopped_by: ['solution-carried-out'] }),
);
const ACKNOWLEDGEMENT: StartedTerm = { ...ROLLED, code: 'acknowledgement' };
const begun = caseWith(procedure, ACKNOWLEDGEMENT, ROLLED);

const inadmissible = (on: string): CaseEvent => ({
  ...eventOf('inadmissible', on),
  grounds: ['other'],
  means: 'inadmissible',
  reason: 'comment/1301',
});
const answered = (on: string): CaseEvent => ({ ...eventOf('answered', on), form: 'letter' });
const acknowledged = (on: string): CaseEvent => eventOf('acknowledged', on);
const found = (on: string, ...starts: StartedTerm[]): CaseEvent => ({
  ...eventOf('found', on),
  finding: 'upheld',
  starts,
});

function noted(stage: string, nominal = ROLLED.nominal): DeadlineNoted {
  const source = `term/answer/${nominal}/${stage}`;
  return { ...eventOf('deadline-near', '2026-03-27', source), deadline: 'answer', nominal, stage };
}

/** What became of the terms of a case, as a line each. */
function standing(c: Case): string[] {
  return c.terms.map(
    ({ code, met, missed, void: lapsed }) =>
      `${code} ${met ? `met ${met}` : missed ? `missed ${missed}` : lapsed ? `void ${lapsed}` : 'open'}`,
  );
}

/** What became of the terms after events. */
function terms(...events: CaseEvent[]): string[] {
  return standing(replay([...begun.events, ...events], procedure));
}

describe('a record is refused', () => {
  const [first] = begun.events;

  test.each([
    ['without events', [], 'a case has at least one event, found none'],
    [
      'that does not begin with its receipt',
      [acknowledged('2026-03-01')],
      'the first event of a case is expected to be "received", found "acknowledged"',
    ],
    [
      'whose receipt names no issue',
      [{ ...first, source: 'issue/42/comment/1' }],
      `a received event's source is an issue: expected "issue/42", found "issue/42/comment/1"`,
    ],
    [
      'that was received twice',
      [first, { ...first, source: 'issue/43' }],
      'a case is received once, found a second "received" from "issue/43"',
    ],
    [
      'with two events of one source',
      [first, acknowledged('2026-03-01'), acknowledged('2026-03-01')],
      'an event\'s source is unique, found "issue/42/comment/acknowledged-2026-03-01" twice',
    ],
  ])('%s', (_what, events, reason) => {
    const broken = () => replay(events as CaseEvent[], procedure);
    expect(broken).toThrow(BrokenRecord);
    expect(broken).toThrow(reason);
  });
});

describe('a term', () => {
  it('is met on the date of the event that stops it, not on the date of recording', () => {
    const late = { ...answered('2026-03-20'), at: '2026-04-20T08:00:00Z' };
    expect(terms(late)).toEqual(['acknowledgement open', 'answer met 2026-03-20']);
  });

  it('lapses by an event that voids it', () => {
    expect(terms(inadmissible('2026-03-02'))).toEqual([
      'acknowledgement void 2026-03-02',
      'answer void 2026-03-02',
    ]);
  });

  it('that was met stays met whatever comes after', () => {
    const events = [acknowledged('2026-03-02'), acknowledged('2026-03-09'), inadmissible('2026-03-10')];
    expect(terms(...events)).toEqual(['acknowledgement met 2026-03-02', 'answer void 2026-03-10']);
  });

  it.each([
    ['withdrawn', '2026-03-30', 'void 2026-03-30'],
    ['withdrawn', '2026-03-31', 'missed 2026-03-31'],
    ['settled', '2026-03-31', 'missed 2026-03-31'],
    ['inadmissible', '2026-03-30', 'void 2026-03-30'],
    ['inadmissible', '2026-03-31', 'missed 2026-03-31'],
  ] as const)('that runs until 30 March is, when the complaint is %s on %s: %s', (type, on, expected) => {
    const end = type === 'inadmissible' ? inadmissible(on) : eventOf(type, on);
    expect(terms(acknowledged('2026-03-02'), end)).toEqual([
      'acknowledgement met 2026-03-02',
      `answer ${expected}`,
    ]);
  });

  it('that was missed is met by what happened before that and became known later', () => {
    const events = [inadmissible('2026-04-10'), answered('2026-04-02')];
    expect(terms(...events).at(-1)).toBe('answer met 2026-04-02');
    expect(terms(inadmissible('2026-04-10'), answered('2026-04-11')).at(-1)).toBe('answer missed 2026-04-10');
  });

  it.each([
    ['before the lapse', '2026-03-09', 'met 2026-03-09'],
    ['on its day', '2026-03-10', 'void 2026-03-10'],
    ['after it', '2026-03-11', 'void 2026-03-10'],
  ])('that lapsed is met by what happened before, be it told later: %s', (_when, on, expected) => {
    expect(terms(inadmissible('2026-03-10'), answered(on)).at(-1)).toBe(`answer ${expected}`);
  });

  describe('of a notice that only a refusal asks', () => {
    const notice = procedureWith(
      ruleWith({ code: 'notice', stopped_by: ['inadmissible'], void_by: ['admissible'] }),
    );
    const of = caseWith(notice, { ...ROLLED, code: 'notice' });
    const lived = (...events: CaseEvent[]) => standing(replay([...of.events, ...events], notice));

    it.each([
      [
        'lapses when the complaint is found admissible, however late',
        ['admissible 2026-05-01'],
        'void 2026-05-01',
      ],
      [
        'is met by a refusal after that',
        ['admissible 2026-03-02', 'inadmissible 2026-03-20'],
        'met 2026-03-20',
      ],
      ['is met late by a late one', ['admissible 2026-03-02', 'inadmissible 2026-05-01'], 'met 2026-05-01'],
      ['was missed where nobody decided before the end', ['withdrawn 2026-05-01'], 'missed 2026-05-01'],
      [
        'is not met by a refusal that comes when the complaint was withdrawn',
        ['admissible 2026-03-02', 'withdrawn 2026-03-05', 'inadmissible 2026-03-20'],
        'void 2026-03-02',
      ],
    ])('%s', (_what, events, expected) => {
      const named = events.map((text) => {
        const [type = '', on = ''] = text.split(' ');
        return type === 'inadmissible' ? inadmissible(on) : eventOf(type as 'withdrawn', on);
      });
      expect(lived(...named)).toEqual([`notice ${expected}`]);
    });
  });

  it.each(['2026-03-29', '2026-03-31'])(
    'that was not met by a closing on %s was not met: a closing is no reason why nothing was owed',
    (on) => {
      const unanswered: Case = { ...begun, status: 'answered' };
      const closed = evolve(unanswered, eventOf('closed', on), procedure);
      expect(standing(closed).at(-1)).toBe('answer open');
      expect(closed.terms.map((term) => recordedState(term, closed))).toContain('missed');
    },
  );

  it('begins with the event that carries it and is not stopped by that event', () => {
    const solution = { ...ROLLED, code: 'solution' };
    expect(terms(found('2026-03-05', solution)).at(-1)).toBe('solution open');
  });

  it('that runs begins anew with an event of the same code: the running one goes, with its notes', () => {
    const anew = { ...ROLLED, nominal: '2026-05-01', latest: '2026-05-04' };
    const c = replay([...begun.events, noted('near-3'), found('2026-03-26', anew)], procedure);
    expect(c.terms).toEqual([ACKNOWLEDGEMENT, anew]);
  });

  it('that begins after what makes it moot has lapsed, unless the case was opened again since', () => {
    const late = ruleWith({
      code: 'talk',
      anchor: 'acknowledged',
      stopped_by: ['talk-held'],
      void_by: ['answered'],
    });
    const own = procedureWith(late);
    const talk = { ...acknowledged('2026-04-02'), starts: [{ ...ROLLED, code: 'talk' }] };
    const reopened = { ...eventOf('reopened', '2026-04-01'), reason: 'comment/1' };
    const stands = (...events: CaseEvent[]) => standing(replay([...begun.events, ...events], own)).at(-1);
    expect(stands(answered('2026-03-20'), talk)).toBe('talk void 2026-03-20');
    expect(stands(answered('2026-03-20'), reopened, talk)).toBe('talk open');
  });

  it('whose time had run out when its code begins anew stays missed beside the new one', () => {
    const anew = { ...ROLLED, nominal: '2026-05-01', latest: '2026-05-04' };
    const events = [found('2026-03-31', anew), answered('2026-04-10')];
    expect(terms(...events).slice(1)).toEqual(['answer missed 2026-03-31', 'answer met 2026-04-10']);
  });

  it('that was met stays beside the one that begins anew', () => {
    const anew = { ...ROLLED, nominal: '2026-05-01', latest: '2026-05-04' };
    expect(terms(answered('2026-03-20'), found('2026-03-26', anew))).toEqual([
      'acknowledgement open',
      'answer met 2026-03-20',
      'answer open',
    ]);
  });

  it('keeps the last stage that was noted of its own date only', () => {
    const c = replay([...begun.events, noted('near-3'), noted('near-1', '2026-05-01')], procedure);
    expect(c.terms.map((term) => term.noted)).toEqual([undefined, 'near-3']);
    expect(c.terms.every(isOpen)).toBe(true);
  });
});

describe('a case', () => {
  it('is not changed by what comes after it: evolving gives another value', () => {
    const before = structuredClone(begun);
    evolve(begun, answered('2026-03-20'), procedure);
    expect(begun).toEqual(before);
  });

  it('holds what its events say, the last word last', () => {
    const events: CaseEvent[] = [
      { ...eventOf('handler-appointed', '2026-03-02'), handler: 'handler-1' },
      { ...eventOf('handler-replaced', '2026-03-03'), handler: 'handler-2' },
      { ...eventOf('found', '2026-03-04'), finding: 'upheld', norms: ['courtesy'] },
      eventOf('solution-proposed', '2026-03-05'),
      eventOf('solution-carried-out', '2026-03-06'),
      { ...eventOf('subject-set', '2026-03-06'), subject: 'Lange wachttijd' },
      { ...answered('2026-03-07'), at: '2026-03-08T08:00:00Z' },
    ];
    expect(replay([...begun.events, ...events], procedure)).toMatchObject({
      issue: 42,
      handler: 'handler-2',
      finding: 'upheld',
      norms: ['courtesy'],
      solution: 'carried-out',
      subject: 'Lange wachttijd',
      answered: '2026-03-07',
    });
  });
});

describe.each(procedures)('the status of a case of %s', (_key, own) => {
  const GIVEN: readonly (readonly [CommandName, EventType])[] = [
    ['acknowledge', 'acknowledged'],
    ['admissible', 'admissible'],
    ['handler', 'handler-appointed'],
    ['handler', 'handler-replaced'],
    ['finding', 'found'],
    ['solution', 'solution-proposed'],
    ['solution', 'solution-carried-out'],
    ['answer', 'answered'],
    ['subject', 'subject-set'],
    ['withdraw', 'withdrawn'],
    ['close', 'closed'],
  ];
  const c = receivedCase(own);

  it.each(GIVEN)('follows what the procedure says of %s when %s is recorded', (command, type) => {
    const event = eventOf(type, '2026-11-23') as CaseEvent;
    for (const status of own.commands[command]?.in ?? STATUSES) {
      const rule = own.commands[command]?.to ?? status;
      expect([status, evolve({ ...c, status }, event, own).status]).toEqual([status, rule]);
    }
  });

  it.runIf(own.grounds !== 'none')('is what the ground of inadmissibility means', () => {
    for (const means of ['inadmissible', 'not-a-complaint'] as const) {
      expect(evolve(c, { ...inadmissible('2026-11-23'), means } as CaseEvent, own).status).toBe(means);
    }
  });

  it('does not follow the note of a stage', () => {
    expect(evolve(c, noted('near-3'), own).status).toBe('received');
  });

  it.runIf(own.commands.answer !== undefined)('goes on by a fact that left steps out, and never back', () => {
    const told = answered('2026-11-23');
    expect(evolve(c, told, own).status).toBe('answered');
    for (const status of ['withdrawn', 'settled', 'inadmissible', 'closed', 'passed-on'] as const) {
      for (const event of [told, inadmissible('2026-11-23'), acknowledged('2026-11-23')]) {
        expect(evolve({ ...c, status }, event, own).status).toBe(status);
      }
    }
    const refused = evolve({ ...c, status: 'answered' }, inadmissible('2026-11-23'), own);
    expect([refused.status, refused.terms.some((term) => term.void !== undefined)]).toEqual([
      'answered',
      false,
    ]);
  });

  it('is not closed from a state in which it cannot be', () => {
    const closed = eventOf('closed', '2026-11-23');
    const after = evolve(c, closed, own);
    expect(after).toEqual({ ...c, events: [...c.events, closed] });
  });
});
