import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { isAmendment } from '#domain/case/effective.ts';
import type { Decision } from '#domain/case/decision.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { recipientOf } from '#app/letter/recipient.ts';
import { volume } from '../../volume.ts';
import { after, config, eventOf, give, procedures, receivedCase, TODAY } from './cases.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { evolve } from '#domain/case/evolve.ts';
import { eachWithStarts } from '#domain/case/terms.ts';
import { firstWorld, histories, onDay, play } from './history.ts';

const procedure = procedureOf(config, 'everything@1');
const EVERYBODY = procedure.roles.map(({ id }) => id);

function corrects(c: Case, line: string, text: string | null = 'Verkeerd getypt.'): Decision {
  const [name = '', ...words] = line.split(' ');
  return give(c, { id: name === '/ontvangen' ? 'received' : 'correct', words }, procedure, EVERYBODY, {
    text,
  });
}

const corrected = (c: Case, line: string) => after(c, corrects(c, line), procedure);

/** Received, acknowledged on the 21st, admissible, handled by handler-3, and a finding. */
const COURSE = [
  { ...eventOf('acknowledged', '2026-11-21'), form: 'e-mail' },
  eventOf('admissible', '2026-11-21'),
  { ...eventOf('handler-appointed', '2026-11-22'), handler: 'handler-3' },
  { ...eventOf('found', TODAY), finding: 'upheld', norms: ['courtesy'], reason: 'comment/1' },
] as const;
const calendar = calendarOf(procedure, config.calendars);
const handled = eachWithStarts(COURSE, receivedCase(procedure), { procedure, calendar }).reduce<Case>(
  (c, event) => evolve(c, event, procedure),
  receivedCase(procedure),
);

/** What counts of a case: without the corrections themselves, and what holds the record. No terms are an empty list of them. */
function counting({ events: _events, effective, ...rest }: Case) {
  const counts = effective.filter((event) => !isAmendment(event));
  return { ...rest, effective: counts.map((event) => ({ ...event, starts: event.starts ?? [] })) };
}

