/** The complaint chapter of the Bestuursdecreet by its articles (domain.md 1.1, 4.6, 4.7). */
import { describe, expect, it, test } from 'vitest';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../domain/case/cases.ts';
import { Life } from './life.ts';
import { articlesIn, pageText } from './page-text.ts';

const KEY = 'bestuursdecreet@1';
const procedure = procedureOf(config, KEY);
const page = pageText(procedure);
const FRIDAY = '2026-02-20';

const life = (received = FRIDAY) => new Life(KEY, received);
const handled = () =>
  life()
    .does(FRIDAY, '/bevestig e-mail')
    .does(FRIDAY, '/ontvankelijk')
    .does('2026-02-23', '/behandelaar handler-1');

describe('the page says what the decree says, and where its wording was not checked', () => {
  it('Bestuursdecreet II.74 to II.87 stand with their article, each as not held against the decree itself', () => {
    const articles = articlesIn(procedure);
    expect(articles.length).toBeGreaterThan(20);
    for (const { article, checked } of articles) {
      expect([article, checked]).toEqual([article, false]);
      expect(article).toMatch(/^Bestuursdecreet( II\.\d+.*)?$/);
    }
    expect(page.match(/Niet woordelijk nagekeken in de tekst van de wet/g)?.length).toBeGreaterThan(15);
    expect(life().card()).toContain(
      'Bestuursdecreet II.83: binnen vijfenveertig kalenderdagen na ontvangst (niet nagelezen',
    );
  });

  test.each([
    ['Bestuursdecreet II.74 for whom it holds', 'Dit geldt voor de Vlaamse administratie'],
    ['Bestuursdecreet II.75 everyone may complain, free of charge', 'Dat is gratis.'],
    [
      'Bestuursdecreet II.75 what who works for a body does counts as its own',
      'telt als iets wat zij zelf doet',
    ],
    ['Bestuursdecreet II.76 §1 orally or in writing', 'kan mondeling of schriftelijk'],
    ['Bestuursdecreet II.76 §2 with name, address and facts', 'de naam en het adres van wie klaagt'],
    [
      'Bestuursdecreet II.77 §2 what is not handled is told, with reasons',
      'krijgt de klager daarvan bericht, met de redenen',
    ],
    [
      'Bestuursdecreet II.83 the answer comes within 45 days',
      'Binnen 45 kalenderdagen na de ontvangst van uw klacht.',
    ],
    ['Bestuursdecreet II.84 the answer has reasons', 'krijgt een antwoord met de redenen'],
    [
      'Bestuursdecreet II.85 the Vlaamse Ombudsdienst comes afterwards',
      'een klacht indienen bij de Vlaamse Ombudsdienst',
    ],
    ['Bestuursdecreet II.86 who handles it is independent and neutral', 'onafhankelijk en neutraal'],
    ['Bestuursdecreet II.86 and is protected from pressure', 'wordt beschermd tegen druk'],
    [
      'Bestuursdecreet II.87 a report goes out each year before 10 February',
      'Jaarverslag over de klachten, vóór 10 februari',
    ],
    ['Bestuursdecreet II.87 to the Vlaamse Ombudsdienst', 'de Vlaamse Ombudsdienst'],
  ])('%s', (_article, sentence) => {
    expect(page).toContain(sentence);
  });

  it('Bestuursdecreet II.76 the form asks for the name, the address and the facts; the desk takes the others', () => {
    const { fields } = form(procedure, config.organisation);
    expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'address', 'facts']));
    expect(procedure.form.anonymous).toBe(false);
    expect(procedure.channels).toEqual(
      expect.arrayContaining(['web-form', 'letter', 'e-mail', 'telephone', 'counter']),
    );
  });
});

describe('the terms', () => {
  test.each([
    ['the acknowledgement is due ten calendar days after receipt', 'acknowledgement', '2026-03-02'],
    ['II.77 §2 so is the refusal', 'inadmissibility-notice', '2026-03-02'],
    ['II.83 the answer is due 45 calendar days after receipt', 'answer', '2026-04-06'],
  ])('Bestuursdecreet %s', (_what, code, end) => {
    // Easter Monday 2026: the decree as we know it moves no end.
    expect(life().term(code)).toEqual([end, end]);
  });

  it('Bestuursdecreet an acknowledgement does not stand for a refusal: that has its own ten days', () => {
    const c = life().does('2026-02-23', '/bevestig e-mail');
    const refused = c.c.terms.find(({ code }) => code === 'inadmissibility-notice');
    expect([refused?.met, refused?.void]).toEqual([undefined, undefined]);
    c.does('2026-02-24', '/onontvankelijk geen-belang e-mail\nHet gaat over een ander.');
    expect(c.c.terms.map(({ code, met, void: lapsed }) => [code, met ?? lapsed])).toEqual([
      ['acknowledgement', '2026-02-23'],
      ['inadmissibility-notice', '2026-02-24'],
      ['answer', '2026-02-24'],
    ]);
  });

  it('Bestuursdecreet II.83 knows no extension and no suspension', () => {
    expect(handled().outcome('2026-03-02', '/verleng 2026-05-01\nWaarom.')).toBe('not-in-this-procedure');
    expect(handled().outcome('2026-03-02', '/schors\nWaarom.')).toBe('not-in-this-procedure');
  });
});

