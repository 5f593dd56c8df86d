/** `/procedure/` as it is built: every rule of the procedure with its sentence, in the organisation's form of address. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { buildSite } from './built-site.ts';
import type { Build } from './built-site.ts';
import { readPage } from './read-page.ts';
import type { ReadPage } from './read-page.ts';

const config = parseConfig(await readConfigFiles('config'));

/** Every quote in a value. */
function quotesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'quote' && typeof inner === 'string' ? [inner] : quotesIn(inner),
  );
}

const ROWS = {
  'koksijde@1': [
    ['000-01', 'Je kan steeds terecht bij de dienstverantwoordelijke voor woord en uitleg.'],
    ['000-02', 'kan je met jouw klacht terecht bij de klachtencoördinator.'],
    ['000-03', 'Een klacht is een manifeste uiting'],
    ['000-04', 'een onbeleefde behandelingswijze'],
    ['000-05', 'De OCMW-secretaris is de klachtencoördinator.'],
    ['000-06', 'De klachtencoördinator registreert de klacht, op een discrete manier.'],
    ['000-07', 'De klachtencoördinator beoordeelt of de klacht ontvankelijk is.'],
    ['000-08', 'geeft ze door aan een klachtenbehandelaar.'],
    ['000-09', 'let erop dat elke klacht volgens het reglement behandeld wordt.'],
    ['000-10', 'De klachtenbehandelaar onderzoekt waar het in de klacht om gaat.'],
    ['000-11', 'De klachtencoördinator duidt een klachtenbehandelaar aan.'],
    ['000-12 000-13 000-14', 'altijd een leidend ambtenaar. Die is niet zelf bij de klacht betrokken'],
    ['000-15', 'met een brief, met een e-mail, telefonisch of aan de balie.'],
    ['000-16', 'Een klacht wordt discreet geregistreerd.'],
    ['000-17', 'Ontvangstbevestiging Binnen 10 kalenderdagen na de ontvangst van {uw} klacht.'],
    ['000-18', 'als de klacht onontvankelijk is Binnen 10 kalenderdagen na de ontvangst van {uw} klacht.'],
    ['000-19', 'Het onderzoek gebeurt discreet en neutraal.'],
    ['000-20', 'maakt een rapport voor de klachtencoördinator.'],
    ['000-21', 'Gemotiveerd antwoord Binnen 30 kalenderdagen na de ontvangst van {uw} klacht.'],
    ['000-22', 'In het antwoord staat of wij de klacht gegrond vinden.'],
    ['000-23', 'Dan staat er ook welke oplossing wij voorstellen.'],
    ['000-24', 'Er is een klachtenformulier, en een reglement over hoe klachten behandeld worden.'],
    ['000-24', 'Het klachtenformulier en het reglement klachtenbehandeling vind je hieronder.'],
  ],
  'hss@1': [
    ['004-01', 'Klachten helpen ons om beter te werken.'],
    ['004-02', 'Wie de klacht ontvangt, vult het klachtenformulier in'],
    ['004-03', 'De directie behandelt de klachten.'],
    ['004-04', 'en neemt maatregelen.'],
    ['004-05', 'een formeel kenbaar gemaakte uiting van ongenoegen'],
    ['004-06', 'lange afhandeltermijnen van een verzoek om informatie'],
    ['004-07', 'onze medewerker wordt bepaald gedrag verweten'],
    ['004-08', 'klachten inzake administratiekosten'],
    ['004-09', 'het handelen of nalaten rondom dit punt in een klacht kan resulteren.'],
    ['004-10', 'schriftelijk of per e-mail binnenkomt, gaat direct naar de directie.'],
    ['004-11', 'telefonisch of mondeling binnenkomt, schrijft de medewerker op.'],
    ['004-12', 'De directie beoordeelt de klacht.'],
    ['004-13', 'Binnen 7 werkdagen na de ontvangst van {uw} klacht.'],
    ['004-14', 'De directie onderzoekt de klacht samen met de klager.'],
    ['004-15', 'Binnen 6 weken na de ontvangst van {uw} klacht.'],
    ['004-16', 'Dat gebeurt in een gesprek of schriftelijk.'],
    ['004-17 004-18', 'een externe klacht indienen bij erisietsmisgegaan.nl.'],
    ['004-19', 'Wij bewaren de klachten in een archief.'],
    ['004-20', 'Minstens elk kwartaal, door: directie'],
    ['004-21', 'Dan nemen wij maatregelen, zodat het niet opnieuw gebeurt.'],
  ],
} as const;

describe.each([
  ['koksijde@1', 'u'],
  ['koksijde@1', 'je'],
  ['hss@1', 'u'],
  ['hss@1', 'je'],
] as const)('the page about %s, in the form of address %s', (key, form) => {
  let site: Build;
  let page: ReadPage;
  const read = (path: string) => readPage(readFileSync(join(site.out, 'client', path), 'utf8'));

  beforeAll(async () => {
    site = await buildSite(key, form);
    page = read('procedure/index.html');
  });
  afterAll(() => rm(site.home, { recursive: true }));

  test.each(ROWS[key].map((row) => [...row]))('%s: says “%s”', (_, sentence) => {
    const whole = [page.said, ...page.quotes].join(' ');
    expect(whole).toContain(sentence.replace('{uw}', form === 'je' ? 'je' : 'uw'));
  });

  test('shows every quote of the procedure, word for word', () => {
    // A sentence that introduces a list is read before it.
    const whole = [...page.quotes, page.said].join('\n');
    for (const quote of quotesIn(procedureOf(config, key))) expect(whole).toContain(quote);
  });

  test('000-24 leads to the form, and gives every way to reach who handles complaints', () => {
    expect(page.urls).toContain('/klacht/');
    const { name, address, phone, email } = config.organisation.contact;
    for (const way of [name, ...address, phone, email]) expect(page.said).toContain(way);
  });

  test('000-24 leads to the reglement where the text says that it is public, and else to none', () => {
    const isNamed = key === 'koksijde@1';
    const { url = '' } = config.organisation.documents.find(({ id }) => id === 'reglement') ?? {};
    expect(page.urls.filter((one) => one === url)).toHaveLength(isNamed ? 1 : 0);
    expect(page.said.includes('Lees ook: Reglement klachtenbehandeling')).toBe(isNamed);
  });

  test('leads from its contents to each part, and from every page to itself', () => {
    const anchors = page.urls.filter((url) => url.startsWith('#'));
    expect(anchors.length).toBeGreaterThanOrEqual(8);
    for (const anchor of anchors) expect(page.attributes(anchor.slice(1))).not.toBeNull();
    for (const path of ['index.html', 'klacht/index.html', 'privacy/index.html', '404.html'])
      expect(read(path).urls.filter((url) => url === '/procedure/').length).toBeGreaterThanOrEqual(2);
  });

  test('speaks to the citizen in one form of address on every page, quotes apart', () => {
    const other =
      form === 'je' ? /(?<![\p{L}.-])(u|uw)(?![\p{L}-])/giu : /(?<![\p{L}])(je|jij|jou|jouw)(?!\p{L})/giu;
    for (const path of [
      'index.html',
      'procedure/index.html',
      'klacht/index.html',
      'privacy/index.html',
      '500.html',
    ]) {
      const { said } = read(path);
      // The advice and the examples of a text are its own words.
      expect(
        [...said.matchAll(other)].map(({ index }) => said.slice(Math.max(0, index - 30), index + 30)),
        path,
      ).toEqual([]);
    }
  });
});
