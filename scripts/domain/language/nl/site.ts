/** The citizen's pages, in Dutch. */
import { duration, longDate } from './date.ts';

export const frame = {
  skip: 'Naar de inhoud',
  menu: 'Menu',
  complain: 'Klacht indienen',
  how: 'Hoe werkt het?',
  figures: 'Cijfers',
  privacy: 'Privacy',
  madeWith: 'Deze pagina werkt zonder cookies en zonder volgsoftware.',
  example: 'Voorbeeld',
  exampleText: 'Deze organisatie is verzonnen, en alle gegevens hier ook. Niemand leest wat u instuurt.',
} as const;

export const start = {
  title: (organisation: string) => `Een klacht over ${organisation}?`,
  lead: 'Bent u niet tevreden over wat wij deden, of over hoe u behandeld bent? Laat het ons weten. Wij onderzoeken uw klacht en geven u antwoord.',
  effort: 'Het invullen duurt ongeveer tien minuten. Voor u verstuurt, kunt u alles nog nakijken.',
  whatIs: 'Wat is een klacht?',
  examples: 'U kunt bijvoorbeeld klagen over:',
  whatIsNot: 'Wat is geen klacht?',
  notHandled: 'Hiervoor is deze procedure niet bedoeld:',
  nothingExcluded: 'De procedure noemt niets wat geen klacht is. Twijfelt u? Dien uw klacht dan gewoon in.',
  toSecondLine: (label: string) => `Naar de website van ${label}`,
  first: 'Met wie praat u eerst?',
  source: (title: string) => `Uit: ${title}`,
  course: 'Wat gebeurt er met uw klacht?',
  courseLead: 'Dit zijn de termijnen waaraan wij ons houden. Bij elke termijn staat de zin waarop hij rust.',
  later: (day: string) =>
    `Dien u een klacht in vanaf ${longDate(day)}? Dan geldt een nieuwe versie van de procedure, met misschien andere termijnen. Voor een klacht van vóór die dag verandert er niets.`,
  otherWays: 'Liever niet via deze website?',
  otherWaysLead: (ways: string) => `U kunt uw klacht ook op een andere manier indienen: ${ways}.`,
  secondLine: 'Niet tevreden met ons antwoord?',
} as const;

/** Complaints that somebody else handles than the others. */
export const restricted = {
  title: 'Gaat uw klacht over wie klachten behandelt?',
  lead: 'Dan leest de gewone klachtenbehandeling uw klacht niet. Ze komt meteen bij iemand anders terecht, in een apart dossier. Kies in het formulier over wie uw klacht gaat. Het geldt voor deze klachten:',
  ownChoice: 'Dit is een eigen keuze van de organisatie. Ze staat niet in de procedure.',
} as const;

/** How each channel is said in a list of ways to complain; the web form is this page itself. */
export const ways: Readonly<Record<string, string>> = {
  letter: 'met een brief',
  'e-mail': 'met een e-mail',
  telephone: 'telefonisch',
  counter: 'aan de balie',
};

