import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { exampleOf } from '#domain/case/example.ts';
import { nextStep } from '#domain/case/next.ts';
import { untold } from '#domain/case/untold.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import {
  after,
  caseWith,
  eventOf,
  procedureWith,
  receivedCase,
  RECEIVED,
  ROLLED,
  ruleWith,
  TODAY,
  worldOf,
} from './cases.ts';
import { outcome, procedure, type } from './typed.ts';

const SATURDAY = '2026-11-21';

function withEvents(status: Status, events: readonly CaseEvent[], by: Procedure = procedure): Case {
  const c = events.reduce((before, event) => evolve(before, event, by), receivedCase(by));
  return { ...c, status };
}

const found = { ...eventOf('found', RECEIVED), finding: 'not-upheld' } as const;

const offered = eventOf('hearing-offered', RECEIVED);
const held = eventOf('hearing-held', RECEIVED);
const waived = { ...eventOf('hearing-waived', RECEIVED), ground: 'waived' } as const;
const nobody = { ...eventOf('respondent-named', RECEIVED), respondent: 'none' } as const;
const complainant = { who: 'complainant' } as const;
const respondent = { who: 'respondent' } as const;

describe('complainant and respondent are heard before a finding (9:10)', () => {
  test.each<[string, readonly CaseEvent[], string, string]>([
    ['nothing', [], 'complainant-respondent', 'aangeboden'],
    ['an offer to both, which is enough for one', [offered], 'complainant', 'gehouden'],
    [
      'an offer to the complainant',
      [{ ...offered, ...complainant }],
      'complainant-respondent',
      'gehouden klager',
    ],
    ['an offer to the respondent', [{ ...offered, ...respondent }], 'complainant', 'aangeboden klager'],
    ['a hearing of the complainant', [{ ...held, ...complainant }], 'respondent', 'aangeboden beklaagde'],
    ['a hearing of the respondent', [{ ...held, ...respondent }], 'complainant', 'aangeboden klager'],
    ['a ground not to hear the complainant', [waived], 'respondent', 'aangeboden beklaagde'],
    ['an offer to the complainant alone, about nobody', [nobody, offered], 'complainant', 'gehouden'],
  ])('after %s it is refused, with who is still to be heard', (_what, events, whom, behind) => {
    const c = withEvents('under-investigation', events);
    const decision = type('finding ongegrond', c);
    expect(decision).toMatchObject({ refusal: { code: 'not-now', data: { when: `unheard-${whom}` } } });
    const { line, text } = exampleOf('hear', c, worldOf(procedure));
    expect(line).toBe(`/horen ${behind}`);
    expect(outcome(type(line.replace('/horen', 'hear'), c, { text }))).toEqual([]);
  });

  test.each<[string, readonly CaseEvent[]]>([
    ['a hearing', [held]],
    [
      'a hearing of each',
      [
        { ...held, ...complainant },
        { ...held, ...respondent, source: 'issue/42/comment/2' },
      ],
    ],
    ['an offer to both and a hearing of one', [offered, { ...held, ...complainant }]],
    ['a ground not to hear one, and an offer to the other', [waived, { ...offered, ...respondent }]],
    ['a ground not to hear the complainant, of a complaint about nobody', [nobody, waived]],
    ['a hearing of the committee', [eventOf('committee-hearing-held', RECEIVED)]],
  ])('after %s it can be given', (_what, events) => {
    expect(outcome(type('finding ongegrond', withEvents('under-investigation', events)))).toEqual([]);
  });

  it('only the complainant, where the procedure hears nobody else', () => {
    const one = { ...procedure, hearing: { ...procedure.hearing!, of: ['complainant' as const] } };
    const c = withEvents('under-investigation', [waived], one);
    expect(outcome(type('finding ongegrond', c, {}, one))).toEqual([]);
    expect(outcome(type('hear gehouden beklaagde', c, {}, one))).toBe('choice-expected');
    expect(exampleOf('hear', withEvents('under-investigation', [], one), worldOf(one)).line).toBe(
      '/horen aangeboden',
    );
  });

  it('who was heard can be put right; the complainant alone can be left out', () => {
    const c = withEvents('under-investigation', [{ ...held, ...complainant }]);
    const put = after(c, type('correct 2 wie beklaagde', c), procedure);
    expect(put.effective[1]).toMatchObject({ type: 'hearing-held', who: 'respondent' });
    expect(type('hear afgezien beklaagde kennelijk-ongegrond', c)).toMatchObject({
      refusal: { code: 'not-now', data: { when: 'waived-respondent' } },
    });
  });

  it.each(['gehouden klager beklaagde', 'gehouden beklaagde klager', 'aangeboden klager beklaagde'])(
    '%s is of both, as if nobody were named',
    (behind) => {
      const decision = type(`hear ${behind}`, withEvents('under-investigation', []));
      expect(decision).toMatchObject({ events: [{ type: expect.stringMatching(/^hearing-/) }] });
      expect(decision.kind === 'events' ? decision.events : []).not.toContainEqual(
        expect.objectContaining({ who: expect.anything() }),
      );
    },
  );

  it('that the complainant need not be heard may name him', () => {
    const decision = type('hear afgezien klager kennelijk-ongegrond', withEvents('under-investigation', []));
    expect(decision).toMatchObject({ events: [{ type: 'hearing-waived', ground: 'unfounded' }] });
  });

  it('an answer that was given without is recorded as a deviation; a letter cannot be made', () => {
    const c = withEvents('under-investigation', [found]);
    expect(outcome(type('answer brief', c))).toBe('letter-lacks');
    expect(outcome(type(`answer brief ${TODAY}`, c))).toEqual([
      'without-hearing',
      'without-hearing-of-respondent',
    ]);
  });

  it('nobody need be where the procedure does not ask it', () => {
    const silent = { ...procedure, hearing: null };
    const c = withEvents('under-investigation', [], silent);
    expect(outcome(type('finding ongegrond', c, {}, silent))).toEqual([]);
    expect(outcome(type('hear afgezien', c, { text: null }, silent))).toEqual([]);
    expect(outcome(type('hear gehouden', c, { text: null }, silent))).toEqual([]);
  });
});

