/** What the mail tells late: a letter that comes back, or turns out to have gone, after the case went on without it. */
import { describe, expect, it } from 'vitest';
import type { Case, Letter } from '#domain/case/case.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { letterBounced, letterSent } from '#domain/case/letter-outcome.ts';
import { nextStep } from '#domain/case/next.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { plan } from '#domain/plan.ts';
import { workList } from '#domain/desk/work-list.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { recordedState } from '#text/case-file/body.ts';
import { writeCard } from '#text/issue/card.ts';
import { after, config, give, receivedCase, ROLLED, TODAY } from './cases.ts';

const procedure = procedureOf(config, 'everything@1');
const EVERYBODY = procedure.roles.map(({ id }) => id);
const counting = { procedure, calendar: calendarOf(procedure, config.calendars) };

/** A line of a comment, such as `answer e-mail`; what is told by letter goes at once. */
function say(c: Case, line: string, today = TODAY): Case {
  const [id = '', ...words] = line.split(' ');
  const rest = { today, now: `${today}T08:00:00Z` };
  return after(c, give(c, { id: id as CommandId, words }, procedure, EVERYBODY, rest), procedure);
}

const all = (c: Case, ...lines: readonly string[]) => lines.reduce((so, line) => say(so, line), c);
const follow = (c: Case, events: readonly CaseEvent[]) =>
  events.reduce((before, event) => evolve(before, event, procedure), c);

const on = (today: string) => ({ at: `${today}T08:00:00Z`, on: today, by: 'somebody' });

function last(c: Case, id?: Letter['letter']): Letter {
  const letter = c.letters.findLast((one) => id === undefined || one.letter === id);
  if (letter === undefined) throw new Error('the case has no such letter');
  return letter;
}

function back(c: Case, id?: Letter['letter'], today = TODAY): Case {
  const { intention, ...letter } = last(c, id);
  const news = { source: `mail/${c.events.length}`, code: '5.1.1' };
  return follow(c, letterBounced({ ...letter, intention }, on(today), news, c, counting));
}

/** A letter of which nobody knows whether it went: only its intention stands in the record. */
function undecided(c: Case, line: string): Case {
  const sent = say(c, line);
  const intended = sent.events.findIndex(({ source }) => source === last(sent).intention);
  return replay(sent.events.slice(0, intended + 1), procedure);
}

const gone = (c: Case) => follow(c, letterSent(last(c), on(TODAY), { code: '250' }, c, counting));

const received = receivedCase(procedure);
const found = all(
  received,
  'acknowledge e-mail',
  'respondent geinformeerd',
  'admissible',
  `handler handler-3 overlegd ${TODAY}`,
  'hear gehouden',
  'finding ongegrond',
);
const answered = all(found, 'answer e-mail');
const terms = (c: Case) => c.terms.map(({ code, met, void: lapsed }) => [code, met ?? lapsed ?? 'open']);
const term = (c: Case, code: string) => c.terms.findLast((one) => one.code === code);

