/** What the invented coordinators write beneath their commands. */
import type { CommandId } from '#domain/case/decision.ts';
import type { ExampleWorld } from '#domain/case/example-world.ts';
import type { Random } from './random.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  inadmissible: [
    'De feiten gaan over een andere overheid. Wij hebben de klager verteld waar hij terechtkan.',
    'Over dezelfde feiten is eerder al een klacht behandeld. Er zijn geen nieuwe gegevens.',
    'Het gaat om een vraag om informatie en niet om een klacht. De dienst gaf intussen het antwoord.',
  ],
  upheld: [
    'De dienst bevestigt wat de klager schrijft. De afspraak is niet nagekomen.',
    'Uit het dossier blijkt dat het langer duurde dan normaal, zonder goede reden.',
    'De medewerker erkent dat dit anders moest. De klager is niet correct geholpen.',
  ],
  notUpheld: [
    'De dienst volgde de gewone werkwijze. Wij vonden geen fout.',
    'Uit het dossier blijkt dat de klager op tijd bericht kreeg, op het adres dat wij kenden.',
    'De verklaringen spreken elkaar tegen. Wij kunnen niet vaststellen dat het fout liep.',
  ],
  solution: [
    'De dienst zet het recht en laat de klager weten wanneer.',
    'De dienst past de werkwijze aan, zodat dit niet opnieuw gebeurt.',
    'De verantwoordelijke neemt zelf contact op en biedt excuses aan.',
  ],
  answer: [
    'Wij hebben uw klacht onderzocht. In deze brief leest u wat wij vaststelden en wat er nu gebeurt.',
    'Dank u dat u ons dit liet weten. Hieronder leest u wat wij nagingen, en wat wij ervan vinden.',
    'Wij spraken met de dienst en bekeken het dossier. Dit is ons antwoord, met de redenen.',
  ],
  qualify: [
    'Dit is een vraag om informatie. De dienst helpt u verder: bel gerust naar het gewone nummer.',
    'Dit is een melding. De bevoegde dienst kreeg ze van ons en gaat ermee aan de slag.',
  ],
  refer: [
    'Hierover beslist een andere instantie. Daar kan men u wel helpen.',
    'Dit valt buiten onze bevoegdheid. Wij schreven de klager waar hij terechtkan.',
  ],
  'request-info': [
    'Wij vroegen wanneer het precies gebeurde, en met wie de klager sprak.',
    'Wij vroegen een kopie van de brief waarover het gaat.',
  ],
  info: ['De klager bezorgde de datum en de brief.', 'De klager belde terug en gaf de ontbrekende gegevens.'],
  interim: [
    'De dienst had meer tijd nodig voor zijn verslag.',
    'Wij wachten nog op één gesprek. Daarna volgt het antwoord.',
  ],
  extend: [
    'Het onderzoek vraagt meer tijd, omdat meer dan één dienst betrokken is.',
    'Wij wachten op stukken die wij bij een ander bestuur opvroegen.',
  ],
  consent: ['De klager schreef dat hij liever wat langer wacht op een volledig antwoord.'],
  suspend: ['Wij wachten op stukken zonder welke wij niet verder kunnen.'],
  depart: ['Na het advies kwamen nieuwe stukken binnen. Die geven een ander beeld.'],
  member: ['Het vorige lid was verhinderd.'],
  reopen: [
    'De klager bezorgde nieuwe stukken. Wij bekijken de klacht opnieuw.',
    'De oplossing bleek niet uitgevoerd. Wij nemen de klacht weer op.',
  ],
  summary: [
    'Een burger wachtte lang op een antwoord. De dienst past de planning aan.',
    'Een burger kreeg verkeerde uitleg. De dienst verbeterde de brief.',
  ],
  measure: [
    'De wachttijd aan het loket wordt elke week nagekeken.',
    'De brief wordt herschreven in duidelijke taal.',
    'Nieuwe medewerkers krijgen uitleg over deze werkwijze.',
  ],
  inspection: ['Het dossier bevat gegevens van anderen.'],
  subject: [
    'Lange wachttijd',
    'Geen antwoord gekregen',
    'De manier van spreken',
    'Verkeerde informatie',
    'Een afspraak die niet doorging',
  ],
  report: [
    'De dienst bezorgde haar verslag. De feiten en de data staan erin.',
    'Wij spraken met de medewerkers en bekeken wat er in het dossier staat.',
  ],
  talk: [
    'Wij overliepen samen wat er gebeurd is en wat anders had gemoeten.',
    'Beide kanten vertelden hun verhaal. De afspraken staan op papier.',
  ],
  hear: [
    'De klager vertelde wat er gebeurd is. De dienst gaf uitleg. Allebei lazen zij het verslag na.',
    'De klager bleef bij de klacht. De medewerker antwoordde op elke vraag.',
  ],
};

/** The findings whose text says what was found. */
const JUDGING: readonly CommandId[] = ['finding', 'ruling', 'advice'];

/** The text below a command; `own` is that of its example, for what nobody wrote here. */
export function inventText(id: CommandId, own: string, { procedure }: ExampleWorld, random: Random): string {
  const { finding } = procedure;
  const isUpheld = finding !== 'none' && finding.scale[0]?.solution === true;
  const kind = JUDGING.includes(id) ? (isUpheld ? 'upheld' : 'notUpheld') : id;
  return random.pick(TEXTS[kind] ?? [own]);
}
