/** The form, in Dutch: what each field asks, what its choices mean, and what is said when an answer cannot be used. */
import { longDate } from './date.ts';

export interface FieldText {
  readonly label: string;
  /** One sentence below the label, where the label alone is not enough. */
  readonly hint?: string;
  /** How an error names the field: “Vul **uw naam** in.” */
  readonly noun: string;
}

export const fields = {
  facts: {
    label: 'Wat is er gebeurd?',
    hint: 'Vertel het in uw eigen woorden. Schrijf wat er misging, waar, en wie erbij was.',
    noun: 'wat er gebeurd is',
  },
  facts_from: {
    label: 'Wanneer gebeurde het?',
    hint: 'Bijvoorbeeld 20-11-2026. Duurde het langer? Vul hier de eerste dag in.',
    noun: 'de dag waarop het gebeurde',
  },
  facts_until: {
    label: 'Wat was de laatste dag?',
    hint: 'Alleen als het langer dan één dag duurde. Bijvoorbeeld 20-11-2026.',
    noun: 'de laatste dag',
  },
  wish: {
    label: 'Wat wilt u dat wij doen?',
    hint: 'Bijvoorbeeld: iets rechtzetten, excuses aanbieden of uitleg geven.',
    noun: 'wat u wilt dat wij doen',
  },
  entity: { label: 'Over welke organisatie gaat uw klacht?', noun: 'de organisatie' },
  service: { label: 'Over welke dienst gaat uw klacht?', noun: 'de dienst' },
  category: { label: 'Wat past het best bij uw klacht?', noun: 'wat het best bij uw klacht past' },
  about: {
    label: 'Over wie gaat uw klacht?',
    hint: 'Gaat de klacht over wie klachten behandelt of over de leiding? Dan leest en behandelt iemand anders uw klacht.',
    noun: 'over wie uw klacht gaat',
  },
  respondent: {
    label: 'Gaat uw klacht over een bepaalde medewerker?',
    hint: 'Schrijf dan de naam, of hoe wij deze persoon kunnen herkennen.',
    noun: 'de naam van de medewerker',
  },
  contacted: {
    label: 'Hebt u al met de dienst zelf gesproken?',
    noun: 'of u al met de dienst gesproken hebt',
  },
  contacted_result: {
    label: 'Wat kwam daaruit?',
    hint: 'Met wie sprak u, en wat was het antwoord?',
    noun: 'wat daaruit kwam',
  },
  proceedings: {
    label: 'Loopt er al een andere procedure over hetzelfde?',
    noun: 'of er al een andere procedure loopt',
  },
  forward_consent: {
    label: 'Mogen wij uw klacht doorsturen als een andere organisatie ervoor bevoegd is?',
    noun: 'of wij uw klacht mogen doorsturen',
  },
  name: { label: 'Uw naam', hint: 'Voornaam en achternaam.', noun: 'uw naam' },
  email: { label: 'Uw e-mailadres', hint: 'Bijvoorbeeld naam@voorbeeld.be', noun: 'uw e-mailadres' },
  phone: { label: 'Uw telefoonnummer', noun: 'uw telefoonnummer' },
  address: { label: 'Uw postadres', hint: 'Straat, nummer, postcode en gemeente.', noun: 'uw postadres' },
  on_behalf_of: {
    label: 'Dient u de klacht in voor iemand anders?',
    hint: 'Schrijf dan de naam van die persoon.',
    noun: 'de naam van de persoon voor wie u klaagt',
  },
  capacity: { label: 'U dient deze klacht in als', noun: 'als wie u de klacht indient' },
  channel: { label: 'Hoe kwam de klacht binnen?', noun: 'hoe de klacht binnenkwam' },
  submitted_on: {
    label: 'Wanneer werd de klacht verstuurd?',
    hint: 'De datum op de brief of de poststempel. Bijvoorbeeld 20-11-2026.',
    noun: 'de datum van verzending',
  },
  received_on: {
    label: 'Wanneer kwam de klacht binnen?',
    hint: 'De termijnen tellen vanaf deze dag. Bijvoorbeeld 20-11-2026.',
    noun: 'de datum van ontvangst',
  },
} as const satisfies Readonly<Record<string, FieldText>>;

