/** What `/procedure/` tells citizens of the reglement of a city and its OCMW: the sentences on which it rests. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Build } from '../site/built-site.ts';
import { buildSite } from '../site/built-site.ts';
import type { ReadPage } from '../site/read-page.ts';
import { readPage } from '../site/read-page.ts';

let site: Build;
let page: ReadPage;
beforeAll(async () => {
  site = await buildSite('stad-ocmw@1');
  page = readPage(readFileSync(join(site.out, 'client', 'procedure/index.html'), 'utf8'));
}, 180_000);
afterAll(() => rm(site.home, { recursive: true }));

describe('the page about the procedure', () => {
  it.each([
    ['002-01', 'Wie bij de stad en het OCMW klachten behandelt, hoort bij de administratie'],
    ['002-02', 'is zo onafhankelijk mogelijk van de dienst waarover de klacht gaat.'],
    ['002-03', 'Met maatregelen herstellen wij wat fout ging, en vermijden wij dat het opnieuw gebeurt.'],
    ['002-04', 'Elke klacht is voor ons een reden om beter te werken.'],
    ['002-05', 'waarbij een ontevreden burger, gebruiker van diensten, of een rechtspersoon, schriftelijk'],
    ['002-06', 'die een foutieve of strafbare handeling of prestatie verricht heeft'],
    ['002-06', 'die heeft afgeweken van de vastgelegde of gebruikelijke werkwijze'],
    ['002-06', 'die een handeling of prestatie niet correct heeft uitgevoerd'],
    ['002-07', 'een behandelingswijze een termijn een beslissing hulp- en dienstverlening'],
    ['002-08', 'de klacht is anoniem'],
    ['002-09', 'een melding, een suggestie, een beroep of een bezwaar is geen klacht.'],
    ['002-10', 'een klacht over hetzelfde onderwerp ingediend, die volledig is afgehandeld'],
    ['002-11', 'van meer dan één jaar voor de indiening van de klacht'],
    ['002-12', 'het voorwerp van een gerechtelijke procedure of een strafonderzoek'],
    ['002-13', 'een verzekeringsprocedure waarin de organisatie geen schuld treft'],
    ['002-14', 'waarbij de klager individueel en actief betrokken is'],
    ['002-15', 'waarvoor het stads- of OCMW-bestuur niet bevoegd is'],
    ['002-16', 'Daarin staat bij welke organisatie de klacht terechtkan.'],
    ['002-17', 'Zonder uw toestemming sturen wij die niet door.'],
    ['002-18', 'Dan zeggen wij waar u de informatie wel kunt vinden.'],
    ['002-19', 'is een voorstel voor verbetering van de werking van de stad of het OCMW.'],
    ['002-20', 'van een bepaalde tekortkoming in het functioneren.'],
    ['002-21', 'Vragen, suggesties en meldingen kunnen ons wel helpen'],
    ['002-21', 'Maar wij behandelen ze niet volgens dit reglement.'],
    ['002-22', 'De klachtencoördinator zorgt ervoor dat de behandeling van elke klacht goed verloopt.'],
    ['002-23', 'kiest voor elke klacht een klachtenbehandelaar, en overlegt daarover met de diensten.'],
    ['002-24', 'De klachtenbehandelaar onderzoekt de klacht en werkt het antwoord uit.'],
    ['002-25', 'De klachtencoördinator helpt de klachtenbehandelaar waar dat nodig is.'],
    ['002-26', 'De klachtencoördinator werkt onafhankelijk en blijft altijd neutraal.'],
    ['002-27', 'De klachtencoördinator heeft beroepsgeheim.'],
    ['002-28', 'Alleen de klachtencoördinator of een vervanger kan het klachtenregister inkijken.'],
    ['002-29', 'Wij volgen alle regels over privacy.'],
    ['002-30', 'Na de klacht volgt de klachtencoördinator op wat er verbetert.'],
    ['002-31', 'dan gaat de klacht meteen naar de algemeen directeur.'],
    ['002-32', 'behandelt zelf de klachten van een personeelslid tegen een ander personeelslid.'],
    ['002-33', 'Elk jaar, door: algemeen directeur, aan: de gemeenteraad'],
    ['002-34', 'Elk jaar, door: algemeen directeur, aan: de raad voor maatschappelijk welzijn'],
    ['002-35', 'Elk jaar, door: klachtencoördinator, aan: het managementteam'],
    ['002-36', 'een verslag opgemaakt waarin kwaliteitsverbeteringen worden voorgesteld'],
  ])('%s says “%s”', (_, sentence) => {
    expect([page.said, ...page.quotes].join(' ')).toContain(sentence);
  });

  it('says what it promises by its own choice, and heads the way of staff against staff by no other name', () => {
    expect(page.said).toContain(
      'Dan zeggen wij u waar u ermee terechtkunt. Dit is een eigen keuze van de organisatie.',
    );
    expect(page.said).toContain(
      'Dan krijgt u daarvan bericht, met de reden. Dit is een eigen keuze van de organisatie.',
    );
    expect(page.said).toContain('Welke klachten behandelt iemand anders?');
    expect(page.said).not.toContain('Gaat uw klacht over wie klachten behandelt?');
  });

  it('tells of both terms that they are targets of our own, and of no other term', () => {
    expect(page.said).toContain(
      'Ontvangstbevestiging Binnen 10 kalenderdagen na de ontvangst van uw klacht.',
    );
    expect(page.said).toContain('Antwoord Binnen 45 kalenderdagen na de ontvangst van uw klacht.');
    expect(
      page.said.match(/Dit is een streefdoel dat wij onszelf stellen. Het staat niet in de procedure/g),
    ).toHaveLength(2);
    expect(page.said.match(/Binnen \d+/g)).toHaveLength(2);
  });
});
