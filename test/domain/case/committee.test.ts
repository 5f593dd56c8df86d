import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { exampleOf } from '#domain/case/example.ts';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import type { Context } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { ENGAGED, JUDGING, SEATED } from './answers.ts';
import { after, config, eventOf, receivedCase, RECEIVED, TODAY, worldOf } from './cases.ts';
import { outcome, procedure, type } from './typed.ts';

/** The case after these events, in this state. */
function withEvents(status: Status, ...events: readonly CaseEvent[]): Case {
  const c = events.reduce((before, event) => evolve(before, event, procedure), receivedCase(procedure));
  return { ...c, status };
}

const seated = withEvents('before-committee', ...ENGAGED);
const [engaged] = ENGAGED;
const [chair] = SEATED;
const heard = eventOf('hearing-held', RECEIVED);
const advised = { ...eventOf('advised', RECEIVED), finding: 'not-upheld' } as const;

describe('who sits in the committee (003-20, 003-21, invariants 1 and 13)', () => {
  const alone = withEvents('before-committee');
  test.each<[string, Case, Partial<Context>, unknown]>([
    ['member voorzitter chair-1', alone, {}, []],
    ['member voorzitter official-1', alone, {}, 'member-lacks-flag'],
    ['member ambtenaar partner-1', alone, {}, 'member-lacks-flag'],
    ['member voorzitter chair-1', alone, { respondent: 'chair-1' }, 'person-is-respondent'],
    ['member voorzitter chair-1', { ...alone, handler: 'chair-1' }, {}, 'member-is-handler'],
    ['member lid-van-een-partner partner-1', alone, {}, []],
    [
      'member lid-van-een-partner partner-1',
      { ...alone, service: 'waterleiding' },
      {},
      'member-has-conflict',
    ],
    ['member lid-van-een-partner partner-2', { ...alone, service: 'waterleiding' }, {}, []],
    ['member ambtenaar official-1', { ...alone, service: 'waterleiding' }, {}, []],
    ['member voorzitter chair-1', seated, {}, 'already-member'],
    ['member voorzitter chair-2', seated, { text: null }, 'text-expected'],
    ['member voorzitter chair-2', seated, { text: 'Kent de klager.' }, []],
  ])('/%s', (line, c, rest, expected) => {
    expect(outcome(type(line, c, rest))).toEqual(expected);
  });

  it('has nobody in two of its seats', () => {
    const people = config.organisation.people.map((one) =>
      one.id === 'chair-1' ? { ...one, flags: ['independent', 'official'] } : one,
    );
    const organisation = { ...config.organisation, people };
    const c = withEvents('before-committee', chair!);
    expect(outcome(type('member ambtenaar chair-1', c, { organisation }))).toBe('already-member');
  });

  it('has nobody in it who leads the case', () => {
    const people = config.organisation.people.map((one) =>
      one.id === 'coordinator-2' ? { ...one, flags: ['independent'] } : one,
    );
    const organisation = { ...config.organisation, people };
    expect(outcome(type('member voorzitter coordinator-2', alone, { organisation }))).toBe(
      'member-leads-case',
    );
  });

  it('takes nobody out of itself who handles the complaint', () => {
    const people = config.organisation.people.map((one) =>
      one.id === 'handler-1' ? { ...one, flags: ['senior', 'independent'] } : one,
    );
    const organisation = { ...config.organisation, people };
    const sitting = type('member voorzitter handler-1', alone, { organisation });
    const c = { ...after(alone, sitting, procedure), status: 'under-investigation' as const };
    expect(outcome(type('handler handler-1', c, { organisation }))).toBe('handler-is-member');
  });

  it('shows the substitute where the complaint is about the body of the member', () => {
    const c = { ...withEvents('before-committee', chair!), service: 'waterleiding' };
    expect(exampleOf('member', c, worldOf(procedure)).line).toBe('/lid lid-van-een-partner partner-2');
    const conflicted = { ...seated, service: 'waterleiding' };
    const { line, text } = exampleOf('member', conflicted, worldOf(procedure));
    expect([line, text === null]).toEqual(['/lid lid-van-een-partner partner-2', false]);
  });
});