describe('a correction', () => {
  it.each(['/corrigeer 1 datum 2023-12-20', '/ontvangen 2023-12-20'])(
    '%s, before the version of the procedure was in force, is recorded as a deviation: the case keeps its version',
    (line) => {
      const deviations = ['before-version', 'corrected-after-notice'];
      expect(corrects(handled, line)).toMatchObject({ events: [{ deviations }] });
      expect(corrected(handled, line).procedure).toBe(handled.procedure);
    },
  );

  it.each([
    ['/corrigeer 2 datum 2026-11-20', { terms: '2026-11-20' }],
    ['/corrigeer 1 kanaal brief', { channel: 'letter' }],
    ['/corrigeer 1 dienst burgerzaken', { service: 'burgerzaken' }],
    ['/correct 1 category termijn', { category: 'termijn' }],
    ['/corrigeer 1 organisatie gemeente', { entity: 'gemeente' }],
    ['/corrigeer 1 datum 18/11/2026', { received: '2026-11-18' }],
    ['/corrigeer 1 ingediend 2026-11-17', { submitted: '2026-11-17' }],
    ['/corrigeer 4 behandelaar handler-1', { handler: 'handler-1' }],
    ['/corrigeer 5 oordeel ongegrond', { finding: 'not-upheld' }],
    ['/corrigeer 5 oordeel Deels Gegrond', { finding: 'partly-upheld' }],
    ['/corrigeer 5 oordeel ongegrond', { norms: undefined }],
    ['/corrigeer 5 oordeel Deels Gegrond', { norms: ['courtesy'] }],
    [
      '/corrigeer 5 oordeel deels gegrond vlotte-bereikbaarheid',
      { finding: 'partly-upheld', norms: ['reachable'] },
    ],
    ['/corrigeer 5 norm vlotte bereikbaarheid', { norms: ['reachable'] }],
    ['/corrigeer 5 vervalt', { finding: undefined }],
    ['/corrigeer 4 vervalt', { handler: undefined, status: 'admissible' }],
  ] as const)('%s puts it right and keeps what was there', (line, expected) => {
    const after = corrected(handled, line);
    const { terms, ...fields } = expected as Partial<Record<string, unknown>>;
    for (const [key, value] of Object.entries(fields)) expect(after[key as keyof Case]).toEqual(value);
    expect(after.events.slice(0, handled.events.length)).toEqual(handled.events);
    if (terms !== undefined)
      expect(after.terms.find(({ code }) => code === 'acknowledgement')?.met).toBe(terms);
  });

  it.each([
    ['/corrigeer', 'event-unknown'],
    ['/corrigeer 0 vervalt', 'event-unknown'],
    ['/corrigeer 99 vervalt', 'event-unknown'],
    ['/corrigeer acht vervalt', 'event-unknown'],
    ['/corrigeer 2', 'words-expected'],
    ['/corrigeer 2 naam x', 'field-unknown'],
    ['/corrigeer 2 __proto__ x', 'field-unknown'],
    ['/corrigeer 2 datum', 'value-expected'],
    ['/corrigeer 2 datum 31/6/2026', 'date-expected'],
    ['/corrigeer 2 datum 1/12', 'date-expected'],
    ['/corrigeer 2 datum 2026-12-01', 'date-in-the-future'],
    ['/corrigeer 2 datum 2026-11-19', 'date-before-receipt'],
    ['/corrigeer 2 datum 2026-11-21', 'same-value'],
    ['/corrigeer 1 vervalt', 'not-voidable'],
    ['/corrigeer 1 datum 2026-11-22', 'received-after-event'],
    ['/corrigeer 1 datum 2016-11-20', 'date-too-long-ago'],
    ['/corrigeer 1 ingediend 2026-11-21', 'date-after-receipt'],
    ['/corrigeer 4 behandelaar handler-4', 'choice-expected'],
    ['/corrigeer 4 behandelaar coordinator-1', 'choice-expected'],
    ['/corrigeer 5 oordeel misschien', 'finding-expected'],
    ['/corrigeer 5 oordeel', 'value-expected'],
    ['/corrigeer 5 oordeel gegrond snelheid', 'norm-unknown'],
    ['/corrigeer 5 oordeel 1:gegrond', 'parts-expected'],
    ['/corrigeer 5 oordeel 1:gegrond 2:onzin', 'parts-expected'],
    ['/corrigeer 5 vervalt nu', 'too-many-words'],
    ['/ontvangen', 'date-needed'],
    ['/ontvangen brief', 'date-needed'],
    ['/ontvangen 2026-11-20', 'same-value'],
    ['/ontvangen 2026-12-20', 'date-in-the-future'],
  ])('%s is refused: %s', (line, code) => {
    expect(corrects(handled, line)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it.each([
    ['e-mail', 'an.peeters@voorbeeld', 'Dit is geen volledig e-mailadres.'],
    ['e-mail', 'an@voorbeeld.example\n\nMet groeten', 'niet meer dan één regel'],
    ['telefoon', '12345', 'Dit is geen volledig telefoonnummer.'],
    ['telefoon', '0470 12 34 56\nVan: An', 'niet meer dan één regel'],
    ['naam', '\u200b', 'Vul nog in'],
    ['naam', 'x'.repeat(201), '201 tekens'],
    ['adres', 'x'.repeat(501), '501 tekens'],
  ])('of the complainant is judged as the form judges it: %s %j', (field, text, problem) => {
    const decision = corrects(handled, `/corrigeer klager ${field}`, text);
    expect(decision).toMatchObject({
      refusal: { code: 'value-invalid', data: { problem: expect.stringContaining(problem) } },
    });
  });

  it.each([
    ['e-mail', 'an@voorbeeld.example'],
    ['telefoon', '0470 12 34 56'],
    ['naam', 'An Peeters'],
    ['adres', 'Kerkstraat 1\n9999 Voorbeeldegem'],
  ])('of the complainant is taken: %s %j', (field, text) => {
    expect(corrects(handled, `/corrigeer klager ${field}`, text)).toMatchObject({ kind: 'events' });
  });

  it('to a finding that asks a norm names one, as the command does', () => {
    const none = corrected(handled, '/corrigeer 5 oordeel ongegrond');
    for (const value of ['gegrond', '1:gegrond 2:ongegrond']) {
      expect(corrects(none, `/corrigeer 5 oordeel ${value}`)).toMatchObject({
        refusal: { code: 'norm-needed', data: { offered: expect.stringContaining('correcte-bejegening') } },
      });
      expect(corrected(none, `/corrigeer 5 oordeel ${value} correcte-bejegening`)).toMatchObject({
        norms: ['courtesy'],
      });
    }
  });

  it('of a finding is taken back with its norms, by any of its lines', () => {
    const none = corrected(handled, '/corrigeer 5 oordeel ongegrond');
    const upheld = corrected(none, '/corrigeer 5 oordeel gegrond correcte-bejegening');
    expect(upheld).toMatchObject({ finding: 'upheld', norms: ['courtesy'] });
    for (const number of [none.events.length + 1, upheld.events.length]) {
      const back = corrected(upheld, `/corrigeer ${number} vervalt`);
      expect([back.finding, back.norms]).toEqual(['not-upheld', undefined]);
      const again = corrected(back, `/corrigeer ${back.events.length} vervalt`);
      expect(again).toMatchObject({ finding: 'upheld', norms: ['courtesy'] });
    }
  });

  it('that takes the norm away of a finding that asks one is recorded as a deviation', () => {
    const bare = corrected(handled, '/corrigeer 5 oordeel ongegrond');
    const named = corrected(bare, '/corrigeer 5 norm correcte-bejegening');
    const upheld = corrected(named, '/corrigeer 5 oordeel gegrond');
    expect(corrects(upheld, `/corrigeer ${bare.events.length + 1} vervalt`)).toMatchObject({
      events: [{ deviations: ['without-norm'] }],
    });
  });

  it('needs a reason', () => {
    expect(corrects(handled, '/corrigeer 2 vervalt', null)).toMatchObject({
      refusal: { code: 'text-expected' },
    });
  });

  it('does not name the respondent as handler', () => {
    const words = ['4', 'behandelaar', 'handler-1'];
    const decision = give(handled, { id: 'correct', words }, procedure, EVERYBODY, {
      respondent: 'handler-1',
    });
    expect(decision).toMatchObject({ refusal: { code: 'choice-expected' } });
  });

  it('of the receipt counts the terms anew, and the number stays', () => {
    const after = corrected(handled, '/ontvangen 2025-12-31 brief');
    const answer = after.terms.find(({ code }) => code === 'answer');
    expect(after).toMatchObject({ number: handled.number, received: '2025-12-31', channel: 'letter' });
    expect(answer).toMatchObject({ from: '2025-12-31', nominal: '2026-02-14', latest: '2026-02-16' });
  });

  it('of a date that begins a term counts that term anew, and no other', () => {
    const after = corrected(handled, '/corrigeer 2 datum 2026-11-20');
    const talk = (c: Case) => c.terms.find(({ code }) => code === 'talk');
    expect([talk(handled)?.nominal, talk(after)?.nominal]).toEqual(['2026-12-05', '2026-12-04']);
    const answer = (c: Case) => c.terms.find(({ code }) => code === 'answer');
    expect(answer(after)).toEqual(answer(handled));
  });

  it('of the ground changes what the ground means', () => {
    const words = ['beleid', '2026-11-23'];
    const refused = after(
      receivedCase(procedure),
      give(receivedCase(procedure), { id: 'inadmissible', words }, procedure, EVERYBODY),
      procedure,
    );
    expect(refused.status).toBe('not-a-complaint');
    expect(
      corrected({ ...refused, status: 'received' }, '/corrigeer 2 grond ouder-dan-een-jaar'),
    ).toMatchObject({
      status: 'inadmissible',
      grounds: ['older-than-a-year'],
    });
  });

  it('of what a letter told asks to tell the complainant', () => {
    const words = ['e-mail'];
    const c = receivedCase(procedure);
    const sent = after(c, give(c, { id: 'acknowledge', words }, procedure, EVERYBODY), procedure);
    const number = sent.events.findIndex(({ type }) => type === 'acknowledged') + 1;
    const decision = corrects(sent, `/corrigeer ${number} vervalt`);
    expect(decision).toMatchObject({ events: [{ deviations: ['corrected-after-notice'] }] });
    expect(corrects(sent, `/corrigeer ${number - 1} vervalt`)).toMatchObject({
      refusal: { code: 'not-correctable' },
    });
  });

  it('of the complainant leaves the value in its comment, where a letter finds it', () => {
    const c = after(
      handled,
      corrects(handled, '/corrigeer klager e-mail', 'an@voorbeeld.example'),
      procedure,
    );
    const last = c.events.at(-1);
    expect(last).toMatchObject({ type: 'corrected', of: 'issue/42', field: 'email' });
    const value = last?.type === 'corrected' ? (last.value ?? '') : '';
    expect(value).toMatch(/^comment\/\d+$/);
    expect(c.effective[0]).toEqual(handled.effective[0]);
    const id = Number(value.replace('comment/', ''));
    const comment = {
      ...{ id, body: '/corrigeer klager e-mail\nan@voorbeeld.example', createdAt: '', updatedAt: '' },
      author: { id: 1, login: 'c', bot: false },
    };
    const world = { config, forge: { isOwn: () => false } };
    const hearing = { comments: [comment], notes: new Map(), world } as never;
    expect(recipientOf(c, hearing)).toEqual({ email: 'an@voorbeeld.example' });
    expect(recipientOf(corrected(c, `/corrigeer ${c.events.length} vervalt`), hearing)).toEqual({});
  });

  it('that is taken back twice counts again', () => {
    const once = corrected(handled, '/corrigeer 5 oordeel ongegrond');
    const back = corrected(once, `/corrigeer ${once.events.length} vervalt`);
    const again = corrected(back, `/corrigeer ${back.events.length} vervalt`);
    expect([once, back, again].map(({ finding }) => finding)).toEqual(['not-upheld', 'upheld', 'not-upheld']);
    expect(corrects(back, `/corrigeer ${once.events.length} vervalt`)).toMatchObject({
      refusal: { code: 'event-void' },
    });
  });
});

it.each(procedures)('a correction that is taken back leaves any case of %s as it was', (_key, rules) => {
  const roles = rules.roles.map(({ id }) => id);
  const word = fc.constantFrom(
    '2026-11-20',
    '2026-11-19',
    '2026-11-25',
    'brief',
    'gegrond',
    'handler-1',
    'ja',
  );
  const field = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('vervalt', 'datum') },
    { weight: 1, arbitrary: fc.constantFrom('vorm', 'kanaal', 'oordeel', 'behandelaar', 'tot', 'tevreden') },
  );
  let taken = 0;
  fc.assert(
    fc.property(histories(rules, 12), fc.nat(), field, word, (steps, at, what, value) => {
      let world = firstWorld(receivedCase(rules), rules);
      for (const step of steps) world = play(onDay(world, step), step).after;
      const status = rules.commands.correct?.in[0] ?? 'received';
      const c = world.c;
      const words = [String((at % c.events.length) + 1), what, ...(what === 'vervalt' ? [] : [value])];
      const rest = { today: world.today };
      const decision = give({ ...c, status }, { id: 'correct', words }, rules, roles, rest);
      if (decision.kind !== 'events') return;
      taken += 1;
      const put = after(c, decision, rules);
      const numbers = decision.events.map((event) => put.events.indexOf(event) + 1);
      const main = decision.events.findIndex(
        (event) => event.type === 'corrected' && event.field !== 'starts',
      );
      const undo = { id: 'correct', words: [String(numbers[main]), 'vervalt'] } as const;
      const back = after(put, give({ ...put, status }, undo, rules, roles, rest), rules);
      expect(counting(back)).toEqual(counting(c));
    }),
    { numRuns: volume(300, 5_000) },
  );
  expect(taken).toBeGreaterThan(10);
});
