/** The form, in Dutch: what each field asks, what its choices mean, and what is said when an answer cannot be used. */
import { inBothForms } from '../address.ts';
import type { You } from '../address.ts';
import { longDate } from './date.ts';

export interface FieldText {
  readonly label: string;
  /** One sentence below the label, where the label alone is not enough. */
  readonly hint?: string;
  /** How an error names the field: “Vul **uw naam** in.” */
  readonly noun: string;
}

type Fields = Readonly<Record<string, FieldText>>;

const aboutComplaint = (you: You) =>
  ({
    facts: {
      label: 'Wat is er gebeurd?',
      hint: `Vertel het in ${you('uw', 'je')} eigen woorden. Schrijf wat er misging, waar, en wie erbij was.`,
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
      label: `Wat ${you('wilt u', 'wil je')} dat wij doen?`,
      hint: 'Bijvoorbeeld: iets rechtzetten, excuses aanbieden of uitleg geven.',
      noun: `wat ${you('u wilt', 'je wil')} dat wij doen`,
    },
    entity: { label: `Over welke organisatie gaat ${you('uw', 'je')} klacht?`, noun: 'de organisatie' },
    service: { label: `Over welke dienst gaat ${you('uw', 'je')} klacht?`, noun: 'de dienst' },
    category: {
      label: `Wat past het best bij ${you('uw', 'je')} klacht?`,
      noun: `wat het best bij ${you('uw', 'je')} klacht past`,
    },
    about: {
      label: `Over wie gaat ${you('uw', 'je')} klacht?`,
      noun: `over wie ${you('uw', 'je')} klacht gaat`,
    },
    respondent: {
      label: `Gaat ${you('uw', 'je')} klacht over een bepaalde medewerker?`,
      hint: 'Schrijf dan de naam, of hoe wij deze persoon kunnen herkennen.',
      noun: 'de naam van de medewerker',
    },
    contacted: {
      label: `${you('Hebt u', 'Heb je')} al met de dienst zelf gesproken?`,
      noun: `of ${you('u', 'je')} al met de dienst gesproken hebt`,
    },
    contacted_result: {
      label: 'Wat kwam daaruit?',
      hint: `Met wie sprak ${you('u', 'je')}, en wat was het antwoord?`,
      noun: 'wat daaruit kwam',
    },
    proceedings: {
      label: 'Loopt er al een andere procedure over hetzelfde?',
      noun: 'of er al een andere procedure loopt',
    },
    forward_consent: {
      label: `Mogen wij ${you('uw', 'je')} klacht doorsturen als een andere organisatie ervoor bevoegd is?`,
      noun: `of wij ${you('uw', 'je')} klacht mogen doorsturen`,
    },
  }) satisfies Fields;

const aboutPerson = (you: You) =>
  ({
    name: {
      label: `${you('Uw', 'Je')} naam`,
      hint: 'Voornaam en achternaam.',
      noun: `${you('uw', 'je')} naam`,
    },
    email: {
      label: `${you('Uw', 'Je')} e-mailadres`,
      hint: 'Bijvoorbeeld naam@voorbeeld.be',
      noun: `${you('uw', 'je')} e-mailadres`,
    },
    phone: { label: `${you('Uw', 'Je')} telefoonnummer`, noun: `${you('uw', 'je')} telefoonnummer` },
    address: {
      label: `${you('Uw', 'Je')} postadres`,
      hint: 'Straat, nummer, postcode en gemeente.',
      noun: `${you('uw', 'je')} postadres`,
    },
    on_behalf_of: {
      label: `${you('Dient u', 'Dien je')} de klacht in voor iemand anders?`,
      hint: 'Schrijf dan de naam van die persoon.',
      noun: `de naam van de persoon voor wie ${you('u', 'je')} klaagt`,
    },
    capacity: {
      label: `${you('U dient', 'Je dient')} deze klacht in als`,
      noun: `als wie ${you('u', 'je')} de klacht indient`,
    },
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
  }) satisfies Fields;

export const fields = inBothForms((you) => ({ ...aboutComplaint(you), ...aboutPerson(you) }));

/** Below the question about whom it is: for which of its choices somebody else reads the complaint. */
export const elsewhere = inBothForms((you) => (abouts: readonly About[]) => {
  const people = abouts.filter((about) => about !== 'staff').map((about) => choices.about[about]);
  const asked = [
    ...(people.length > 0 ? [`gaat ${you('uw', 'je')} klacht ${people.join(', of ')}`] : []),
    ...(abouts.includes('staff')
      ? [`${you('bent u', 'ben je')} zelf medewerker en ${you('klaagt u', 'klaag je')} over een collega`]
      : []),
  ].join(', of ');
  return `${capital(asked)}? Dan leest en behandelt iemand anders ${you('uw', 'je')} klacht.`;
});
type About = Exclude<keyof typeof choices.about, 'service'>;

/** The parts of the form, in words. */
export const groups = inBothForms((you) => ({
  event: `${you('Uw', 'Je')} klacht`,
  subject: 'Waarover gaat het?',
  before: 'Wat gebeurde er al?',
  person: `${you('Uw', 'Je')} gegevens`,
  desk: 'Voor de medewerker',
}));

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
export const errors = inBothForms((you) => ({
  required: (noun: string) => `Vul nog in: ${noun}.`,
  requiredChoice: (noun: string) => `Kies nog: ${noun}.`,
  tooLong: (noun: string, found: number, max: number) =>
    `${capital(noun)}: ${you('u', 'je')} gebruikte ${number(found)} tekens. Er passen er ${number(max)}. Maak de tekst korter.`,
  email: 'Dit is geen volledig e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.be.',
  phone: 'Dit is geen volledig telefoonnummer. Een telefoonnummer ziet eruit als 0470 12 34 56.',
  oneLine: (noun: string) => `${capital(noun)}: zet hier niet meer dan één regel.`,
  before: (noun: string, first: string) =>
    `${capital(noun)} kan niet vóór ${longDate(first)} liggen. Controleer beide datums.`,
  after: (noun: string, last: string) =>
    `${capital(noun)} kan niet na ${longDate(last)} liggen. Controleer beide datums.`,
  notADate: (noun: string) =>
    `${capital(noun)}: dit is geen bestaande datum. Schrijf dag, maand en jaar, bijvoorbeeld 20-11-2026.`,
  inTheFuture: (noun: string, today: string) =>
    `${capital(noun)} ligt in de toekomst. Vandaag is het ${longDate(today)}.`,
  notOffered: (noun: string) => `${capital(noun)}: kies één van de mogelijkheden die hier staan.`,
  unreachable: `Wij weten niet hoe wij ${you('u', 'je')} kunnen antwoorden. Vul ${you('uw', 'je')} e-mailadres, ${you('uw', 'je')} telefoonnummer of ${you('uw', 'je')} postadres in.`,
  noProcedure: (day: string) =>
    `Op ${longDate(day)} gold er geen versie van de procedure. Controleer de datum van ontvangst.`,
  notAllowed: (noun: string) =>
    `${capital(noun)}: dit kan alleen een medewerker invullen, met een geldige link van vandaag.`,
}));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `10000` as `10.000`. */
function number(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}
