/** What the page about the procedure of Zoersel says, in both forms of address. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import type { Build } from '../site/built-site.ts';
import { readPage } from '../site/read-page.ts';
import type { ReadPage } from '../site/read-page.ts';

/** A sentence of the page; between slashes what it says to `u` and to `je`. */
const ROWS = [
  ['001-01', 'Dan {hebt u|heb je} het recht om een klacht in te dienen.'],
  ['001-01', 'Pas als je geen antwoord krijgt op jouw vraag of het te lang duurt'],
  ['001-02', 'Ook dan {kunt u|kun je} bij de klachtencoördinator terecht.'],
  ['001-02', 'Ook als een medewerker een fout maakt in jouw dossier'],
  ['001-03', 'het niet correct handelen van een medewerker of politieke mandataris'],
  ['001-04', 'een foutief verrichten van een handeling of prestatie'],
  ['001-04', 'het afwijken van de vastgelegde of gebruikelijke werkwijze'],
  ['001-04', 'het niet, het niet tijdig of het niet correct uitvoeren van een handeling of prestatie'],
  ['001-04', 'het onbeleefd of ongepast behandelen van de klant'],
  ['001-05', 'informatievraag je bent op zoek naar informatie'],
  ['001-06', 'melding je wil iets melden (problemen rond afvalophaling, put in de weg'],
  ['001-07', 'suggestie je hebt een suggestie'],
  ['001-08', 'onmiddellijk op te lossen probleem je hebt een probleem dat onmiddellijk kan worden opgelost'],
  ['001-09', 'dienst niet gecontacteerd je hebt zelf nog geen contact opgenomen met de dienst'],
  ['001-10', 'niet onze dienst je klacht gaat niet over een dienst van het lokale bestuur'],
  ['001-11', 'regelgeving of beleid je hebt een klacht over de regelgeving'],
  ['001-12', 'anoniem je wil anoniem blijven'],
  ['001-13', 'ouder dan een jaar de feiten zijn ouder dan één jaar'],
  ['001-13', 'Het jaar telt terug vanaf de dag waarop de klacht is ingediend.'],
  ['001-14', 'duidelijk ongegrond je klacht is duidelijk ongegrond'],
  ['001-15', 'gerechtelijke procedure je klaagt over een feit'],
  ['001-16', 'eerdere klacht (van wie dan ook) eerder afgesloten klachten over hetzelfde onderwerp'],
  ['001-17', 'sociale media uitingen van ontevredenheid, gepost via sociale media'],
  ['001-18', 'met een brief, met een e-mail of met het formulier op deze website.'],
  ['001-19', 'De klachtencoördinator beoordeelt of de klacht ontvankelijk is.'],
  ['001-20', 'In het bericht staat welke oplossingen mogelijk zijn, en wanneer het antwoord komt.'],
  ['001-21', 'Soms kunnen wij meteen antwoorden.'],
  [
    '001-22',
    'omdat er informatie ontbreekt, omdat wij met de dienst moeten overleggen, of omdat een politiek',
  ],
  ['001-22', 'De tekst kent geen langere termijn.'],
  ['001-23', 'Binnen 1 maand na het indienen van {uw|je} klacht.'],
  ['001-24', 'Telefoon: 050 00 00 00'],
] as const;

/** What is said to the citizen in the other form of address. */
const OTHER = {
  u: /(?<![\p{L}])(je|jij|jou|jouw)(?!\p{L})/giu,
  je: /(?<![\p{L}.-])(u|uw)(?![\p{L}-])/giu,
};

describe.each(['je', 'u'] as const)('the page about zoersel@1, in the form of address %s', (form) => {
  let site: Build;
  let page: ReadPage;
  let whole: string;
  const read = (path: string) => readFileSync(join(site.out, 'client', path), 'utf8');

  beforeAll(async () => {
    site = await buildSite('zoersel@1', form);
    page = readPage(read('procedure/index.html'));
    // A quote is read where it stands: behind what it is about.
    whole = readPage(
      read('procedure/index.html').replaceAll(/<\/?blockquote/g, (tag) => tag.replace('blockquote', 'p')),
    ).said;
  });
  afterAll(() => rm(site.home, { recursive: true }));

  test.each(ROWS.map((row) => [...row]))('%s: says “%s”', (_, sentence) => {
    const addressed = sentence.replace(/\{(.*)\|(.*)\}/, form === 'u' ? '$1' : '$2');
    expect(whole).toContain(addressed);
  });

  test('001-24 leads to the form, and gives the address, the telephone number and the mail box', () => {
    expect(page.urls).toContain('/klacht/');
    expect(page.urls).toContain('mailto:klachten@voorbeeldegem.example');
    expect(page.said).toContain('Dorpsplein 1');
  });

  test('speaks to the citizen in one form of address on every page, quotes apart', () => {
    for (const path of ['index.html', 'procedure/index.html', 'klacht/index.html', 'privacy/index.html']) {
      expect([path, ...(readPage(read(path)).said.match(OTHER[form]) ?? [])]).toEqual([path]);
    }
  });
});
