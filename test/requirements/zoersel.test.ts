/** What the text of Zoersel asks, held against its procedure as data. Rows that a page states: `zoersel-page.test.ts`. */
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { receive } from '#domain/case/receive.ts';
import { replay } from '#domain/case/evolve.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { refusals } from '#domain/language/nl/command.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { intakeOf } from '#app/intake/intake-of.ts';
import { after, config, give, receivedCase, TODAY } from '../domain/case/cases.ts';
import { letterOf } from './letters.ts';
import { Life } from './life.ts';

const zoersel = procedureOf(config, 'zoersel@1');
const received = receivedCase(zoersel);
const { organisation } = config;

function says(c: Case, line: string, rest: Partial<Context> = {}, roles = ['coordinator']): Decision {
  const [id, ...words] = line.split(' ');
  return give(c, { id: id as CommandId, words }, zoersel, roles, rest);
}

/** The case after these commands of the coordinator; a letter is sent at once. */
function when(...lines: readonly string[]): Case {
  return lines.reduce((c, line) => after(c, says(c, line), zoersel), received);
}

const refusal = (decision: Decision) => (decision.kind === 'refused' ? decision.refusal : null);
const quoteOf = (basis: object | string) => (basis as { readonly quote?: string }).quote;

/** What is wrong with a complaint, by field and code; of staff where it says by which way it came. */
function wrongWith(change: Readonly<Record<string, string>>): string[] {
  const usual = { name: 'An Peeters', phone: '050 00 00 00', facts: 'De lamp is stuk.', contacted: 'yes' };
  const context = { today: TODAY, desk: 'channel' in change };
  const { errors = [] } = validate({ ...usual, ...change }, form(zoersel, organisation), context);
  return errors.map(({ field, code }) => `${field} ${code}`);
}

describe('what the coordinator cannot handle, since it is no complaint', () => {
  it.each([
    ['001-05', 'informatievraag', 'question', 'je bent op zoek naar informatie'],
    ['001-06', 'melding', 'report', 'een defecte straatlamp'],
    ['001-07', 'suggestie', 'suggestion', 'je hebt een suggestie'],
    [
      '001-08',
      'onmiddellijk-op-te-lossen-probleem',
      'quick-fix',
      'een probleem dat onmiddellijk kan worden opgelost',
    ],
  ])('%s %s', (_id, word, kind, sentence) => {
    expect(says(received, `qualify ${word}`)).toMatchObject({
      letter: 'not-a-complaint',
      gives: [{ type: 'qualified', kind }],
    });
    const c = when(`qualify ${word}`);
    expect(c.status).toBe('not-a-complaint');
    expect(c.terms.map(({ void: lapsed }) => lapsed)).toEqual([TODAY]);
    const known = zoersel.kinds.find(({ id }) => id === kind);
    expect(quoteOf(known?.basis ?? {})).toContain(sentence);
  });
});

