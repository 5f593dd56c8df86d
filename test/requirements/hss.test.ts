/** What the text of HSS asks of a case, of its terms and of its letters. */
import { describe, expect, it } from 'vitest';
import { assess } from '#domain/case/assess.ts';
import { nextStep } from '#domain/case/next.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { entries } from '#domain/procedure/entries.ts';
import { admissibilityOf } from '#domain/statistics/classify.ts';
import { saidText } from '#site/data/basis.ts';
import { courseOf } from '#site/data/course.ts';
import { config as texts, dataOf } from '../text/letter/stories.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config, TODAY } from '../domain/case/cases.ts';
import { course, hss, received, say } from './hss-case.ts';

const handling = () => course(received('2025-01-13'), ['2025-01-14', 'admissible']);
const term = (on: string, code: string) => received(on).terms.find((one) => one.code === code);
const states = (c: ReturnType<typeof received>) =>
  Object.fromEntries(undatedTerms(c, hss).map(({ code, state }) => [code, state]));

describe('who does what', () => {
  it('004-01 complaints are there to make the service better: the page says what we may be held to', () => {
    const said = hss.principles.map((one) => saidText(one).basis.text).join(' ');
    expect(said).toContain('optimaal bijdragen aan ons streven tot het verbeteren van de kwaliteit');
  });

  it('004-02 whoever receives a complaint fills in the form for the complainant, with the key of the staff only', () => {
    const asked = form(hss, config.organisation);
    const typed = { name: 'An Peeters', phone: '012 34 56 78', facts: 'Het advies klopte niet.' };
    const byTelephone = { ...typed, channel: 'telephone', received_on: '2025-01-13' };
    const today = '2025-01-13';
    expect(validate(byTelephone, asked, { today, desk: true })).toMatchObject({
      answers: { channel: 'telephone' },
    });
    expect(validate(byTelephone, asked, { today, desk: false }).errors?.map(({ code }) => code)).toContain(
      'not-allowed',
    );
  });

  it('004-03 the management handles complaints, and nobody else gives a command', () => {
    for (const [, { by }] of entries(hss.commands)) expect(by).toEqual(['management']);
    for (const [, { by }] of entries(hss.next)) expect(by).toBe('management');
    const other = say(received('2025-01-13'), '2025-01-14', 'admissible', {}, ['employee']);
    expect(other).toMatchObject({ refusal: { code: 'not-your-role' } });
  });

  it('004-03 a complaint about the only director is not stuck: the procedure has nobody else, and another way out', () => {
    const person = { id: 'management-1', roles: ['management'] };
    const decision = say(received('2025-01-13'), '2025-01-14', 'admissible', {
      person,
      respondent: person.id,
    });
    expect(decision.kind).toBe('events');
  });

  it('004-04 the management takes a measure, with an owner and a date, and records that it was carried out', () => {
    const said = { text: 'Elk advies wordt door een collega nagelezen.' };
    expect(say(handling(), '2025-01-20', 'measure management 2025-03-01', said)).toMatchObject({
      kind: 'preview',
    });
    const confirmed = {
      comment: 1300,
      command: 'measure' as const,
      words: ['management', '2025-03-01'],
      ...said,
    };
    const yes = say(handling(), '2025-01-20', 'yes 1300', { confirmed });
    expect(yes).toMatchObject({ events: [{ type: 'measure-recorded', owner: 'management' }] });
  });

  it('004-12 the management assesses the complaint, which begins its handling', () => {
    const c = received('2025-01-13');
    expect(nextStep(c, hss)).toMatchObject({ does: 'admissible', by: 'management' });
    expect(handling().status).toBe('under-investigation');
  });

  it('004-14 while it investigates, the management speaks with the complainant, and with the staff if need be', () => {
    const c = handling();
    for (const line of [
      'contact',
      'talk gepland 2025-01-20',
      'respondent handler-1',
      'request-info 2025-01-28',
    ])
      expect(say(c, '2025-01-15', line).kind, line).not.toBe('refused');
    const [investigation] = courseOf(hss, 'u').filter(({ label }) => label === 'Onderzoek');
    expect(investigation?.what.map(({ basis }) => basis.text)).toContain(
      'De directie onderzoekt de klacht in overleg met de klager en eventueel de betrokken medewerker(s).',
    );
  });
});

