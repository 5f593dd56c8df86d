/** Awb title 9.1 by its articles (domain.md 1.2): each test fails without the behaviour, or reads the page. */
import { describe, expect, it, test } from 'vitest';
import { isOpen } from '#domain/case/term-standing.ts';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../domain/case/cases.ts';
import { Life } from './life.ts';
import { articlesIn, pageText } from './page-text.ts';

const KEY = 'awb-9@1';
const procedure = procedureOf(config, KEY);
const page = pageText(procedure);
const MONDAY = '2026-01-05';

const life = (received = MONDAY, answers: Record<string, string> = {}) => new Life(KEY, received, answers);
const admitted = () => life().does(MONDAY, '/bevestig e-mail').does(MONDAY, '/ontvankelijk');
const handled = () => admitted().does(MONDAY, '/behandelaar handler-1');
const informed = () => handled().does('2026-01-06', '/beklaagde geinformeerd');
const heard = () => informed().does('2026-01-12', '/horen gehouden\nHet verslag.');

describe('the page says what the law says, and where its wording was not checked', () => {
  it('Awb 9:1 to 9:24 stand with their article, and each of them as not held against the law itself', () => {
    const articles = articlesIn(procedure);
    expect(articles.length).toBeGreaterThan(30);
    for (const { article, checked } of articles) {
      expect([article, checked]).toEqual([article, false]);
      expect(article).toMatch(/^Awb (2:3|9:\d+)/);
    }
    expect(page.match(/Niet woordelijk nagekeken in de tekst van de wet/g)?.length).toBeGreaterThan(20);
    expect(life().card()).toContain('Awb 9:11: binnen zes weken na ontvangst');
    expect(life().card()).toContain('niet nagelezen in de tekst van de wet');
  });

  test.each([
    [
      'Awb 9:1 everyone may complain, about conduct towards another too',
      'ook over gedrag tegenover een ander',
    ],
    ['Awb 9:1 conduct of who works under a body is its conduct', 'telt als gedrag van het bestuursorgaan'],
    ['Awb 9:2 oral and written complaints are both taken', 'kan schriftelijk en mondeling'],
    ['Awb 9:3 nobody can appeal against how a complaint was handled', 'kan niemand beroep instellen'],
    ['Awb 9:4 what a complaint must hold for the rules to apply', 'de klager heeft de klacht ondertekend'],
    ['Awb 9:4 a complaint in a foreign language may need a translation', 'kan een vertaling nodig zijn'],
    [
      'Awb 9:5 the duty ends when the complainant is satisfied',
      'hoeven wij de klacht niet verder te behandelen',
    ],
    ['Awb 9:6 the receipt is acknowledged, without a term in the law', 'een termijn noemt het artikel niet'],
    ['Awb 9:7 the exception for the body itself', 'als het om het bestuursorgaan zelf gaat'],
    ['Awb 9:8 lid 1 d not deciding in time can be complained about', 'dat een besluit niet op tijd kwam'],
    ['Awb 9:9 the annexes are copied too', 'van wat de klager meestuurde'],
    [
      'Awb 9:10 lid 2 only the complainant’s can be left out',
      'Wie het gedrag betreft, krijgt ook dan de kans om gehoord',
    ],
    ['Awb 9:10 a report is made of the hearing', 'Van het horen maken wij een verslag.'],
    [
      'Awb 9:12a complaints are registered and published each year',
      'Publicatie van de geregistreerde klachten',
    ],
    ['Awb 9:13 a committee must be laid down', 'bepaalt of een commissie over klachten adviseert'],
    ['Awb 9:14 only general instructions', 'alleen algemene aanwijzingen'],
    ['Awb 9:15 the committee may leave the hearing to one of it', 'laat de voorzitter of een lid dat doen'],
    ['Awb 9:18 9:20 9:24 the ombudsman comes afterwards, within a year', 'binnen een jaar na ons bericht'],
  ])('%s', (_article, sentence) => {
    expect(page).toContain(sentence);
  });

  it('Awb 9:2 the form and the desk take complaints by word of mouth', () => {
    expect(procedure.channels).toEqual(expect.arrayContaining(['letter', 'telephone', 'counter']));
  });

  it('Awb 9:4 the form asks for the name and the address, the conduct and when it was', () => {
    const { fields } = form(procedure, config.organisation);
    const asked = fields.map(({ id }) => id);
    expect(asked).toEqual(expect.arrayContaining(['name', 'address', 'facts', 'facts_from']));
    expect(fields.filter(({ required }) => required).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['name', 'facts']),
    );
  });

  it('Awb 9:6 one week to acknowledge is a target of the organisation, and shown as such', () => {
    expect(life().term('acknowledgement')).toEqual(['2026-01-12', '2026-01-12']);
    expect(life().card()).toMatch(/Ontvangstbevestiging \(.*streef/);
  });
});