describe('what need not be handled', () => {
  test.each([
    ['II.76 §2', 'anoniem'],
    ['II.76 §2', 'geen-omschrijving'],
    ['II.77 §1, 1°', 'geen-belang'],
    ['II.77 §1, 2°', 'kennelijk-ongegrond'],
    ['II.77 §1, 3°', 'kennelijk-onredelijk'],
    ['II.77 §1, 4° a', 'eerdere-klacht'],
    ['II.77 §1, 4° b', 'ouder-dan-een-jaar'],
    ['II.77 §1, 4° c', 'beroep-niet-gebruikt'],
    ['II.77 §1, 4° c', 'beroep-bij-de-rechter'],
  ])('Bestuursdecreet %s a complaint on the ground %s, told with the reason', (article, ground) => {
    const words = `/onontvankelijk ${ground}${ground === 'eerdere-klacht' ? ' 2025-7Q4M2X' : ''}`;
    expect(life().outcome(FRIDAY, words)).toBe('text-expected');
    expect(life().letter(FRIDAY, `${words} e-mail\nWij leggen het uit.`)).toContain('Wij leggen het uit.');
    expect(page).toContain(`Bestuursdecreet ${article}:`);
  });

  it('Bestuursdecreet II.77 §1, 4° a only where the same complainant complained before', () => {
    const grounds = typeof procedure.grounds === 'string' ? [] : procedure.grounds;
    expect(grounds.find(({ id }) => id === 'earlier-complaint')?.earlier).toBe('same-complainant');
    expect(life().outcome(FRIDAY, '/onontvankelijk eerdere-klacht\nWaarom.')).toBe('earlier-needed');
  });

  it('Bestuursdecreet II.85 the refusal says that the Vlaamse Ombudsdienst can be asked', () => {
    const letter = life().letter(FRIDAY, '/onontvankelijk geen-belang brief\nWaarom.');
    expect(letter).toContain('https://www.vlaamseombudsdienst.be');
  });
});

describe('who handles it, and what is answered', () => {
  it('Bestuursdecreet II.86 somebody who was not involved', () => {
    const c = life().does(FRIDAY, '/ontvankelijk');
    expect(c.outcome(FRIDAY, '/behandelaar handler-1', 'handler-1')).toBe('person-is-respondent');
    expect(handled().c.events.find(({ type }) => type === 'handler-appointed')).toMatchObject({
      checks: ['not-involved'],
    });
  });

  it('Bestuursdecreet II.84 the answer has its reasons and always names the Vlaamse Ombudsdienst', () => {
    const c = handled().does('2026-03-02', '/oordeel ongegrond\nAlles ging volgens de regels.');
    expect(c.outcome('2026-03-03', '/antwoord brief')).toBe('text-expected');
    const letter = c.letter('2026-03-03', '/antwoord brief\nAlles ging volgens de regels.');
    for (const part of ['ongegrond', 'Alles ging volgens de regels.', 'Vlaamse Ombudsdienst']) {
      expect(letter).toContain(part);
    }
  });

  it('Bestuursdecreet II.85 a complaint at the Vlaamse Ombudsdienst is recorded beside the case', () => {
    const c = handled()
      .does('2026-03-02', '/oordeel ongegrond\nWaarom.')
      .does('2026-03-03', '/antwoord brief 2026-03-03\nWaarom.')
      .does('2026-03-20', '/extern vlaamse-ombudsdienst open');
    expect(c.c.events.at(-1)).toMatchObject({ type: 'external-procedure', body: 'vlaamse-ombudsdienst' });
    expect(c.c.status).toBe('answered');
  });

  it('the report to the Vlaamse Ombudsdienst can count outcomes, norms and how far it was solved', () => {
    const c = handled();
    expect(c.outcome('2026-03-02', '/oordeel deels-gegrond\nWaarom.')).toBe('norm-needed');
    c.does('2026-03-02', '/oordeel deels-gegrond afdoende-motivering correcte-bejegening\nWaarom.');
    expect(c.c).toMatchObject({
      finding: 'partly-upheld',
      norms: ['afdoende-motivering', 'correcte-bejegening'],
    });
    const { finding } = procedure;
    expect(finding === 'none' || finding.norms === 'none' ? 0 : finding.norms.length).toBe(15);
    c.does('2026-03-02', '/oplossing voorgesteld\nWij leggen het uit.');
    c.does('2026-03-04', '/oplossing uitgevoerd opgelost');
    expect(c.c.degree).toBe('resolved');
  });
});
