/** The figures, in Dutch: what the tables and their rows are called, and what the pages say about them. */
import { longDate } from './date.ts';

export const tables = {
  channel: 'Hoe de klachten binnenkwamen',
  service: 'Over welke dienst',
  category: 'Waarover de klachten gingen',
  admissibility: 'Ontvankelijk of niet',
  finding: 'Gegrond of niet',
  deadline: (term: string) => `Op tijd: ${lower(term)}`,
  duration: 'Hoe lang het duurde tot het antwoord',
} as const;

export const admissibility = {
  admissible: 'ontvankelijk',
  inadmissible: 'niet ontvankelijk',
  'not-a-complaint': 'geen klacht',
  undecided: 'geen beslissing (nog niet, of ingetrokken)',
} as const;

export const withoutFinding = 'geen oordeel (nog niet, of niet nodig)';

export const standings = {
  'in-time': 'op tijd',
  late: 'te laat (ook als het nog moet gebeuren)',
  'not-due': 'termijn loopt nog, of geldt niet (meer)',
} as const;

export const durations = {
  class: (from: number, until: number | null) => {
    if (until === null) return `meer dan ${String(from - 1)} dagen`;
    return from === 0 ? `${String(until)} dagen of minder` : `${String(from)} tot ${String(until)} dagen`;
  },
  notAnswered: 'geen antwoord (nog niet, of niet nodig)',
} as const;

export const remainder = 'andere of niet ingevuld';

export const csv = {
  from: 'van',
  until: 'tot en met',
  entity: 'organisatie',
  table: 'tabel',
  row: 'rij',
  count: 'aantal',
  share: 'aandeel',
  total: 'totaal',
  hidden: 'verborgen',
} as const;

export const index = {
  title: 'Cijfers over klachten',
  lead: 'Hoeveel klachten kwamen er binnen, en wat gebeurde ermee? Kies een jaar en een organisatie.',
  none: 'Er zijn nog geen cijfers. Kom later terug.',
  noSum: 'Waarom staat er geen totaal van alle organisaties samen?',
  noSumText:
    'Elke organisatie heeft eigen cijfers. Tellen wij alles samen, dan kan iemand kleine aantallen uitrekenen die wij verbergen om mensen te beschermen.',
  year: (year: number) => `Klachten uit ${String(year)}`,
  complaints: (total: number | '<5') => (total === 1 ? '1 klacht' : `${amount(total)} klachten`),
  all: 'Alle cijfers in één bestand (JSON)',
} as const;

export const page = {
  title: (entity: string, year: number) => `Klachten over ${entity} in ${String(year)}`,
  back: 'Alle jaren en organisaties',
  others: 'Andere cijfers',
  complaints: (total: number | '<5') => `${total === 1 ? 'klacht' : 'klachten'} ontvangen`,
  period: (from: string, until: string) =>
    `Klachten die binnenkwamen van ${longDate(from)} tot en met ${longDate(until)}.`,
  asOf: (date: string) => `Wat er daarna met elke klacht gebeurde, is geteld tot en met ${longDate(date)}.`,
  few: (minimum: number) =>
    `Meer tonen wij niet. Bij minder dan ${String(minimum)} klachten kan iemand raden over wie het gaat. Zo beschermen wij de mensen achter de cijfers.`,
  contents: 'Op deze pagina',
  row: 'Wat',
  count: 'Aantal',
  share: 'Aandeel',
  total: 'Totaal',
  hidden: '–',
  hiddenWord: 'verborgen',
  hiddenNote: '– betekent: verborgen om mensen te beschermen.',
  noChart:
    'Hier is geen grafiek, want deze aantallen zijn verborgen. Anders kan iemand de kleine aantallen uitrekenen.',
  withheld: 'Deze tabel tonen wij niet. De aantallen zijn zo klein dat iemand ze anders kan uitrekenen.',
  csv: 'Download deze tabel (CSV)',
  download: (table: string) => `Download de tabel “${table}” (CSV)`,
  chart: (table: string, rows: string) => `Staafdiagram. ${table}: ${rows}.`,
  ownTarget: 'Dit is een eigen streefdoel. Het staat niet in de procedure.',
  inTime: (count: number, base: number, share: string | null) =>
    `${String(count)} van de ${String(base)} keer op tijd${share === null ? '' : ` (${share})`}.`,
  median: (days: number) => `De helft van de antwoorden kwam binnen ${dayCount(days)} na de klacht.`,
  mean: (days: number) => `Gemiddeld duurde het ${dayCount(days)}.`,
  noDurations:
    'Een gemiddelde tonen wij hier niet: er zijn te weinig antwoorden, of iemand kan er kleine aantallen uit afleiden.',
  noFinding:
    'In deze procedure krijgt een klacht geen oordeel “gegrond” of “ongegrond”. Daarom staat hier geen tabel met oordelen.',
  reading: 'Hoe leest u deze cijfers?',
  rules: (threshold: number, base: number) => [
    `Aantallen van 1 tot en met ${String(threshold - 1)} verbergen wij. Soms verbergen wij ook een groter aantal, want anders kan iemand het kleine uitrekenen.`,
    'Een aandeel is een deel van alle klachten op deze pagina. Het staat er alleen als niemand er een klein aantal uit kan afleiden.',
    `Een gemiddelde staat er alleen bij ${String(base)} antwoorden of meer, en als het niets verraadt wat wij verbergen.`,
    'Een klacht telt mee in het jaar waarin zij binnenkwam. Ook klachten die niet ontvankelijk zijn, tellen mee.',
    '“Op tijd” betekent: op of voor de laatste dag van de termijn.',
  ],
} as const;

/** A total as people read it. */
export function amount(total: number | '<5'): string {
  return total === '<5' ? 'minder dan 5' : total.toLocaleString('nl-BE');
}

function dayCount(days: number): string {
  return days === 1 ? '1 dag' : `${String(days)} dagen`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
