/** What coordinators read about a case: the card, the case file, notices of terms. Dutch, B1. */

export { afterTerm, deviations } from './deviations.ts';

export const statuses: Readonly<Record<string, string>> = {
  received: 'ontvangen',
  assessing: 'in beoordeling',
  'not-a-complaint': 'geen klacht',
  inadmissible: 'onontvankelijk',
  referred: 'doorverwezen',
  forwarded: 'doorgestuurd',
  'passed-on': 'overgedragen',
  admissible: 'ontvankelijk',
  'under-investigation': 'in onderzoek',
  answered: 'beantwoord',
  'before-committee': 'bij de commissie',
  ruled: 'uitspraak gedaan',
  withdrawn: 'ingetrokken',
  settled: 'opgelost',
  closed: 'afgesloten',
  erased: 'gewist',
};

export const channels: Readonly<Record<string, string>> = {
  'web-form': 'formulier op de website',
  letter: 'brief',
  'e-mail': 'e-mail',
  telephone: 'telefoon',
  counter: 'aan de balie',
  ombudsman: 'via een ombudsdienst',
  'civil-society': 'via een vereniging',
  politician: 'via een mandataris',
  'social-media': 'sociale media',
  other: 'andere drager',
};

export const events: Readonly<Record<string, string>> = {
  received: 'Klacht ontvangen',
  'handed-over': 'Klacht overgedragen aan wie ze behandelt',
  qualified: 'Soort bepaald',
  contacted: 'Contact met de klager',
  'contact-failed': 'Contact met de klager lukte niet',
  acknowledged: 'Ontvangst bevestigd',
  'respondent-named': 'Vastgelegd over wie de klacht gaat',
  'respondent-informed': 'Beklaagde op de hoogte gebracht',
  admissible: 'Ontvankelijk verklaard',
  inadmissible: 'Onontvankelijk verklaard',
  referred: 'Klager doorverwezen',
  'forward-consented': 'Klager stemt in met doorsturen',
  forwarded: 'Klacht doorgestuurd',
  'passed-on': 'Klacht overgedragen',
  'handler-appointed': 'Behandelaar aangewezen',
  'handler-replaced': 'Behandelaar vervangen',
  'information-requested': 'Uitleg gevraagd',
  'information-received': 'Uitleg ontvangen',
  extended: 'Termijn verlengd',
  'delay-consented': 'Klager stemt in met uitstel',
  suspended: 'Termijnen stilgezet',
  resumed: 'Termijnen lopen weer',
  'interim-message-sent': 'Tussenbericht verstuurd',
  'talk-planned': 'Gesprek gepland',
  'talk-held': 'Gesprek gehouden',
  'talk-refused': 'Gesprek geweigerd',
  'hearing-offered': 'Horen aangeboden',
  'hearing-waived': 'Van horen afgezien',
  'hearing-held': 'Gehoord',
  'report-received': 'Verslag ontvangen',
  found: 'Oordeel vastgelegd',
  'solution-proposed': 'Oplossing voorgesteld',
  'solution-carried-out': 'Oplossing uitgevoerd',
  answered: 'Antwoord gegeven',
  satisfaction: 'Tevredenheid van de klager vastgelegd',
  'committee-engaged': 'Naar de commissie',
  'seat-filled': 'Lid van de commissie',
  'documents-requested': 'Commissie vraagt stukken',
  'discussion-held': 'Bespreking gehouden',
  'discussion-skipped': 'Bespreking overgeslagen',
  'committee-hearing-invited': 'Uitgenodigd voor de zitting',
  'committee-hearing-held': 'Zitting gehouden',
  ruled: 'Uitspraak van de commissie',
  advised: 'Advies van de commissie',
  'advice-departed': 'Advies niet gevolgd',
  'external-procedure': 'Procedure bij een andere instantie',
  'measure-recorded': 'Maatregel vastgelegd',
  'measure-carried-out': 'Maatregel uitgevoerd',
  'subject-set': 'Onderwerp vastgelegd',
  'summary-set': 'Samenvatting vastgelegd',
  'inspection-requested': 'Inzage gevraagd',
  'inspection-granted': 'Inzage verleend',
  'inspection-refused': 'Inzage geweigerd',
  corrected: 'Verbeterd',
  withdrawn: 'Klacht ingetrokken',
  settled: 'Naar tevredenheid opgelost',
  closed: 'Klacht afgesloten',
  reopened: 'Klacht weer geopend',
  'letter-intended': 'Brief klaar om te vertrekken',
  'letter-sent': 'Brief vertrokken',
  'letter-failed': 'Brief niet vertrokken',
  'letter-bounced': 'Brief kwam terug',
  'deadline-near': 'Termijn bijna om',
  'deadline-overdue': 'Termijn voorbij',
  'deadline-escalated': 'Termijn voorbij, verder gemeld',
};