describe('handing over', () => {
  it.each([
    ['004-10', 'letter'],
    ['004-10', 'e-mail'],
    ['004-02 004-11', 'telephone'],
    ['004-02 004-11', 'counter'],
  ])(
    '%s a complaint by %s is handed over to the management directly, which is recorded first',
    (_, channel) => {
      const c = received('2025-01-13', channel);
      expect(states(c)['handover']).toBe('running');
      expect(nextStep(c, hss)?.does).toBe('handed-over');
      const handed = course(c, ['2025-01-14', 'handed-over 2025-01-13']);
      expect(states(handed)['handover']).toBe('met');
      expect(nextStep(handed, hss)?.does).toBe('admissible');
    },
  );

  it('004-10 a complaint by the form of the website comes to the management at once', () => {
    expect(nextStep(received('2025-01-13'), hss)?.does).toBe('admissible');
    expect(states(handling())['handover']).toBe('void');
  });

  it('004-10 004-11 the text gives handing over no day: it is as soon as possible, and never late', () => {
    const rule = hss.deadlines.find(({ code }) => code === 'handover');
    expect(rule).toMatchObject({ unit: 'as-soon-as-possible', count: null });
    expect(received('2025-01-13', 'letter').terms.map(({ code }) => code)).not.toContain('handover');
  });
});

describe('administration costs', () => {
  const refused = () =>
    course(handling(), ['2025-01-16', 'inadmissible administratiekosten brief 2025-01-16']);

  it('004-08 a complaint about administration costs is not a complaint, and is not counted as one', () => {
    const c = refused();
    expect(c.status).toBe('not-a-complaint');
    expect(admissibilityOf(c, TODAY)).toBe('not-a-complaint');
    expect(assess(c, hss, '2025-03-03').map(({ state }) => state)).toEqual(['void', 'void']);
    expect(hss.grounds).toMatchObject([{ id: 'administratiekosten', counts: false }]);
  });

  it('004-08 its complainant reads why, and no other ground exists', () => {
    expect(say(handling(), '2025-01-16', 'inadmissible administratiekosten', { text: null })).toMatchObject({
      refusal: { code: 'text-expected' },
    });
    expect(say(handling(), '2025-01-16', 'inadmissible te-oud')).toMatchObject({
      refusal: { code: 'ground-unknown' },
    });
  });

  it('004-09 what was done or left undone around those costs can be a complaint: it is taken up after all', () => {
    expect(hss.grounds).toMatchObject([
      { except: { quote: expect.stringContaining('in een klacht kan resulteren') as string } },
    ]);
    const again = course(refused(), ['2025-01-20', 'reopen']);
    expect(again.status).toBe('under-investigation');
    expect(say(again, '2025-01-21', 'answer e-mail')).toMatchObject({ kind: 'letter', letter: 'answer' });
  });
});

describe('the confirmation', () => {
  it.each([
    ['on a plain Monday', '2024-03-11', '2024-03-20'],
    ['before Christmas, with an equated day', '2024-12-23', '2025-01-07'],
    ['before Ascension and Whitsun', '2026-05-13', '2026-05-27'],
    ['on a Saturday', '2026-03-14', '2026-03-24'],
  ])('004-13 of a complaint received %s (%s) is due within seven working days: %s', (_, on, latest) => {
    expect(term(on, 'acknowledgement')).toMatchObject({ nominal: latest, latest });
  });

  it('004-13 goes out as a letter, and is late from the day after', () => {
    const c = received('2024-12-23');
    const state = (day: string) =>
      assess(c, hss, day).find(({ term: one }) => one.code === 'acknowledgement');
    expect([state('2025-01-07')?.state, state('2025-01-08')?.state]).toEqual(['near', 'overdue']);
    const late = course(c, ['2025-01-08', 'acknowledge brief 2025-01-08']);
    expect(late.terms).toContainEqual(
      expect.objectContaining({ code: 'acknowledgement', met: '2025-01-08' }),
    );
    expect(assess(late, hss, '2025-01-08')[0]?.state).toBe('met-late');
  });

  it.each(['received', 'expected'] as const)('004-13 is not written without the date “%s”', (field) => {
    const { [field]: _left, ...rest } = dataOf('acknowledgement', hss);
    const written = writeLetter('acknowledgement', { letters: texts.letters, procedure: hss }, rest as never);
    expect(written).toHaveProperty('missing');
  });
});