describe('what the coordinator cannot handle, though it is a complaint', () => {
  it.each([
    ['001-09', 'dienst-niet-gecontacteerd', 'not-contacted', 'nog geen contact opgenomen met de dienst'],
    ['001-10', 'niet-onze-dienst', 'not-our-service', 'niet over een dienst van het lokale bestuur'],
    ['001-11', 'regelgeving-of-beleid', 'policy', 'over beleidsvoornemens of -verklaringen'],
    ['001-12', 'anoniem', 'anonymous', 'je wil anoniem blijven'],
    ['001-13', 'ouder-dan-een-jaar', 'older-than-a-year', 'de feiten zijn ouder dan één jaar'],
    ['001-14', 'duidelijk-ongegrond', 'clearly-unfounded', 'je klacht is duidelijk ongegrond'],
    ['001-15', 'gerechtelijke-procedure', 'court', 'het voorwerp uitmaakt van een gerechtelijke procedure'],
    ['001-16', 'eerdere-klacht buiten-register', 'earlier-complaint', 'eerder afgesloten klachten'],
    ['001-17', 'sociale-media', 'social-media', 'gepost via sociale media'],
  ])('%s %s', (_id, words, ground, sentence) => {
    expect(says(received, `inadmissible ${words}`)).toMatchObject({
      letter: 'inadmissible',
      gives: [{ type: 'inadmissible', grounds: [ground], means: 'inadmissible' }],
    });
    expect(when(`inadmissible ${words}`).status).toBe('inadmissible');
    const all = typeof zoersel.grounds === 'string' ? [] : zoersel.grounds;
    expect(quoteOf(all.find(({ id }) => id === ground)?.basis ?? {})).toContain(sentence);
  });

  it('001-16 an earlier complaint of anybody, once it was closed', () => {
    const register = new Map([
      ['2025-7Q4M2X', 'closed'],
      ['2025-8Q4M2X', 'admissible'],
    ] as const);
    const of = (number: string) => says(received, `inadmissible eerdere-klacht ${number}`, { register });
    expect(of('2025-7Q4M2X')).toMatchObject({ gives: [{ earlier: '2025-7Q4M2X' }] });
    expect(refusal(of('2025-8Q4M2X'))?.code).toBe('earlier-open');
  });

  it('001-09 001-12 the form asks whether the service was asked first, and a name', () => {
    expect(wrongWith({})).toEqual([]);
    expect(wrongWith({ contacted: '' })).toEqual(['contacted required']);
    expect(wrongWith({ name: '' })).toEqual(['name required']);
    expect(zoersel.form.anonymous).toBe(false);
  });

  it('001-15 the form asks whether another procedure runs', () => {
    expect(form(zoersel, organisation).fields.find(({ id }) => id === 'proceedings')?.asked).toBe(true);
  });

  it.each([
    ['2025-01-31', '2024-01-31', false],
    ['2025-01-31', '2024-01-30', true],
    ['2025-02-28', '2024-02-28', false],
  ])('001-13 of a letter of %s the facts of %s are older than a year: %s', (submitted, facts, isOlder) => {
    const reception = {
      ...{ procedure: zoersel, organisation, calendars: config.calendars },
      now: '2025-03-03T08:00:00Z',
    };
    const letter = { facts: 'De lamp is stuk.', channel: 'letter', submitted_on: submitted };
    const intake = intakeOf({ ...letter, facts_until: facts }, reception);
    expect(intake.older_than_limit).toBe(isOlder);
  });
});

describe('001-16 an earlier complaint on the same subject', () => {
  it('may be of anybody: what the coordinator is asked, the letter and the card say so', () => {
    const life = new Life('zoersel@1', '2025-03-03');
    const refused = life.says('2025-03-04', '/onontvankelijk eerdere-klacht\nWaarom.');
    expect(refused).toMatchObject({ refusal: { code: 'earlier-needed', data: { whose: 'any' } } });
    expect(refusals['earlier-needed']({ whose: 'any' })).toContain('Het maakt niet uit wie ze indiende.');
    const said = '/onontvankelijk eerdere-klacht 2025-7Q4M2X\nWaarom.';
    expect(life.letter('2025-03-04', said)).toContain('eerdere klacht (van wie dan ook)');
    expect(life.does('2025-03-04', said).card()).toContain('eerdere klacht (van wie dan ook)');
  });
});

