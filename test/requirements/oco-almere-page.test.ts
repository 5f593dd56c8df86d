/** What the public page says of the scheme of OCO Almere, duties of people alone among it. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../site/built-site.ts';
import type { Build } from '../site/built-site.ts';
import { readPage } from '../site/read-page.ts';
import type { ReadPage } from '../site/read-page.ts';
import { procedure } from './oco-almere-world.ts';

let site: Build;
let page: ReadPage;

beforeAll(async () => {
  site = await buildSite('oco-almere@1', 'u');
  page = readPage(readFileSync(join(site.out, 'client', 'procedure/index.html'), 'utf8'));
}, 120_000);
afterAll(() => rm(site.home, { recursive: true }));

it.each([
  ['003-01', 'klachten over de dienstverlening van OCO Almere.'],
  ['003-01', 'Wij zien klachten als gratis advies.'],
  ['003-01', 'vinden wij even belangrijk als waar de klacht over gaat.'],
  ['003-02', 'info@ocoalmere.nl of 036 200 21 58'],
  ['003-03', 'De coördinatoren van OCO Almere behandelen de klachten.'],
  ['003-03', 'De persoon over wie de klacht gaat, heet de beklaagde.'],
  ['003-04', 'Alle klachten komen bij de coördinatoren binnen, hoe iemand ze ook uit.'],
  ['003-05', 'Dan neemt een andere coördinator het over.'],
  ['003-06', 'Contact met de klager Binnen 3 werkdagen na de ontvangst van uw klacht.'],
  ['003-07', 'legt de regeling uit. Als dat nodig is, vraagt de coördinator om meer uitleg'],
  ['003-08', 'Zo snel mogelijk na ons eerste contact met u.'],
  ['003-09', 'staat wanneer wij de klacht kregen, en waar de klacht over gaat.'],
  ['003-10', 'Direct na deze drie werkdagen is uiterlijk de volgende werkdag.'],
  ['003-11', 'vertelt de beklaagde op hetzelfde moment waar de klacht over gaat.'],
  ['003-12', 'Binnen 2 weken na de ontvangstbevestiging.'],
  ['003-13', 'De coördinator maakt van het gesprek een verslag.'],
  ['003-14 003-15', 'De coördinator bewaart een exemplaar in het archief.'],
  ['003-16', 'De klager krijgt informatie over wat er nog kan.'],
  ['003-17', 'De contactgegevens staan in het gespreksverslag.'],
  ['003-18', 'De klager kiest zelf.'],
  ['003-19', 'Dan blijft er een kopie in het archief van OCO Almere.'],
  ['003-20', 'De voorzitter is onafhankelijk, en komt uit het Breed Overleg Plus.'],
  ['003-20', 'Dit lid is ambtenaar van de gemeente Almere.'],
  ['003-21', 'Dan neemt iemand van een andere organisatie de plaats in.'],
  ['003-22', 'De commissie mag alle stukken opvragen die zij nodig heeft.'],
  ['003-23', 'Binnen 2 weken na de ontvangst van uw klacht door de commissie.'],
  ['003-24', 'Zij mag deze stap overslaan.'],
  ['003-25', 'De klager en de beklaagde krijgen een uitnodiging.'],
  ['003-26', 'Binnen 2 weken na de bespreking door de commissie.'],
  ['003-27', 'Na de zitting bespreekt de commissie wat zij gehoord heeft.'],
  ['003-28', 'Dan kan er nog een tweede zitting komen.'],
  ['003-29', 'Voor de uitspraak noemt de tekst geen termijn.'],
  ['003-30', 'De commissie kan de klacht ook ongegrond vinden.'],
  ['003-31', 'De coördinator registreert het dossier, en doet er alle stukken over de klacht bij.'],
  ['003-32', 'De coördinator beheert ook het archief van de klachtencommissie.'],
  ['003-33', 'De beklaagde mag altijd het eigen dossier bekijken.'],
  ['003-34', 'De coördinator en de beklaagde houden zich aan de privacywet.'],
  ['003-35', 'Elk half jaar'],
  ['003-36', 'hoeveel klachten intern zijn afgehandeld en hoeveel zijn doorverwezen'],
  ['003-37', 'Dan behandelt de leidinggevende de klacht.'],
])('%s the page says “%s”', (_id, sentence) => {
  expect([page.said, ...page.quotes].join(' ')).toContain(sentence);
});

/** Every quote in a value. */
function quotesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'quote' && typeof inner === 'string' ? [inner] : quotesIn(inner),
  );
}

it('shows every quote of the scheme, and speaks to the citizen as “u”', () => {
  const { respondent: _told, ...rest } = procedure;
  const whole = [...page.quotes, page.said].join('\n');
  for (const quote of quotesIn({ ...rest, committee: { ...rest.committee, basis: null } })) {
    expect(whole).toContain(quote);
  }
  expect(page.said).not.toMatch(/(?<![\p{L}])(je|jij|jou|jouw)(?!\p{L})/iu);
});

it('says with the sentence that all complaints come in with the coordinators which one does not', () => {
  expect(page.said).toContain('Een klacht over een coördinator is een uitzondering.');
  expect(page.said).toContain('Komt de klacht toch bij een coördinator binnen, dan geeft die ze door.');
});

it('marks the own target for the ruling as none of the text', () => {
  expect(page.said).toMatch(/Uitspraak van de klachtencommissie Binnen 6 weken.*?eigen/);
});