/** For an entity, service or category that the citizen left open. */
export const open = 'niet gekozen';

/** A term that the procedure's text does not give, wherever its name stands without its basis. */
export const ownTerm = (label: string) => `${label} (eigen streefdoel)`;

/** Of a term's stage, under the issue and by mail. The term's name is a quotation: it may be a sentence itself. */
export const stage = {
  /** `days` from the day of the note to the end; negative where only the last date is still to come. */
  near: (term: string, days: number, nominal: string, latest: string) => {
    if (days < 0) return `De termijn “${term}” eindigde op ${nominal}. De uiterste datum is ${latest}.`;
    if (days === 0) return `De termijn “${term}” eindigt vandaag, ${nominal}.`;
    return `De termijn “${term}” eindigt op ${nominal}, ${days === 1 ? 'morgen' : `over ${days} dagen`}.`;
  },
  overdue: (term: string, latest: string) =>
    `De termijn “${term}” is voorbij. De uiterste datum was ${latest}.`,
  escalated: (term: string, latest: string) =>
    `De termijn “${term}” is nog altijd niet gehaald. De uiterste datum was ${latest}.`,
  toWhom: (roles: string) => `Dit bericht is ook voor: ${roles}.`,
  /** Behind the name of a term, in the course of a case. */
  daysBefore: (days: number) => (days === 1 ? '1 dag vooraf' : `${days} dagen vooraf`),
};

export const termStates: Readonly<Record<string, string>> = {
  running: 'loopt',
  near: 'bijna om',
  overdue: 'te laat',
  escalated: 'te laat, verder gemeld',
  met: 'op tijd gehaald',
  'met-late': 'te laat gehaald',
  missed: 'niet gehaald',
  void: 'vervallen',
  done: 'gebeurd',
  paused: 'staat stil',
};

export const card = {
  title: 'Klacht',
  status: 'Status',
  service: 'Dienst',
  category: 'Soort klacht',
  entity: 'Organisatie',
  channel: 'Kwam binnen via',
  received: 'Ontvangen op',
  handler: 'Behandelaar',
  finding: 'Oordeel',
  solution: 'Oplossing',
  subject: 'Onderwerp',
  termsTitle: 'Termijnen',
  termHeader: ['Termijn', 'Streefdatum', 'Einddatum', 'Uiterste datum', 'Stand'],
  asSoonAsPossible: 'zo snel mogelijk',
  noTerms: 'Deze procedure geeft hier geen termijn.',
  ownTarget: 'eigen streefdoel, niet uit de procedure',
  basisTitle: 'Waarop rusten deze termijnen?',
  quoted: (quote: string) => `“${quote}”`,
  ownChoice: 'Dit is een eigen keuze van de organisatie. De procedure noemt geen termijn.',
  notChecked: 'niet nagelezen in de tekst van de wet',
  readAs: (reading: string) => `Zo lezen wij dit: ${reading}`,
  provisional: 'voorlopig: de feestdagen van dat jaar staan nog niet vast',
  nextTitle: 'Wat moet er nu gebeuren?',
  next: (by: string, does: string) => `Aan zet: **${by}**. De volgende stap: ${does}.`,
  nothing: 'Er hoeft niets meer te gebeuren.',
  commandsTitle: 'Opdrachten die nu kunnen',
  commandsIntro:
    'Zet een opdracht op de eerste regel van een nieuwe reactie. Een langere tekst komt op de regel eronder. Staat er een datum in? Die is een voorbeeld: zet er uw eigen datum. `/hulp` geeft uitleg.',
  outOfOrderTitle: 'Al gebeurd, maar buiten de volgorde? Dit kunt u ook vastleggen; het telt als afwijking',
  commandHeader: ['Opdracht', 'Wat gebeurt er dan?'],
  courseTitle: 'Verloop: wat er al gebeurde, met de nummers voor een verbetering',
  dossier: 'De tekst van de klager staat hieronder, in de reacties. Verwijder of kopieer die niet.',
  /** `to` is "aan de directeur". */
  passedOn: (to: string, on: string) =>
    `Deze klacht is op ${on} overgedragen ${to}. Ze wordt daar behandeld, op de afgeschermde werkplek. Gegrond brengt alle teksten en documenten daarheen en haalt ze hier weg. Hier hoeft niets meer te gebeuren. Schrijf hier niets meer.`,
  blockTitle: 'Gegevens voor Gegrond (niet aanpassen)',
  /** Who acts where no person does. */
  actors: { sweep: 'automatisch', desk: 'medewerker', mailbox: 'postvak' } as Readonly<
    Record<string, string>
  >,
  solutions: { proposed: 'voorgesteld', 'carried-out': 'uitgevoerd' },
} as const;