describe('a committee acts with all its members (invariant 13)', () => {
  const ACTS = [
    'discussion gehouden',
    'discussion overgeslagen',
    'committee-hearing gehouden',
    'ruling gegrond',
    'advice gegrond',
  ];
  it.each(ACTS)(
    '/%s is recorded, and is a deviation where a seat is empty or its member in the way',
    (line) => {
      const two = withEvents('before-committee', engaged!, ...SEATED.slice(1), ...JUDGING);
      const all = withEvents('before-committee', ...ENGAGED, ...JUDGING);
      expect(outcome(type(line, two))).toEqual(['committee-incomplete']);
      expect(outcome(type(line, { ...all, service: 'waterleiding' }))).toEqual(['committee-incomplete']);
      expect(outcome(type(line, all, { respondent: 'official-1' }))).toEqual(['committee-incomplete']);
      expect(outcome(type(line, all))).toEqual([]);
    },
  );

  it('rules on nothing where it was never engaged, or nobody sits in it', () => {
    const notNow = { refusal: { code: 'not-now', data: { command: 'ruling' } } };
    for (const c of [withEvents('before-committee', ...SEATED), withEvents('before-committee', engaged!)]) {
      expect(type('ruling gegrond', c)).toMatchObject(notNow);
      expect(possibleCommands(c, worldOf(procedure))).not.toContain('ruling');
    }
  });

  it('asks for its members one by one, and then for its discussion', () => {
    const steps = procedure.next['before-committee']?.steps.map(({ does }) => does);
    expect(steps?.slice(0, 2)).toEqual(['member', 'discussion']);
    const offered = (seats: readonly CaseEvent[]) =>
      possibleCommands(withEvents('before-committee', engaged!, ...seats), worldOf(procedure))[0];
    expect(offered(SEATED.slice(1))).toBe('member');
    expect(offered(SEATED)).toBe('discussion');
  });
});