/** `met een brief, telefonisch of aan de balie` */
export function anyOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} of ${last}` : last;
}

export const contact = {
  title: 'Contact',
  email: 'E-mail',
  phone: 'Telefoon',
  address: 'Adres',
} as const;

export const terms = {
  within: (count: number | null, unit: string) => {
    if (count === null) return 'Zo snel mogelijk';
    return count === 0 ? 'Op dezelfde dag' : `Binnen ${duration(count, unit)}`;
  },
  /** From which moment it counts, as far as that needs saying. */
  from: (anchor: unknown) => (typeof anchor === 'string' ? (ANCHORS[anchor] ?? '') : ''),
  target: 'Dit is een eigen streefdoel.',
  readAs: (reading: string) => `Zo lezen wij dit: ${reading}`,
  by: (date: string) => `Uiterlijk ${longDate(date)}`,
} as const;

const ANCHORS: Readonly<Record<string, string>> = {
  received: 'na ontvangst van uw klacht',
  acknowledged: 'na de ontvangstbevestiging',
  contacted: 'na ons eerste gesprek met u',
  admissible: 'nadat wij uw klacht aannamen',
  'committee-engaged': 'nadat de commissie uw klacht kreeg',
  answered: 'na ons antwoord',
};

export const formPage = {
  title: 'Klacht indienen',
  lead: 'Vul in wat u weet. Waar “niet verplicht” staat, mag u het veld leeg laten.',
  deskLead:
    'U vult een klacht in die op een andere manier binnenkwam. Deze link is persoonlijk en één dag geldig.',
  toDocument: 'Wilt u een document toevoegen aan een klacht die er al is?',
  next: 'Nakijken',
  nextHint: 'Op de volgende pagina kijkt u alles na. Er is nog niets verstuurd.',
  honeypot: 'Laat dit veld leeg',
  privacy: 'Wat doen wij met uw gegevens?',
} as const;

export const errorSummary = {
  titlePrefix: 'Fout: ',
  title: (count: number) =>
    count === 1 ? 'Eén antwoord klopt nog niet' : `${String(count)} antwoorden kloppen nog niet`,
  lead: 'Er is nog niets verstuurd. Alles wat u schreef, staat er nog.',
  label: 'Fout:',
} as const;

export const checkPage = {
  title: 'Kijk uw antwoorden na',
  lead: 'Uw klacht is nog niet verstuurd. Klopt alles? Verstuur dan onderaan deze pagina.',
  send: 'Klacht versturen',
  change: 'Wijzigen',
  human: 'Bent u een mens?',
  humanText:
    'Er is een verborgen veld ingevuld. Dat doen meestal computerprogramma’s, en soms een browser die uw gegevens invult. Bent u een mens? Dan kunt u uw klacht gewoon versturen.',
  sendHuman: 'Ja, verstuur mijn klacht',
  again: 'Nog één keer, alstublieft',
  againText:
    'Het versturen is niet gelukt: er is niets ontvangen. Kijk uw antwoorden na en verstuur de klacht opnieuw.',
} as const;

export const receiptPage = {
  title: 'Wij hebben uw klacht ontvangen',
  number: 'Nummer van uw klacht',
  code: 'Ontvangstcode',
  keep: 'Schrijf het nummer en de code op, of druk deze pagina af.',
  numberUse: 'Noem dit nummer als u ons belt of schrijft.',
  codeUse:
    'Met deze code toont u aan dat de klacht van u is. Wij bewaren de code niet en kunnen ze later niet opnieuw geven. Geef de code aan niemand.',
  received: (date: string) => `Ontvangen op ${longDate(date)}.`,
  next: 'Wat gebeurt er nu?',
  copy: 'Wat u ons schreef',
  questions: 'Hebt u een vraag?',
} as const;

export const conflictPage = {
  title: 'Deze klacht hadden wij al, met andere antwoorden',
  lead: 'Wij ontvingen deze klacht eerder. De eerste versie blijft gelden: er is niets vervangen.',
  correct: 'Wilt u iets verbeteren of toevoegen? Neem contact op, en noem het nummer van uw klacht.',
  asNew: 'Is dit een andere klacht? Verstuur ze dan als nieuwe klacht.',
  sendAsNew: 'Als nieuwe klacht nakijken',
} as const;

export const unavailablePage = {
  title: 'Het versturen is niet gelukt',
  lead: 'Door een storing bij ons konden wij uw klacht niet bewaren. Er is nog niets ontvangen.',
  retry: 'Wacht enkele minuten en probeer het opnieuw. Uw antwoorden staan nog op deze pagina.',
  again: 'Opnieuw proberen',
} as const;

export { problems } from './site-problems.ts';

export const toForm = 'Naar het formulier';

/** What a program is told about the technical fields. */
export const technical = {
  submission: 'Verwacht: submission, een UUID die /api/check geeft. Er is niets ontvangen.',
  numberTaken: 'Het nummer van deze klacht was al vergeven. Vraag /api/check om een nieuwe submission.',
} as const;

export const notFound = {
  title: 'Deze pagina bestaat niet',
  text: 'Misschien is het adres verkeerd getypt, of is de pagina verplaatst.',
  home: 'Naar de beginpagina',
} as const;

/** When the server itself failed, before it could say more. */
export const broken = {
  title: 'Er ging iets mis',
  text: 'Er is niets ontvangen. Ga terug met de knop “Vorige” van uw browser: uw tekst staat er nog. Probeer het over enkele minuten opnieuw.',
} as const;

export const privacyPage = {
  title: 'Wat doen wij met uw gegevens?',
  lead: 'Wij gebruiken wat u schrijft alleen om uw klacht te behandelen.',
  points: [
    {
      title: 'Wie leest uw klacht?',
      text: 'Alleen de mensen die klachten behandelen. De dienst waarover u klaagt, krijgt te horen wat nodig is om uw klacht te onderzoeken.',
    },
    {
      title: 'Waar staan uw naam en uw verhaal?',
      text: 'In een afgesloten dossier, apart van het register. In het register staan alleen codes en datums, geen namen en geen teksten.',
    },
    {
      title: 'Wat maken wij openbaar?',
      text: 'Alleen aantallen, zoals het aantal klachten in een jaar. Kleine aantallen tonen wij niet, zodat niemand te herkennen is.',
    },
    {
      title: 'Wat weet deze website van u?',
      text: 'Alleen wat u zelf invult. Er zijn geen cookies, geen volgsoftware en geen onderdelen van andere websites.',
    },
    {
      title: 'Wat zijn uw rechten?',
      text: 'U mag uw gegevens inzien, laten verbeteren of laten wissen. Vraag het via het adres hieronder.',
    },
  ],
} as const;