describe('the position', () => {
  it.each([
    ['2024-12-23', '2025-02-03'],
    ['2025-03-15', '2025-04-26'],
    ['2024-11-14', '2024-12-26'],
  ])(
    '004-15 on a complaint of %s is taken within six weeks, also where that is a free day: %s',
    (on, latest) => {
      expect(term(on, 'answer')).toMatchObject({ nominal: latest, latest });
    },
  );

  it('004-15 is a position without a scale: no finding is asked', () => {
    expect(hss.finding).toBe('none');
    expect(say(handling(), '2025-01-20', 'finding gegrond')).toMatchObject({
      refusal: { code: 'not-in-this-procedure' },
    });
  });

  it('004-16 is given in a personal talk, which is recorded with its day and stops the term', () => {
    const told = course(handling(), ['2025-02-10', 'answer mondeling 2025-02-07']);
    expect(told.status).toBe('answered');
    expect(told.effective.at(-1)).toMatchObject({ type: 'answered', form: 'oral', on: '2025-02-07' });
    expect(told.terms).toContainEqual(expect.objectContaining({ code: 'answer', met: '2025-02-07' }));
    expect(told.effective.flatMap(({ deviations = [] }) => deviations)).toEqual([]);
  });

  it('004-16 is reasoned: a letter without reasons is refused, a talk without them is a deviation', () => {
    expect(say(handling(), '2025-02-10', 'answer brief', { text: null })).toMatchObject({
      refusal: { code: 'text-expected' },
    });
    expect(say(handling(), '2025-02-10', 'answer mondeling', { text: null })).toMatchObject({
      events: [{ deviations: ['without-reasons'] }],
    });
    expect(say(handling(), '2025-02-10', 'answer brief')).toMatchObject({ kind: 'letter', form: 'letter' });
  });
});

describe('afterwards', () => {
  const closed = () =>
    course(
      handling(),
      ['2025-01-20', 'acknowledge e-mail 2025-01-20'],
      ['2025-02-07', 'answer e-mail 2025-02-07'],
      ['2025-02-10', 'close'],
    );

  it('004-17 whoever does not agree reads in the answer where an external complaint can be made', () => {
    const { letters } = texts;
    const written = writeLetter('answer', { letters, procedure: hss }, dataOf('answer', hss));
    const text = 'letter' in written ? written.letter.text : '';
    expect(text.replaceAll(/\s+/g, ' ')).toContain('een externe klacht indienen bij erisietsmisgegaan.nl');
    const silent = { ...dataOf('answer', hss), second_line: {} };
    expect(writeLetter('answer', { letters, procedure: hss }, silent)).toEqual({ missing: ['second-line'] });
  });

  it('004-17 that an external complaint was made is recorded, also after the closing, and no term runs for it', () => {
    const [body] = config.organisation.bodies;
    const c = closed();
    expect(say(c, '2025-03-03', `external ${String(body?.id)} open`)).toMatchObject({
      events: [{ type: 'external-procedure', state: 'open' }],
    });
    expect(assess(c, hss, '2026-03-03').map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('004-19 a closed complaint stays in the archive with all that happened, and no term of keeping is invented', () => {
    const c = closed();
    expect(c.status).toBe('closed');
    expect(c.effective.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['received', 'admissible', 'acknowledged', 'answered', 'closed']),
    );
    expect(hss.retention).toBeNull();
  });

  it('004-20 the management takes stock at least every quarter, of what each complaint is about', () => {
    expect(hss.reports).toMatchObject([{ every: { count: 3, unit: 'month' }, by: 'management' }]);
    const confirmed = { comment: 1300, text: 'Een verkeerd advies', command: 'subject' as const, words: [] };
    const yes = say(handling(), '2025-01-20', 'yes 1300', { confirmed });
    expect(yes).toMatchObject({ events: [{ type: 'subject-set' }] });
  });

  it('004-21 a trend seen later gives a measure as well, with the complaint that shows it, closed or not', () => {
    expect(say(closed(), '2025-06-30', 'measure management 2025-09-01')).toMatchObject({ kind: 'preview' });
    expect(hss.principles.map((one) => saidText(one).basis.text)).toContain(
      'Indien trends zijn waar te nemen worden maatregelen getroffen om dergelijke klachten in de toekomst te voorkomen.',
    );
  });
});