describe('the hearings of a committee (003-25 … 003-28)', () => {
  it('are counted: a second may be planned and held, a third is a deviation', () => {
    let c = seated;
    const told = [1, 2, 3].map(() => {
      const invited = type('committee-hearing uitgenodigd 2026-11-30', c);
      c = after(c, invited, procedure);
      const held = type('committee-hearing gehouden', c);
      c = after(c, held, procedure);
      return [invited, held].map(outcome);
    });
    expect(told).toEqual([
      [[], []],
      [[], []],
      [['one-hearing-too-many'], ['one-hearing-too-many']],
    ]);
    expect(c.events.flatMap((event) => ('sitting' in event ? [event.sitting] : []))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
  });

  it('may be any number where the procedure does not say', () => {
    const committee = { ...procedure.committee!, hearings: null };
    const many = withEvents(
      'before-committee',
      ...SEATED,
      ...[1, 2, 3].map((n) => eventOf('committee-hearing-held', RECEIVED, `issue/42/comment/${n}`)),
    );
    const held = type('committee-hearing gehouden', many, {}, { ...procedure, committee });
    expect(outcome(held)).toEqual([]);
  });
});

describe('the way to the committee (003-16 … 003-19)', () => {
  const talked = (satisfied: 'yes' | 'no') =>
    withEvents('answered', { ...eventOf('talk-held', RECEIVED), satisfied });

  it('is open only to who is not satisfied', () => {
    expect(type('committee', talked('yes'))).toMatchObject({
      refusal: { code: 'not-now', data: { command: 'committee', when: 'not-satisfied' } },
    });
    expect(outcome(type('committee', withEvents('answered')))).toBe('not-now');
    expect(possibleCommands(talked('yes'), worldOf(procedure))).not.toContain('committee');
    expect(possibleCommands(talked('no'), worldOf(procedure))).toContain('committee');
  });

  it('leaves everything where it is: a copy stays', () => {
    const before = talked('no');
    const gone = after(before, type('committee', before), procedure);
    expect(gone.status).toBe('before-committee');
    expect(gone.events.slice(0, before.events.length)).toEqual(before.events);
  });

  it('is not the way of a complaint that was settled to satisfaction: its terms lapse (9:5, 003-14)', () => {
    const running = withEvents('under-investigation', eventOf('acknowledged', RECEIVED));
    const settled = after(running, type('settle', running), procedure);
    expect(settled.status).toBe('settled');
    expect(settled.terms.filter((term) => term.met === undefined && term.void === undefined)).toEqual([]);
    expect(outcome(type('committee', settled))).toBe('not-in-this-state');
  });
});

describe('the advice of a committee that was engaged comes first (9:14, 9:15)', () => {
  const cause = engaged!.source;
  const found = { ...eventOf('found', RECEIVED), finding: 'not-upheld' } as const;
  const asked = withEvents('under-investigation', heard, engaged!);

  it('before a finding: that is refused, with what can be taken back', () => {
    expect(type('finding ongegrond', asked)).toMatchObject({
      refusal: { code: 'advice-first', data: { cause } },
    });
    expect(possibleCommands(asked, worldOf(procedure))).not.toContain('finding');
    const given = withEvents('under-investigation', heard, engaged!, advised);
    expect(outcome(type('finding ongegrond', given))).toEqual([]);
  });

  it('before an answer: a letter cannot be made, and one that was given is a deviation', () => {
    const c = withEvents('under-investigation', heard, found, engaged!);
    expect(type('answer brief', c)).toMatchObject({
      refusal: { code: 'letter-lacks', data: { lacks: 'without-advice' } },
    });
    expect(outcome(type(`answer brief ${TODAY}`, c))).toEqual(['without-advice']);
    expect(outcome(type(`answer brief ${TODAY}`, evolve(c, advised, procedure)))).toEqual([]);
  });

  it('and not where the committee rules itself', () => {
    const binding: Procedure = { ...procedure, committee: { ...procedure.committee!, role: 'binding' } };
    expect(outcome(type('finding ongegrond', asked, {}, binding))).toEqual([]);
  });
});

describe('the advice of a committee (9:15, 9:16)', () => {
  const investigated = withEvents('under-investigation', heard, advised);

  it('is no finding, where a ruling is one (003-29)', () => {
    expect(after(seated, type('ruling gegrond', seated), procedure)).toMatchObject({
      finding: 'upheld',
      status: 'ruled',
    });
    expect(after(seated, type('advice gegrond', seated), procedure).finding).toBeUndefined();
  });

  it('is followed, or reasons are given for that first', () => {
    expect(type('finding gegrond', investigated)).toMatchObject({
      refusal: { code: 'against-advice', data: { advised: 'ongegrond' } },
    });
    expect(outcome(type('finding ongegrond', investigated))).toEqual([]);
    const departed = withEvents('under-investigation', heard, advised, eventOf('advice-departed', RECEIVED));
    expect(outcome(type('finding gegrond correcte-bejegening', departed))).toEqual([]);
  });

  it('stops an answer that a finding from before contradicts; one that was given is a deviation', () => {
    const before = { ...eventOf('found', RECEIVED), finding: 'upheld' } as const;
    const solved = eventOf('solution-proposed', RECEIVED);
    const c = withEvents('under-investigation', heard, before, solved, advised);
    expect(type('answer brief', c)).toMatchObject({
      refusal: { code: 'letter-lacks', data: { lacks: 'against-advice' } },
    });
    expect(outcome(type(`answer brief ${TODAY}`, c))).toEqual(['against-advice']);
  });

  it('is what the example of a finding follows, until somebody departs from it', () => {
    expect(exampleOf('finding', investigated, worldOf(procedure)).line).toBe('/oordeel ongegrond');
  });

  it('leaves no seat to be filled: the finding comes next, be it that the committee was not complete', () => {
    const awb = procedureOf(config, 'awb-9@1');
    const lines = ['acknowledge brief 2026-11-23', 'respondent geen', 'admissible', 'handler handler-1'];
    const all = [...lines, 'hear gehouden', 'committee', 'advice ongegrond'];
    const c = all.reduce((so, line) => after(so, type(line, so, {}, awb), awb), receivedCase(awb));
    expect(c.seats).toEqual({});
    expect(nextStep(c, awb)?.does).toBe('finding');
  });

  it('is departed from with a reason, and only where there is one', () => {
    const c = { ...investigated, status: 'before-committee' as const };
    expect(outcome(type('depart', c, { text: null }))).toBe('text-expected');
    expect(outcome(type('depart', c))).toEqual([]);
    expect(outcome(type('depart', withEvents('before-committee')))).toBe('not-now');
  });
});