/** The parts of the form, in words. */
export const groups = {
  event: 'Uw klacht',
  subject: 'Waarover gaat het?',
  before: 'Wat gebeurde er al?',
  person: 'Uw gegevens',
  desk: 'Voor de medewerker',
} as const;

/** The choices that mean the same for every organisation; the others are the organisation's own data. */
export const choices = {
  capacity: {
    citizen: 'burger',
    user: 'gebruiker van een dienst',
    'legal-person': 'bedrijf, vereniging of andere rechtspersoon',
    staff: 'medewerker',
  },
  about: {
    service: 'over een dienst of een medewerker',
    coordinator: 'over de klachtencoördinator',
    management: 'over de directie of de leiding',
    staff: 'ik ben zelf medewerker en klaag over een collega',
  },
  proceedings: {
    none: 'nee',
    objection: 'ja, een bezwaar',
    appeal: 'ja, een beroep',
    court: 'ja, bij de rechter',
    criminal: 'ja, een onderzoek door politie of parket',
    insurance: 'ja, bij een verzekering',
  },
  channel: {
    'web-form': 'webformulier',
    letter: 'brief',
    'e-mail': 'e-mail',
    telephone: 'telefoon',
    counter: 'aan de balie',
    visit: 'huisbezoek',
    ombudsman: 'via een ombudsdienst',
    'civil-society': 'via een vereniging',
    politician: 'via een mandataris',
    'social-media': 'via sociale media',
    other: 'anders',
  },
  'yes-no': { yes: 'ja', no: 'nee' },
} as const;

/** The empty choice of a field that may stay open. */
export const undecided = 'Dat weet ik niet';
/** The first line of a list in which a choice must be made. */
export const pick = 'Maak een keuze';
export const optional = 'niet verplicht';
export const reachable = 'Vul minstens één van deze drie in: e-mailadres, telefoonnummer of postadres.';

/** What an answer that cannot be used is told: what was expected, and how to put it right. */
export const errors = {
  required: (noun: string) => `Vul nog in: ${noun}.`,
  requiredChoice: (noun: string) => `Kies nog: ${noun}.`,
  tooLong: (noun: string, found: number, max: number) =>
    `${capital(noun)}: u gebruikte ${number(found)} tekens. Er passen er ${number(max)}. Maak de tekst korter.`,
  email: 'Dit is geen volledig e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.be.',
  phone: 'Dit is geen volledig telefoonnummer. Een telefoonnummer ziet eruit als 0470 12 34 56.',
  before: (noun: string, first: string) =>
    `${capital(noun)} kan niet vóór ${longDate(first)} liggen. Controleer beide datums.`,
  after: (noun: string, last: string) =>
    `${capital(noun)} kan niet na ${longDate(last)} liggen. Controleer beide datums.`,
  notADate: (noun: string) =>
    `${capital(noun)}: dit is geen bestaande datum. Schrijf dag, maand en jaar, bijvoorbeeld 20-11-2026.`,
  inTheFuture: (noun: string, today: string) =>
    `${capital(noun)} ligt in de toekomst. Vandaag is het ${longDate(today)}.`,
  notOffered: (noun: string) => `${capital(noun)}: kies één van de mogelijkheden die hier staan.`,
  unreachable:
    'Wij weten niet hoe wij u kunnen antwoorden. Vul uw e-mailadres, uw telefoonnummer of uw postadres in.',
  notAllowed: (noun: string) =>
    `${capital(noun)}: dit kan alleen een medewerker invullen, met een geldige link van vandaag.`,
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `10000` as `10.000`. */
function number(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}
