import { describe, expect, it } from 'vitest';
import { attempts } from '#domain/case/attempts.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { evolve } from '#domain/case/evolve.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { after, config, eventOf, give, receivedCase, TODAY } from './cases.ts';

const everything = procedureOf(config, 'everything@1');
const ROLES = everything.roles.map(({ id }) => id);
const received = receivedCase(everything);
const REGISTER = new Map([
  ['2025-7Q4M2X', 'closed'],
  ['2025-8Q4M2X', 'under-investigation'],
] as const);

function says(id: CommandId, words: string, rest: Partial<Context> = {}, c = received): Decision {
  const split = words.split(' ').filter(Boolean);
  return give(c, { id, words: split }, everything, ROLES, { register: REGISTER, ...rest });
}

function answered(decision: Decision): unknown {
  if (decision.kind === 'refused') return decision.refusal.code;
  const [fact] =
    decision.kind === 'letter' ? decision.gives : decision.kind === 'events' ? decision.events : [];
  const { earlier, recheck, grounds } = (fact ?? {}) as Record<string, unknown>;
  return { grounds, ...(earlier ? { earlier } : {}), ...(recheck ? { recheck } : {}) };
}

describe('002-10 001-16 a ground that rests on an earlier complaint', () => {
  it.each([
    ['eerdere-klacht', 'earlier-needed'],
    ['eerdere-klacht 2025-7Q4M2X', { grounds: ['earlier'], earlier: '2025-7Q4M2X' }],
    ['eerdere-klacht 2025-7q4m2x e-mail', { grounds: ['earlier'], earlier: '2025-7Q4M2X' }],
    ['eerdere-klacht buiten-register', { grounds: ['earlier'], earlier: 'outside' }],
    ['eerdere-klacht 2025-9Q4M2X', 'earlier-unknown'],
    ['eerdere-klacht 2025-8Q4M2X', 'earlier-open'],
    ['ouder-dan-een-jaar 2025-7Q4M2X', 'date-expected'],
  ])('%s', (words, expected) => {
    expect(answered(says('inadmissible', words))).toEqual(expected);
  });
});

describe('a ground that holds for a time only', () => {
  it.each([
    ['strafonderzoek', 'recheck-needed'],
    ['strafonderzoek 2027-03-01', { grounds: ['criminal'], recheck: '2027-03-01' }],
    [`strafonderzoek ${TODAY}`, 'recheck-needed'],
    [
      'eerdere-klacht strafonderzoek 2025-7Q4M2X 1/3/2027',
      { grounds: ['earlier', 'criminal'], earlier: '2025-7Q4M2X', recheck: '2027-03-01' },
    ],
  ])('%s', (words, expected) => {
    expect(answered(says('inadmissible', words))).toEqual(expected);
  });
});

describe('whom the complaint is about', () => {
  it('cannot decide on it or record anything of it, and can pass it on', () => {
    const about = { respondent: 'coordinator-1', person: { id: 'coordinator-1', roles: ROLES } };
    expect(says('admissible', '', about)).toMatchObject({ refusal: { code: 'about-you' } });
    expect(says('contact', '', about)).toMatchObject({ refusal: { code: 'about-you' } });
    expect(says('to-director', '', about).kind).toBe('events');
    expect(says('admissible', '', { ...about, respondent: 'coordinator-2' }).kind).toBe('events');
  });
});

describe('the handler', () => {
  const admitted = after(received, says('admissible', ''), everything);
  it('002-23 is appointed in consultation with the services where the procedure asks it', () => {
    expect(says('handler', 'handler-3', {}, admitted)).toMatchObject({
      refusal: { code: 'consultation-needed' },
    });
    expect(says('handler', `handler-3 overlegd ${TODAY}`, {}, admitted)).toMatchObject({
      events: [{ consulted: TODAY, checks: ['senior', 'not-involved', 'knows-domain'] }],
    });
  });

  it('is recorded without knowing the service where it does not, as a deviation', () => {
    expect(says('handler', `handler-1 overlegd ${TODAY}`, {}, admitted)).toMatchObject({
      events: [{ checks: ['senior', 'not-involved'], deviations: ['handler-outside-domain'] }],
    });
  });
});

describe('a finding that calls for a solution', () => {
  const admitted = after(received, says('admissible', ''), everything);
  const appointed = after(admitted, says('handler', `handler-3 overlegd ${TODAY}`, {}, admitted), everything);
  const handled = evolve(appointed, eventOf('hearing-held', TODAY), everything);
  it.each([
    ['gegrond', 'norm-needed'],
    ['gegrond correcte-bejegening', 'events'],
    ['deels-gegrond vlotte-bereikbaarheid correcte-bejegening', 'events'],
    ['ongegrond', 'events'],
  ])('%s', (words, expected) => {
    const decision = says('finding', words, {}, handled);
    expect(decision.kind === 'refused' ? decision.refusal.code : decision.kind).toBe(expected);
  });

  it('is solved to a degree that is recorded when it was carried out', () => {
    const found = after(handled, says('finding', 'gegrond correcte-bejegening', {}, handled), everything);
    expect(says('solution', 'uitgevoerd deels-opgelost', {}, found)).toMatchObject({
      events: [{ type: 'solution-carried-out', degree: 'partly-resolved' }],
    });
    expect(says('solution', 'voorgesteld opgelost', {}, found).kind).toBe('refused');
  });
});

describe('what a complaint came on', () => {
  it('is recorded beside who brought it', () => {
    const c = after(received, says('received', '2026-11-20 brief e-mail'), everything);
    expect(c).toMatchObject({ channel: 'letter', carrier: 'e-mail' });
  });
});

it('shows the ground that was chosen again, with what it lacked', () => {
  const decision = says('inadmissible', 'eerdere-klacht');
  const data = decision.kind === 'refused' ? decision.refusal.data : {};
  const tried = attempts({ id: 'inadmissible', words: ['eerdere-klacht'] }, { code: null, data }, received, {
    ...{ procedure: everything, organisation: config.organisation, today: TODAY },
  });
  const [first] = tried.filter(
    ({ line }) => says('inadmissible', line.split(' ').slice(1).join(' ')).kind === 'letter',
  );
  expect(first?.line).toBe('/onontvankelijk eerdere-klacht buiten-register');
});
