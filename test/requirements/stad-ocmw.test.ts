/** The reglement of a city and its OCMW: what is decided on a complaint, by the rules of its file. */
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { nextStep } from '#domain/case/next.ts';
import { workList } from '#domain/desk/work-list.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { refusals } from '#domain/language/nl/command.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { dueForPeople } from '#domain/procedure/term-dates.ts';
import { writeStaffMail } from '#text/desk/staff-mail.ts';
import { writeWorkList } from '#text/desk/work-list.ts';
import { writeStage } from '#text/issue/answer.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { nextSteps } from '../../site/data/terms.ts';
import { after, config, eventOf, give, receivedCase, TODAY } from '../domain/case/cases.ts';
import { Life } from './life.ts';

const procedure = procedureOf(config, 'stad-ocmw@1');
const received = receivedCase(procedure);
const COORDINATOR = ['coordinator'];

function says(c: Case, id: CommandId, words = '', rest: Partial<Context> = {}): Decision {
  return give(c, { id, words: words.split(' ').filter(Boolean) }, procedure, COORDINATOR, rest);
}
const done = (c: Case, id: CommandId, words = '', rest: Partial<Context> = {}) =>
  after(c, says(c, id, words, rest), procedure);
const refusal = (decision: Decision) => (decision.kind === 'refused' ? decision.refusal.code : decision.kind);

const admitted = done(received, 'admissible');
const handled = done(admitted, 'handler', `handler-3 overlegd ${TODAY}`);
const answered = done(handled, 'answer', 'e-mail');

describe('the form', () => {
  const asked = form(procedure, config.organisation);
  const least = { name: 'Noor Voorbeeld', email: 'noor@voorbeeld.example', facts: 'De brief kwam te laat.' };
  const whole = { ...least, entity: 'gemeente', capacity: 'citizen' };
  const errors = (answers: Record<string, string>) =>
    (validate(answers, asked, { today: TODAY, desk: false }).errors ?? []).map(({ field }) => field);

  it.each(['citizen', 'user', 'legal-person', 'staff'])(
    '002-05 is for a citizen, a user of services or a legal person, and for staff: %s',
    (capacity) => {
      expect(errors({ ...whole, capacity })).toEqual([]);
    },
  );

  it('002-05 takes a complaint that was written, spoken or sent digitally', () => {
    expect(procedure.channels).toEqual(['web-form', 'letter', 'e-mail', 'telephone', 'counter']);
  });

  it('002-08 takes no complaint without a name', () => {
    const { name: _name, ...nameless } = whole;
    expect(errors(nameless)).toEqual(['name']);
  });

  it('002-33 002-34 takes no complaint of which the legal entity is not known, and a service says whose it is', () => {
    const { entity: _entity, ...without } = whole;
    expect(errors(without)).toEqual(['entity']);
    expect(asked.entityOf('sociale-dienst')).toBe('ocmw');
    expect(asked.entityOf('burgerzaken')).toBe('gemeente');
  });

  it('002-11 002-12 002-13 002-17 asks when it was, whether a procedure runs, and whether it may be sent on', () => {
    const fields = asked.fields.filter((field) => field.asked).map(({ id }) => id);
    expect(fields).toEqual(expect.arrayContaining(['facts_from', 'proceedings', 'forward_consent']));
    expect(procedure.form.age_limit).toEqual({ count: 1, unit: 'year' });
  });
});

describe('what is no complaint', () => {
  it.each([
    ['002-18', 'informatievraag', 'question'],
    ['002-19', 'suggestie', 'suggestion'],
    ['002-20', 'melding', 'report'],
    ['002-09', 'beroep', 'appeal'],
    ['002-09', 'bezwaar', 'objection'],
  ])('002-21 %s: a %s is not handled, keeps its kind, and can still lead to a measure', (_, word, kind) => {
    const c = done(received, 'qualify', word);
    expect(c).toMatchObject({ status: 'not-a-complaint', kind });
    expect(c.terms.every((term) => term.void !== undefined || term.met !== undefined)).toBe(true);
    expect(refusal(says(c, 'admissible'))).toBe('not-in-this-state');
    expect(says(c, 'measure').kind).toBe('preview');
  });

  it('002-18 is told where to go: without that there is no letter', () => {
    const withoutText = says(received, 'qualify', 'informatievraag', { text: null });
    expect(refusal(withoutText)).toBe('text-expected');
    expect(procedure.letters['not-a-complaint']?.requires).toContain('where-to-go');
  });

  it('002-09 knows these kinds alone', () => {
    expect(procedure.kinds.map(({ id }) => id).toSorted()).toEqual([
      ...['appeal', 'objection', 'question', 'report', 'suggestion'],
    ]);
  });
});