export const file = {
  title: (number: string) => `Klacht ${number}`,
  summary: 'Samenvatting',
  course: 'Verloop',
  courseHeader: ['Nr.', 'Datum', 'Wat', 'Door', 'Meer'],
  terms: 'Termijnen',
  procedure: 'Procedure',
  issue: 'Issue',
} as const;

/** What the app answers beneath the issue where something is not as expected. */
export const notices = {
  notFromForm:
    'Dit issue komt niet van het klachtenformulier. Gegrond maakt er geen klacht van en bewaakt er geen termijnen voor.\n\nWilt u een klacht invoeren die per brief, e-mail, telefoon of aan de balie binnenkwam? Gebruik dan het formulier voor medewerkers. Staan er gegevens van mensen in dit issue? Verwijder het dan: de titel en de tekst van een issue blijven anders bewaard.',
  duplicate: (number: string, issue: number) =>
    `De klacht ${number} was al aangekomen in #${issue}. Dit issue is een dubbel van dezelfde inzending. Gegrond sluit het; werk verder in #${issue}.`,
  duplicateWithDossier: (number: string, issue: number) =>
    `De klacht ${number} was al aangekomen in #${issue}. Dit issue is een dubbel van dezelfde inzending. Gegrond sluit het; werk verder in #${issue}. Het dossier staat daar nog niet volledig. Daarom blijft het ook hier staan.`,
  unreadable: (reason: string) =>
    `Gegrond kan de gegevens in dit issue niet lezen: ${reason}. Er is nog geen klacht van gemaakt. Verwittig de beheerder. De inzending zelf staat hieronder, in de reacties.`,
  /** Why the data in an issue cannot be read. */
  reasons: {
    missing: 'het blok met gegevens is weg',
    duplicate: 'er staat meer dan één blok met gegevens',
    'not-json': 'het blok met gegevens is beschadigd',
    'unknown-schema': 'het blok met gegevens heeft een vorm die Gegrond niet kent',
    'wrong-field': 'in het blok met gegevens staat iets wat niet klopt',
    'unknown-procedure': 'de procedure die erin staat, bestaat niet',
  },
  broken:
    'Gegrond kan het bestand van deze klacht in het register niet lezen. Zolang dat zo is, voert het geen opdrachten uit en bewaakt het geen termijnen. Verwittig de beheerder. Wat u hier schrijft, blijft bewaard: Gegrond leest het daarna.',
  reopened:
    'Dit issue is weer open, want de klacht is nog niet afgesloten. Is ze klaar? Sluit ze dan af met `/sluit`. Gegrond sluit daarna ook dit issue.',
  closed: 'Dit issue is weer gesloten, want de klacht is afgesloten.',
};