describe('the coordinator', () => {
  it('001-19 judges whether a complaint is admissible, and says on which ground it is not and why', () => {
    expect(when('admissible').status).toBe('admissible');
    expect(refusal(says(received, 'inadmissible'))?.code).toBe('ground-expected');
    expect(refusal(says(received, 'inadmissible sociale-media', { text: null }))?.code).toBe('text-expected');
    for (const id of ['admissible', 'inadmissible', 'qualify'] as const)
      expect(zoersel.commands[id]?.by).toEqual(['coordinator', 'deputy']);
  });

  it('001-20 tells as soon as possible which solutions there are and when an answer may be expected', () => {
    expect(undatedTerms(received, zoersel)).toMatchObject([{ code: 'first-message', state: 'running' }]);
    expect(undatedTerms(when('acknowledge'), zoersel)).toMatchObject([{ state: 'met' }]);
    const told = { text: 'Wij kunnen de lamp vervangen.', expected: '20 december 2026' };
    const letter = letterOf('acknowledgement', zoersel, told, 'je');
    expect(letter).toContain(told.text);
    expect(letter).toContain('Je krijgt van ons een antwoord, uiterlijk op 20 december 2026.');
    expect(letterOf('acknowledgement', zoersel, { ...told, text: undefined })).toEqual({
      missing: ['possible-solutions'],
    });
    expect(letterOf('acknowledgement', zoersel, { ...told, expected: undefined })).toEqual({
      missing: ['expected-date'],
    });
  });

  it('001-21 may answer at once, before anything else', () => {
    const c = when('answer e-mail');
    expect(c).toMatchObject({ status: 'answered', terms: [{ code: 'answer', met: TODAY }] });
    expect(c.events.flatMap(({ deviations }) => deviations ?? [])).toEqual([]);
    expect(undatedTerms(c, zoersel)).toMatchObject([{ state: 'met' }]);
  });

  it('001-22 says in a message why more time is needed and until when; the term stays as it is', () => {
    const text = 'Het college moet eerst een besluit nemen.';
    const letter = letterOf('interim', zoersel, { text, expected: '18 december 2026' }, 'je');
    expect(letter).toContain(`${text} Je krijgt ons antwoord uiterlijk op 18 december 2026.`);
    expect(letterOf('interim', zoersel, { text: undefined })).toEqual({ missing: ['reasons'] });
    expect(when('admissible', 'interim 2026-12-18').terms).toEqual(received.terms);
    expect(when('request-info 2026-12-01').terms).toEqual(received.terms);
  });
});

describe('the reasoned answer', () => {
  it.each([
    ['2025-01-31', '2025-02-03', '2025-02-28'],
    ['2024-01-31', '2024-01-31', '2024-02-29'],
    ['2025-02-28', '2025-03-01', '2025-03-28'],
    ['2025-11-25', '2025-11-26', '2025-12-25'],
  ])('001-23 to a complaint submitted on %s and received on %s is due on %s', (submitted, on, latest) => {
    const came = { received: on, received_at: `${on}T08:00:00Z`, submitted, channel: 'letter' };
    const about = { entity: 'gemeente', service: 'omgeving', category: 'termijn' };
    const intake = { ...came, ...about, number: '2025-7Q4M2X', procedure: 'zoersel@1' };
    const first = receive(intake, 42, zoersel, calendarOf(zoersel, config.calendars));
    expect(replay([first], zoersel).terms).toMatchObject([{ code: 'answer', from: submitted, latest }]);
  });

  it('001-23 is never due later', () => {
    const answer = zoersel.deadlines.find(({ code }) => code === 'answer');
    expect(answer).toMatchObject({ binding: true, extension: null, suspension: null, roll: 'none' });
    for (const id of ['extend 2027-01-10', 'consent 2027-01-10', 'suspend'])
      expect(refusal(says(received, id))?.code).toBe('not-in-this-procedure');
  });

  it('001-23 gives its reasons', () => {
    expect(refusal(says(received, 'answer e-mail', { text: null }))?.code).toBe('text-expected');
    expect(letterOf('answer', zoersel, { text: undefined })).toEqual({ missing: ['reasons'] });
  });
});

it.each([
  ['web-form', []],
  ['letter', []],
  ['e-mail', []],
  ['telephone', ['channel not-offered']],
  ['counter', ['channel not-offered']],
])('001-18 a complaint that comes by %s: %j', (channel, wrong) => {
  expect(wrongWith({ channel, received_on: '20-11-2026' })).toEqual(wrong);
});

it.each(['acknowledgement', 'inadmissible', 'interim', 'answer', 'withdrawal'] as const)(
  'the letter %s says je to the citizen, and nowhere u',
  (letter) => {
    const said = { text: 'Wij vervangen de lamp.', grounds: ['anoniem'] };
    const text = letterOf(letter, zoersel, said, 'je');
    expect(text).toMatch(/(?<!\p{L})je(?!\p{L})/u);
    expect(text).not.toMatch(/(?<![\p{L}.-])(u|uw)(?![\p{L}-])/iu);
  },
);

it('001-03 a complaint may name the member of staff or the politician whom it is about', () => {
  expect(form(zoersel, organisation).fields.find(({ id }) => id === 'respondent')?.asked).toBe(true);
  expect(zoersel.definition.complaint).toContain('een medewerker of politieke mandataris');
});