describe('what the respondent must be told (003-11, 003-14, 9:9, 9:11)', () => {
  const acknowledged = eventOf('acknowledged', RECEIVED);
  const informed = (on: string) => eventOf('respondent-informed', on);
  const talked = { ...eventOf('talk-held', SATURDAY), satisfied: 'yes' } as const;
  const extended = { ...eventOf('extended', SATURDAY), deadline: 'answer', until: '2027-02-01' } as const;
  const none = { ...eventOf('respondent-named', RECEIVED), respondent: 'none' } as const;

  test.each<[string, readonly CaseEvent[], readonly string[]]>([
    ['nothing happened yet', [], []],
    ['the receipt was acknowledged', [acknowledged], ['acknowledged']],
    ['it was told on that day', [informed(RECEIVED), acknowledged], []],
    ['it was told afterwards', [acknowledged, informed(SATURDAY)], []],
    ['there was a talk since', [acknowledged, informed(RECEIVED), talked], ['talk-held']],
    ['there is more time', [extended], ['extended']],
    ['the complaint is about nobody', [none, acknowledged, talked], []],
  ])('after %s', (_what, events, expected) => {
    const c = withEvents('under-investigation', events);
    expect(untold(c, procedure).map((event) => event.type)).toEqual(expected);
  });

  it.each<Status>(['inadmissible', 'not-a-complaint', 'withdrawn'])(
    'is nothing of a complaint that is %s',
    (status) => {
      expect(untold(withEvents(status, [acknowledged]), procedure)).toEqual([]);
    },
  );

  it('is in the example too where the complaint names nobody and a term waits for it', () => {
    const waiting = procedureWith(ruleWith({ stopped_by: ['respondent-informed'] }));
    const named = (by: Procedure) =>
      exampleOf('respondent', { ...caseWith(by, ROLLED), respondent: 'none' }, worldOf(by)).line;
    expect(named(waiting)).toBe('/beklaagde geinformeerd');
    expect(named(procedureWith(ruleWith({})))).toBe('/beklaagde geen');
  });

  it('is nothing to record once the complaint is about nobody: what is offered then is to name somebody', () => {
    const about = withEvents('admissible', [none]);
    expect(outcome(type('respondent geinformeerd', about))).toBe('not-now');
    expect(exampleOf('respondent', about, worldOf(procedure)).line).toMatch(/^\/beklaagde [a-z]+-\d$/);
    expect(
      outcome(
        type(
          exampleOf('respondent', about, worldOf(procedure)).line.replace('/beklaagde', 'respondent'),
          about,
        ),
      ),
    ).toEqual([]);
  });

  it('is the next step, with its example, until it was told', () => {
    const c = withEvents('admissible', [acknowledged]);
    expect(nextStep(c, procedure)?.does).toBe('respondent');
    expect(exampleOf('respondent', c, worldOf(procedure)).line).toBe('/beklaagde geinformeerd');
    expect(nextStep(withEvents('admissible', [acknowledged, informed(RECEIVED)]), procedure)?.does).toBe(
      'handler',
    );
  });

  it('is told on the day of the acknowledgement, but of a talk on any', () => {
    const late = withEvents('admissible', [acknowledged]);
    expect(outcome(type('respondent geinformeerd', late))).toEqual(['not-with-acknowledgement']);
    expect(outcome(type(`respondent geinformeerd ${RECEIVED}`, late))).toEqual([]);
    const afterTalk = withEvents('under-investigation', [acknowledged, informed(RECEIVED), talked]);
    expect(outcome(type('respondent geinformeerd', afterTalk))).toEqual([]);
  });

  it('breaks a rule too where the acknowledgement comes second, on another day', () => {
    const before = withEvents('admissible', [informed(RECEIVED)]);
    expect(outcome(type('acknowledge mondeling', before))).toEqual(['not-with-acknowledgement']);
    expect(outcome(type(`acknowledge mondeling ${RECEIVED}`, before))).toEqual([]);
    const letter = after(before, type('acknowledge e-mail', before), procedure);
    expect(letter.events.at(-1)).toMatchObject({ deviations: ['not-with-acknowledgement'] });
    expect(untold(letter, procedure)).toEqual([]);
  });

  it('breaks a rule where the case is answered or closed without', () => {
    const heard = eventOf('hearing-held', RECEIVED);
    const c = withEvents('under-investigation', [acknowledged, heard, found]);
    expect(outcome(type('answer brief', c))).toEqual(['respondent-not-informed']);
    expect(outcome(type('close', withEvents('settled', [talked])))).toEqual(['respondent-not-informed']);
  });
});

describe('the complainant agrees to more time in writing (9:11 lid 3)', () => {
  const c = withEvents('under-investigation', []);
  const until = '2027-01-18';

  it('with what was written, or with the date of the paper', () => {
    expect(outcome(type(`consent ${until}`, c, { text: null }))).toBe('consent-in-writing');
    expect(outcome(type(`consent ${until}`, c))).toEqual([]);
    expect(type(`consent ${until} ${SATURDAY}`, c, { text: null })).toMatchObject({
      events: [{ type: 'delay-consented', until, on: SATURDAY }],
    });
  });

  it('on a day that has been', () => {
    expect(outcome(type(`consent ${until} 2026-11-24`, c, { text: null }))).toBe('date-in-the-future');
  });
});