describe('what is not handled', () => {
  const NEEDS: Readonly<Record<string, string>> = {
    'eerdere-klacht': '2025-7Q4M2X',
    strafzaak: '2026-06-01',
  };
  test.each([
    ['Awb 9:4', 'geen-naam-of-adres'],
    ['Awb 9:4', 'geen-omschrijving'],
    ['Awb 9:8 lid 1 a', 'eerdere-klacht'],
    ['Awb 9:8 lid 1 b', 'ouder-dan-een-jaar'],
    ['Awb 9:8 lid 1 c', 'bezwaar-mogelijk'],
    ['Awb 9:8 lid 1 d', 'beroep-mogelijk'],
    ['Awb 9:8 lid 1 e', 'andere-rechter'],
    ['Awb 9:8 lid 1 f', 'strafzaak'],
    ['Awb 9:8 lid 2', 'onvoldoende-belang'],
    ['Awb 9:8 lid 2', 'onvoldoende-gewicht'],
  ])('%s a complaint need not be handled on the ground %s', (_article, ground) => {
    const words = ['/onontvankelijk', ground, NEEDS[ground] ?? ''].join(' ').trim();
    expect(life().outcome(MONDAY, words)).toBe('text-expected');
    const letter = life().letter(MONDAY, `${words} brief\nWij leggen het uit.`);
    expect(letter).toContain('Wij leggen het uit.');
    expect(letter).toContain(ground.replaceAll('-', ' '));
  });

  it('Awb 9:8 lid 1 a and f ask which complaint it was, and when to look again', () => {
    expect(life().outcome(MONDAY, '/onontvankelijk eerdere-klacht\nWaarom.')).toBe('earlier-needed');
    expect(life().outcome(MONDAY, '/onontvankelijk strafzaak\nWaarom.')).toBe('recheck-needed');
  });

  it('Awb 9:8 lid 1 f the date to look again is on the card, and it can be opened again', () => {
    const c = life().does(MONDAY, '/onontvankelijk strafzaak 2026-06-01 e-mail\nHet onderzoek loopt.');
    expect(c.card()).toContain('| Opnieuw bekijken op | 1 juni 2026 |');
    c.does('2026-01-06', '/sluit').does('2026-06-01', '/heropen\nHet onderzoek is voorbij.');
    expect(c.c.status).toBe('under-investigation');
    expect(c.card()).not.toContain('Opnieuw bekijken op');
  });

  it('Awb 9:8 lid 3 the notice is due four weeks after receipt, and names the ombudsman and the term', () => {
    const c = life();
    expect(c.term('inadmissibility-notice')).toEqual(['2026-02-02', '2026-02-02']);
    const letter = c.letter('2026-02-02', '/onontvankelijk bezwaar-mogelijk e-mail\nU kunt bezwaar maken.');
    expect(letter).toContain('binnen een jaar na ons bericht');
    expect(letter).toContain('https://www.nationaleombudsman.nl');
    c.does('2026-02-02', '/onontvankelijk bezwaar-mogelijk e-mail\nU kunt bezwaar maken.');
    expect(c.c.terms.find(({ code }) => code === 'inadmissibility-notice')?.met).toBe('2026-02-02');
  });

  it('Awb 2:3 a complaint for another body is sent on without consent, with notice to the sender', () => {
    const letter = life().letter(MONDAY, '/stuur-door waterbedrijf e-mail\nWij stuurden het door.');
    expect(letter).toContain('Waterbedrijf Voorbeeldegem');
    const c = life().does(MONDAY, '/stuur-door waterbedrijf e-mail\nWij stuurden het door.');
    expect([c.c.status, c.c.body]).toEqual(['forwarded', 'waterbedrijf']);
    expect(c.c.letters.map(({ letter: id, state }) => [id, state])).toEqual([['forwarding', 'sent']]);
  });
});

describe('who handles it, and who it is about', () => {
  it('Awb 9:7 the handler was not involved in the conduct', () => {
    expect(admitted().outcome(MONDAY, '/behandelaar handler-1', 'handler-1')).toBe('person-is-respondent');
    const appointed = handled().c.events.find(({ type }) => type === 'handler-appointed');
    expect(appointed).toMatchObject({ checks: ['not-involved'] });
  });

  it('Awb 9:9 who it is about gets a copy once it is handled', () => {
    expect(admitted().next()).toBe('respondent');
    expect(informed().next()).toBe('hear');
  });

  it('Awb 9:9 gets none where it is not handled, or where it is about nobody', () => {
    const refused = admitted().does(MONDAY, '/onontvankelijk bezwaar-mogelijk e-mail\nWaarom.');
    expect([refused.c.status, refused.next()]).toEqual(['inadmissible', 'close']);
    expect(refused.outcome(MONDAY, '/sluit')).toEqual([]);
    expect(handled().does(MONDAY, '/beklaagde geen').next()).toBe('hear');
  });

  it('Awb 9:9 an answer without it is recorded as a deviation', () => {
    const c = handled()
      .does('2026-01-12', '/horen gehouden\nHet verslag.')
      .does('2026-01-13', '/oordeel ongegrond\nWaarom.');
    expect(c.outcome('2026-01-14', '/antwoord brief\nWaarom.')).toEqual(['respondent-not-informed']);
  });
});