describe('what is not admissible', () => {
  const register = new Map([
    ['2025-7Q4M2X', 'closed'],
    ['2025-8Q4M2X', 'under-investigation'],
  ] as const);

  it.each([
    ['002-08', 'anoniem', 'anonymous'],
    ['002-11', 'ouder-dan-een-jaar', 'older-than-a-year'],
    ['002-12', 'gerechtelijke-procedure', 'court'],
    ['002-12', 'strafonderzoek', 'criminal'],
    ['002-13', 'verzekeringsprocedure', 'insurance'],
    ['002-14', 'geen-belang', 'no-interest'],
    ['002-15', 'niet-bevoegd', 'not-competent'],
  ])('%s the ground %s, with its reason', (_, word, ground) => {
    expect(done(received, 'inadmissible', word)).toMatchObject({
      status: 'inadmissible',
      grounds: [ground],
    });
    expect(refusal(says(received, 'inadmissible', word, { text: null }))).toBe('text-expected');
  });

  it.each([
    ['eerdere-klacht', 'earlier-needed'],
    ['eerdere-klacht 2025-8Q4M2X', 'earlier-open'],
    ['eerdere-klacht 2025-9Q4M2X', 'earlier-unknown'],
    ['eerdere-klacht 2025-7Q4M2X', 'letter'],
  ])('002-10 an earlier complaint of the same complainant that was fully handled: %s', (words, expected) => {
    expect(refusal(says(received, 'inadmissible', words, { register }))).toBe(expected);
    expect(groundOf('earlier-complaint')?.earlier).toBe('same-complainant');
  });

  it('002-10 of another complainant is none: what the coordinator is asked, the letter and the card say so', () => {
    const life = new Life('stad-ocmw@1', '2026-01-05');
    const refused = life.says('2026-01-06', '/onontvankelijk eerdere-klacht\nWaarom.');
    expect(refused).toMatchObject({
      refusal: { code: 'earlier-needed', data: { whose: 'same-complainant' } },
    });
    expect(refusals['earlier-needed']({ whose: 'same-complainant' })).toContain('van dezelfde klager zijn');
    const said = '/onontvankelijk eerdere-klacht 2025-7Q4M2X\nWaarom.';
    expect(life.letter('2026-01-06', said)).toContain('eerdere klacht (van dezelfde klager)');
    expect(life.does('2026-01-06', said).card()).toContain('eerdere klacht (van dezelfde klager)');
  });

  it('has no other ground than the text, and none that ends by itself', () => {
    const ids = typeof procedure.grounds === 'string' ? [] : procedure.grounds.map(({ id }) => id);
    expect(ids).toEqual([
      ...['anonymous', 'earlier-complaint', 'older-than-a-year', 'court', 'criminal'],
      ...['insurance', 'no-interest', 'not-competent'],
    ]);
    expect(groundOf('criminal')?.recheck).toBe(false);
  });

  function groundOf(id: string) {
    return typeof procedure.grounds === 'string' ? undefined : procedure.grounds.find((one) => one.id === id);
  }
});

describe('a complaint for another body', () => {
  const [body] = config.organisation.bodies;

  it('002-16 is answered with a letter that names the body, and is not written without', () => {
    const c = done(received, 'refer', body?.id);
    expect(c).toMatchObject({ status: 'referred', letters: [{ letter: 'referral', state: 'sent' }] });
    const world = { procedure, organisation: config.organisation };
    const input = { letter: 'referral', today: TODAY, recipient: { name: 'An Peeters' } } as const;
    const named = { ...input, competentBody: { name: body?.label ?? '', contact: body?.address ?? [] } };
    const of = (more: typeof input) =>
      writeLetter('referral', { ...config, procedure }, letterDataOf(c, world, more));
    expect(of(named)).toMatchObject({
      letter: { text: expect.stringContaining(body?.label ?? '?') as string },
    });
    expect(of(input)).toMatchObject({
      missing: expect.arrayContaining(['competent-body']) as string[],
    });
  });

  it('002-17 is not sent on without the consent of the complainant', () => {
    expect(refusal(says(received, 'forward', body?.id))).toBe('consent-needed');
    expect(refusal(says({ ...received, forward_consent: 'no' }, 'forward', body?.id))).toBe('consent-needed');
  });

  it.each([
    ['from the form', { ...received, forward_consent: 'yes' } satisfies Case, ''],
    ['given later', received, ` toestemming ${TODAY}`],
  ])('002-17 is sent on with consent %s', (_, c, words) => {
    expect(done(c, 'forward', `${body?.id ?? ''}${words}`).status).toBe('forwarded');
  });

  it('002-17 a consent that is taken back when the complaint was sent on leaves a deviation', () => {
    const sent = done(received, 'forward', `${body?.id ?? ''} toestemming ${TODAY} brief ${TODAY}`);
    expect(says(sent, 'correct', '2 vervalt')).toMatchObject({
      events: [{ deviations: ['without-consent'] }],
    });
  });
});