describe('an acknowledgement that comes back once the answer was given', () => {
  const c = back(answered, 'acknowledgement');

  it('is to be sent again before the case is closed, and the card puts that first', () => {
    const owed = term(c, 'acknowledgement');
    expect(nextStep(c, procedure)).toMatchObject({ does: 'acknowledge', term: owed, meets: true });
    const card = writeCard(c, { procedure, organisation: config.organisation });
    expect(/^\| `(\/\S+)/m.exec(card.slice(card.indexOf('| Opdracht')))?.[1]).toBe('/bevestig');
    expect(nextStep(say(c, 'acknowledge e-mail'), procedure)).toMatchObject({ does: 'close', term: null });
  });

  it('was not met where the case is closed all the same', () => {
    const closed = say(c, 'close');
    const owed = term(closed, 'acknowledgement');
    expect(owed && recordedState(owed, closed)).toBe('missed');
  });
});

describe('a letter that comes back after the case was closed', () => {
  it('opens it again where the closing rested on it: it is as it was before, and somebody’s move', () => {
    const c = back(all(answered, 'close'));
    expect([c.status, terms(c)]).toEqual([found.status, terms(found)]);
    expect(nextStep(c, procedure)).toEqual(nextStep(found, procedure));
    expect(plan(c)).toMatchObject({ open: true, labels: ['status: under-investigation'] });
    const { groups } = workList([c], config, [], TODAY);
    expect(groups.later.map(({ number }) => number)).toEqual([c.number]);
  });

  it.each([
    ['inadmissible ouder-dan-een-jaar', 'received'],
    ['refer waterbedrijf-voorbeeldegem', 'received'],
  ] as const)('opens it again where it was %s', (line, status) => {
    expect(back(all(received, line, 'close')).status).toBe(status);
  });

  it('can be sent again and the case closed again', () => {
    const again = all(back(all(answered, 'close')), 'answer e-mail');
    expect(again.status).toBe('answered');
    expect(say(again, 'close').status).toBe('closed');
  });

  it('leaves it closed where it rested on something else, with the step that does not count', () => {
    const c = back(all(answered, 'close'), 'acknowledgement');
    expect(c.status).toBe('closed');
    expect(term(c, 'acknowledgement')?.met).toBeUndefined();
    expect(last(c, 'acknowledgement').state).toBe('bounced');
  });

  it('leaves it closed with a term that was not met, and runs again with the case', () => {
    const c = back(all(answered, 'close'), 'acknowledgement');
    const owed = term(c, 'acknowledgement');
    expect([owed?.met, owed?.void, owed && recordedState(owed, c)]).toEqual([undefined, undefined, 'missed']);
    expect(recordedState(owed ?? ROLLED, say(c, 'reopen'))).toBe('running');
  });

  it('leaves what was done since it was opened again', () => {
    const c = back(all(answered, 'close', 'reopen', 'finding gegrond correcte-bejegening'));
    expect([c.status, c.finding, c.answered]).toEqual(['under-investigation', 'upheld', undefined]);
  });
});

it.each(['withdraw', 'settle'])('a letter that comes back after %s leaves that the end', (line) => {
  const c = all(found, line);
  const late = back(c, 'acknowledgement');
  expect([late.status, late.terms.some((one) => one.met === undefined && one.void === undefined)]).toEqual([
    c.status,
    false,
  ]);
});

describe('a letter that turns out to have gone', () => {
  it.each(['withdraw', 'settle'])('after %s is recorded as a deviation and leaves that the end', (line) => {
    const c = all(undecided(found, 'answer e-mail'), line);
    const late = gone(c);
    expect([late.status, terms(late)]).toEqual([c.status, terms(c)]);
    expect(last(late).state).toBe('sent');
    expect(late.events.at(-1)).toMatchObject({ type: 'answered', deviations: ['out-of-order'] });
  });

  it('after the case was closed leaves it closed', () => {
    const c = all(undecided(found, 'answer e-mail'), 'answer mondeling 2026-11-23', 'close');
    expect(gone(c).status).toBe('closed');
  });

  it('is the same where a person says so', () => {
    const c = all(undecided(found, 'answer e-mail'), 'withdraw');
    const draft = last(c).draft.replace('comment/', '');
    const decision = give(c, { id: 'send', words: [draft, 'verstuurd'] }, procedure, EVERYBODY, {
      posting: null,
    });
    const late = after(c, decision, procedure);
    expect([late.status, late.events.at(-1)?.deviations]).toEqual(['withdrawn', ['out-of-order']]);
  });

  it('refuses nothing that was answered meanwhile, and ends no term of it', () => {
    const c = all(
      undecided(received, 'inadmissible ouder-dan-een-jaar'),
      'admissible',
      `handler handler-3 overlegd ${TODAY}`,
    );
    const late = gone(c);
    expect([late.status, terms(late)]).toEqual(['under-investigation', terms(c)]);
    expect(late.events.at(-1)).toMatchObject({ type: 'inadmissible', deviations: ['out-of-order'] });
  });

  it('begins no term in a case that is over', () => {
    const c = all(undecided(received, 'acknowledge e-mail'), 'withdraw');
    expect(term(gone(c), 'talk')).toBeUndefined();
  });

  it.each([
    [received, 'inadmissible ouder-dan-een-jaar'],
    [received, 'acknowledge e-mail'],
    [received, 'qualify vraag'],
    [received, 'refer waterbedrijf-voorbeeldegem'],
    [received, 'forward waterbedrijf-voorbeeldegem toestemming 2026-11-23'],
    [found, 'request-info 2026-12-20'],
    [found, 'interim 2026-12-20'],
    [found, 'extend 2027-01-20'],
    [found, 'answer e-mail'],
  ])('in its course is no deviation (%#: %s)', (c, line) => {
    expect(gone(undecided(c, line)).events.at(-1)).not.toHaveProperty('deviations');
  });

  it('extends the term as it runs by then', () => {
    const asked = undecided(found, 'extend 2027-01-20');
    const c = gone(say(asked, 'received 2026-11-19 brief'));
    expect(term(c, 'answer')).toMatchObject({ from: '2026-11-19', nominal: '2027-01-20' });
  });
});

describe('an extension whose letter comes back', () => {
  const extended = all(found, 'extend 2027-01-20');
  const suspended = say(extended, 'suspend', '2026-12-01');
  const resumed = say(suspended, 'resume', '2026-12-08');

  it('after a suspension leaves the term as if there had been no extension', () => {
    const without = say(say(found, 'suspend', '2026-12-01'), 'resume', '2026-12-08');
    expect(term(resumed, 'answer')?.nominal).toBe('2027-01-27');
    expect(term(back(resumed, 'extension', '2026-12-09'), 'answer')).toEqual(term(without, 'answer'));
  });

  it('during a suspension is nothing when that ends', () => {
    const c = say(back(suspended, 'extension', '2026-12-02'), 'resume', '2026-12-08');
    expect(term(c, 'answer')?.nominal).toBe('2027-01-11');
  });

  it('leaves a later agreement on another date', () => {
    const agreed = say(extended, 'consent 2027-03-01');
    const c = say(say(agreed, 'suspend', '2026-12-01'), 'resume', '2026-12-08');
    expect(term(back(c, 'extension', '2026-12-09'), 'answer')).toEqual(term(c, 'answer'));
  });

  it('is counted without also where a correction of the suspension is taken back', () => {
    const at = (c: Case, type: string) => c.events.findLastIndex((event) => event.type === type) + 1;
    const moved = say(resumed, `correct ${at(resumed, 'resumed')} datum 2026-12-07`, '2026-12-09');
    const fixes = moved.events.findIndex((event) => event.type === 'corrected') + 1;
    const bounced = back(moved, 'extension', '2026-12-09');
    expect(term(bounced, 'answer')?.nominal).toBe('2027-01-10');
    const taken = say(bounced, `correct ${fixes} vervalt`, '2026-12-09');
    expect(term(taken, 'answer')?.nominal).toBe('2027-01-11');
    const void_ = say(resumed, `correct ${at(resumed, 'resumed')} vervalt`, '2026-12-09');
    const without = back(void_, 'extension', '2026-12-09');
    const anew = say(without, `correct ${at(void_, 'corrected')} vervalt`, '2026-12-09');
    expect(term(anew, 'answer')?.nominal).toBe('2027-01-11');
  });

  it('keeps in the record what was counted before', () => {
    const c = back(resumed, 'extension', '2026-12-09');
    expect(c.events.slice(0, resumed.events.length)).toEqual(resumed.events);
    expect(c.events.slice(resumed.events.length).map(({ type, by }) => [type, by])).toEqual([
      ['letter-bounced', 'mailbox'],
      ['corrected', 'mailbox'],
    ]);
  });
});