describe('hearing', () => {
  it('Awb 9:10 comes before a finding and before an answer', () => {
    expect(informed().outcome('2026-01-12', '/oordeel ongegrond\nWaarom.')).toBe('not-now');
    expect(informed().outcome('2026-01-12', '/antwoord brief\nWaarom.')).toBe('letter-lacks');
    expect(heard().outcome('2026-01-12', '/oordeel ongegrond\nWaarom.')).toEqual([]);
  });

  it.each(['kennelijk-ongegrond', 'klager-ziet-af', 'geen-antwoord'])(
    'Awb 9:10 lid 2 the complainant need not be heard on the ground %s',
    (ground) => {
      const c = informed().does('2026-01-12', `/horen afgezien ${ground}`);
      expect(c.next()).toBe('hear');
      c.does('2026-01-12', '/horen aangeboden beklaagde');
      expect(c.outcome('2026-01-12', '/oordeel ongegrond\nWaarom.')).toEqual([]);
      expect(c.next()).toBe('finding');
    },
  );

  it('Awb 9:10 who it is about is given the chance too, whatever becomes of the complainant’s', () => {
    const c = informed().does('2026-01-12', '/horen afgezien klager-ziet-af');
    expect(c.outcome('2026-01-12', '/oordeel ongegrond\nWaarom.')).toBe('not-now');
    expect(c.outcome('2026-01-12', '/antwoord brief 2026-01-12\nWaarom.')).toContain(
      'without-hearing-of-respondent',
    );
    c.does('2026-01-12', '/horen gehouden beklaagde\nHet verslag.');
    expect(c.c.events.at(-1)).toMatchObject({ type: 'hearing-held', who: 'respondent' });
    expect(c.next()).toBe('finding');
  });

  it('Awb 9:10 lid 2 only on one of these', () => {
    expect(informed().outcome('2026-01-12', '/horen afgezien')).toBe('ground-expected');
  });

  it('Awb 9:10 who is heard is invited for a day, and a report of it is written', () => {
    const invited = informed().does('2026-01-08', '/horen aangeboden 2026-01-15\nKomt u vertellen?');
    expect(invited.c.events.at(-1)).toMatchObject({ type: 'hearing-offered', planned: '2026-01-15' });
    expect(informed().outcome('2026-01-12', '/horen gehouden')).toBe('text-expected');
  });
});

describe('the answer', () => {
  const found = () => heard().does('2026-01-13', '/oordeel gegrond goede-motivering\nU kreeg geen uitleg.');

  it('Awb 9:12 is written with reasons, a judgement and what is done with it, and names the ombudsman and the term', () => {
    const solution = 'Wij sturen u de uitleg alsnog.';
    const c = found().does('2026-01-13', `/oplossing voorgesteld\n${solution}`);
    expect(c.outcome('2026-01-14', '/antwoord brief')).toBe('text-expected');
    const letter = c.letter('2026-01-14', '/antwoord brief\nU had recht op uitleg.', { solution });
    for (const part of ['gegrond', 'U had recht op uitleg.', solution, 'Nationale ombudsman', 'een jaar']) {
      expect(letter).toContain(part);
    }
    expect(c.outcome('2026-01-14', '/antwoord mondeling\nGezegd.')).toEqual(['form-not-in-procedure']);
  });

  it('Awb 9:12 no letter goes out without a finding', () => {
    expect(heard().outcome('2026-01-14', '/antwoord brief\nWaarom.')).toBe('letter-lacks');
  });

  it('Awb 9:5 a complainant who is satisfied ends it, in every state before the answer', () => {
    for (const c of [life(), admitted(), heard()]) {
      c.does('2026-01-20', '/geschikt\nDe klager is tevreden.');
      expect([c.c.status, c.c.terms.filter(isOpen)]).toEqual(['settled', []]);
    }
  });

  it('a complaint that is taken back ends, and the letter that confirms it is offered', () => {
    const c = handled().does('2026-01-20', '/trek-in\nDe klager belde.');
    expect(c.c.status).toBe('withdrawn');
    expect(c.c.terms.every((term) => term.met !== undefined || term.void !== undefined)).toBe(true);
  });
});