describe('who handles a complaint', () => {
  it('002-23 is appointed by the coordinator, in consultation with the services: when is asked and kept', () => {
    expect(refusal(says(admitted, 'handler', 'handler-3'))).toBe('consultation-needed');
    expect(says(admitted, 'handler', `handler-3 overlegd ${TODAY}`)).toMatchObject({
      events: [{ type: 'handler-appointed', handler: 'handler-3', consulted: TODAY, by: 'somebody' }],
    });
    expect(nextStep(admitted, procedure)?.does).toBe('acknowledge');
    expect(nextStep(done(admitted, 'acknowledge', 'e-mail'), procedure)).toMatchObject({
      does: 'handler',
      by: 'coordinator',
    });
  });

  it('002-24 has the next move on its content, until it is answered', () => {
    expect(nextStep(done(handled, 'acknowledge', 'e-mail'), procedure)).toMatchObject({
      does: 'answer',
      by: 'handler',
    });
    expect(nextStep(answered, procedure)?.by).toBe('coordinator');
  });

  it('002-03 002-04 002-30 answers with measures, which the coordinator follows after closing too', () => {
    const closed = done(answered, 'close');
    const confirmed = { comment: 1300, text: 'Eerst bellen', command: 'measure' as const };
    for (const c of [handled, answered, closed]) {
      const words = ['handler-3', '2027-01-15'];
      const with1 = done(c, 'yes', '1300', { confirmed: { ...confirmed, words } });
      expect(with1.measures).toMatchObject([
        { owner: 'handler-3', until: '2027-01-15', what: 'Eerst bellen' },
      ]);
      expect(done(with1, 'measure', `m1 uitgevoerd ${TODAY}`).measures).toMatchObject([
        { carriedOut: TODAY },
      ]);
    }
  });
});

describe('terms', () => {
  it('are not in the text: both are targets of the organisation itself, in calendar days of receipt', () => {
    expect(procedure.deadlines.map(({ code, binding, basis }) => [code, binding, basis])).toEqual([
      ['acknowledgement', false, 'own-choice'],
      ['answer', false, 'own-choice'],
    ]);
    const nominal = (code: string) => dueForPeople(procedure, code, '2026-11-20', config.calendars)?.nominal;
    expect([nominal('acknowledgement'), nominal('answer')]).toEqual(['2026-11-30', '2027-01-04']);
  });

  it('are shown as targets of our own in the letter, the mail, the work list, the thread and the receipt', () => {
    const world = { procedure, organisation: config.organisation };
    const input = { letter: 'acknowledgement', today: TODAY, recipient: { name: 'An Peeters' } } as const;
    const written = writeLetter(
      'acknowledgement',
      { ...config, procedure },
      letterDataOf(admitted, world, input),
    );
    const letter = 'letter' in written ? written.letter.text.replaceAll(/\s+/g, ' ') : '';
    expect(letter).toContain('uiterlijk op 4 januari 2027. Dat is een streefdoel dat wij onszelf stellen.');
    const own = 'Antwoord (eigen streefdoel)';
    const term = { code: 'answer', nominal: '2027-01-04', latest: '2027-01-04' };
    const tiding = { key: 'k', on: TODAY, kind: 'near', number: '2026-7Q4M2X', issue: 42, term } as const;
    const to = { person: 'coordinator-1', instead: null };
    const [person] = config.organisation.people;
    const mailed = { ...config, page: null, today: TODAY };
    const mail = writeStaffMail({ ...tiding, to, procedure: 'stad-ocmw@1' }, person!, mailed);
    expect(mail.text).toContain(own);
    const list = workList([admitted], config, [], TODAY);
    expect(writeWorkList(list, config)).toContain('Ontvangstbevestiging (eigen streefdoel)');
    const noted = eventOf('closed', TODAY);
    const note = {
      ...noted,
      type: 'deadline-overdue',
      deadline: 'answer',
      nominal: '2027-01-04',
      stage: 'overdue',
    } as const;
    expect(writeStage(note, admitted, world)).toContain(own);
    expect(nextSteps(procedure, [term])).toMatchObject([{ label: 'Antwoord', binding: false }]);
  });

  it('end with an answer, or with what ends the case without one', () => {
    expect(answered.terms.map(({ code, met }) => [code, met])).toEqual([
      ['acknowledgement', undefined],
      ['answer', TODAY],
    ]);
    for (const [id, words] of [
      ['inadmissible', 'anoniem'],
      ['refer', 'waterbedrijf'],
      ['qualify', 'melding'],
    ] as const) {
      expect(done(received, id, words).terms.map((term) => term.void)).toEqual([TODAY, TODAY]);
    }
  });
});
