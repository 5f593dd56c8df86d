/** What coordinators write and read about corrections. Dutch, B1. */

/** The fields that can be put right, by the field of the event. */
export const fieldWords = {
  on: { nl: 'datum', en: 'date' },
  submitted: { nl: 'ingediend', en: 'submitted' },
  channel: { nl: 'kanaal', en: 'channel' },
  carrier: { nl: 'drager', en: 'carrier' },
  service: { nl: 'dienst', en: 'service' },
  category: { nl: 'soort', en: 'category' },
  entity: { nl: 'organisatie', en: 'entity' },
  kind: { nl: 'soort', en: 'kind' },
  form: { nl: 'vorm', en: 'form' },
  grounds: { nl: 'grond', en: 'grounds' },
  article: { nl: 'artikel', en: 'article' },
  who: { nl: 'wie', en: 'who' },
  ground: { nl: 'grond', en: 'ground' },
  finding: { nl: 'oordeel', en: 'finding' },
  parts: { nl: 'onderdelen', en: 'parts' },
  norms: { nl: 'norm', en: 'norms' },
  handler: { nl: 'behandelaar', en: 'handler' },
  consulted: { nl: 'overlegd', en: 'consulted' },
  expected: { nl: 'verwacht', en: 'expected' },
  until: { nl: 'tot', en: 'until' },
  planned: { nl: 'gepland', en: 'planned' },
  satisfied: { nl: 'tevreden', en: 'satisfied' },
  body: { nl: 'instantie', en: 'body' },
  state: { nl: 'stand', en: 'state' },
  owner: { nl: 'eigenaar', en: 'owner' },
  recheck: { nl: 'opnieuw-bekijken', en: 'recheck' },
} as const;

export type CorrectableField = keyof typeof fieldWords;

/** What is put right of the complainant: the value stands below the command, never behind it. */
export const complainantFields = {
  name: { nl: 'naam', en: 'name' },
  email: { nl: 'e-mail', en: 'e-mail' },
  address: { nl: 'adres', en: 'address' },
  phone: { nl: 'telefoon', en: 'phone' },
} as const;

/** What an example puts below the command, of nobody. */
export const complainantExamples = {
  name: 'Voornaam Achternaam',
  email: 'naam@voorbeeld.be',
  address: 'Straat 1, 9999 Gemeente',
  phone: '0470 12 34 56',
} as const;

/** Below `/corrigeer klager`, in place of what there is not any more. */
export const nothingThere = { none: { nl: 'geen', en: 'none' } } as const;

/** The word for the complainant, and the one by which an event does not count any more. */
export const correctionWords = {
  complainant: { nl: 'klager', en: 'complainant' },
  void: { nl: 'vervalt', en: 'void' },
} as const;

/** What the course of a case shows of a correction. */
export const corrected = {
  void: 'telt niet meer',
  /** Behind an event of the course that does not count any more. */
  struck: 'telt niet meer',
  counted: 'de termijnen zijn opnieuw berekend',
  /** `number` of the event in the course. */
  about: (number: number, what: string) => `nr. ${number}: ${what}`,
  complainant: (field: string) => `gegevens van de klager: ${field}`,
  /** In the answer to a correction. */
  personal: (field: string) => `Gegevens van de klager: ${field}. Voortaan geldt wat in uw reactie staat.`,
  voided: (number: number, name: string) => `Nr. ${number} (${name}) telt niet meer.`,
  changed: (number: number, name: string, field: string, was: string | null, is: string | null) =>
    is === null
      ? `Nr. ${number} (${name}): niet meer ingevuld: ${field}${was === null ? '' : ` (was: ${was})`}.`
      : `Nr. ${number} (${name}): ${field} ${was === null ? '' : `was ${was}, `}is nu ${is}.`,
  nothing: 'leeg',
  /** `runs`: whether it is still to be met. */
  term: (label: string, is: string | null, was: string | null, runs: boolean) =>
    is === null
      ? `De termijn “${label}” loopt niet meer (ze liep tot ${was}).`
      : `De termijn “${label}” ${runs ? 'loopt nu tot' : 'eindigt nu op'} ${is}${was === null ? '' : ` (was ${was})`}.`,
} as const;

/** What a comment held alone: what Gegrond does not know any more, and how to say it anew. */
export const lostTexts = {
  'solution-proposed': {
    what: 'kent de tekst van de voorgestelde oplossing niet meer',
    again: '`/oplossing voorgesteld` met uw tekst op de regel eronder',
  },
  advised: {
    what: 'kent de tekst van het advies niet meer',
    again: '`/advies` met het oordeel erachter en de tekst van het advies op de regel eronder',
  },
  'advice-departed': {
    what: 'weet niet meer waarom het advies niet gevolgd wordt',
    again: '`/afwijken` met uw tekst op de regel eronder',
  },
  respondent: {
    what: 'weet niet meer over wie de klacht gaat',
    again: '`/beklaagde` met de code van de persoon erachter',
  },
  name: {
    what: 'kent de naam van de klager niet meer',
    again: '`/corrigeer klager naam` met de naam op de regel eronder',
  },
  email: {
    what: 'kent het e-mailadres van de klager niet meer',
    again: '`/corrigeer klager e-mail` met het adres op de regel eronder',
  },
  address: {
    what: 'kent het adres van de klager niet meer',
    again: '`/corrigeer klager adres` met het adres op de regel eronder',
  },
  phone: {
    what: 'kent het telefoonnummer van de klager niet meer',
    again: '`/corrigeer klager telefoon` met het nummer op de regel eronder',
  },
} as const;

export const lostText = (
  { what, again }: (typeof lostTexts)[keyof typeof lostTexts],
  why: 'changed' | 'deleted',
) =>
  `⚠ Gegrond ${what}: de reactie is ${why === 'changed' ? 'daarna aangepast' : 'verwijderd'}. Hebt u het nog nodig? Geef de opdracht dan opnieuw, in een nieuwe reactie: ${again}.`;

type Data = Readonly<Record<string, string>>;

/** Why a correction was refused. */
export const correctionRefusals = {
  'event-unknown': (d: Data) =>
    d['found'] === ''
      ? `Zet achter de opdracht het nummer van de regel in het verloop die u wilt verbeteren, van 1 tot ${d['most']}. De nummers staan op de kaart. Of zet er \`klager\` achter, met wat u van de klager wilt verbeteren.`
      : `Het verloop van deze klacht heeft geen regel \`${d['found']}\`. De nummers staan op de kaart, bij het verloop. Ze gaan van 1 tot ${d['most']}.`,
  'field-unknown': (d: Data) =>
    d['found'] === ''
      ? `Zet erachter wat u wilt verbeteren. U kunt kiezen uit: ${d['offered']}.`
      : `\`${d['found']}\` kunt u hier niet verbeteren. Wel: ${d['offered']}.`,
  'not-correctable': (d: Data) =>
    `Regel ${d['found']} van het verloop kunt u niet verbeteren: Gegrond heeft ze zelf vastgelegd. Verbeter de regel waar ze over gaat.`,
  'not-voidable': () =>
    'De ontvangst van de klacht kan niet vervallen. Klopt de datum of het kanaal niet? Verbeter die dan.',
  'event-void': (d: Data) => `Regel ${d['found']} van het verloop telt al niet meer.`,
  'same-value': (d: Data) => `Zo staat het er al: \`${d['found']}\`. Er is niets te verbeteren.`,

  'value-expected': (d: Data) =>
    d['offered'] === ''
      ? 'Zet achter het veld wat het moet zijn.'
      : `Zet achter het veld wat het moet zijn. U kunt kiezen uit: ${d['offered']}.`,
  /** `problem` is what the form says of such a value. */
  'value-invalid': (d: Data) => `${d['problem']} U schreef \`${d['found']}\`.`,
  'received-after-event': (d: Data) =>
    `De klacht kan niet op ${d['found']} ontvangen zijn: op ${d['received']} is er al iets mee gebeurd. Verbeter eerst die regel.`,
  'date-before-submission': (d: Data) =>
    `De datum ${d['found']} ligt voor de datum waarop de klager de klacht indiende (${d['received']}).`,
  'date-too-long-ago': (d: Data) =>
    `De datum ${d['found']} ligt te ver terug. De vroegste datum die kan, is ${d['received']}.`,
  'date-after-receipt': (d: Data) =>
    `De datum ${d['found']} ligt na de datum waarop de klacht binnenkwam (${d['received']}).`,
} as const;

/** Why a term was not changed, or a complaint not sent on. */
export const termRefusals = {
  'until-too-early': (d: Data) =>
    `De nieuwe einddatum ${d['found']} is niet later dan de einddatum van nu (${d['received']}). Kies een latere datum.`,
  'until-too-late': (d: Data) =>
    `De nieuwe einddatum ${d['found']} is te laat. De laatste datum die kan, is ${d['most']}.`,
  'term-ended': (d: Data) =>
    `U kunt de termijn niet meer verlengen: ze eindigde op ${d['found']}. Verlengen kan alleen vóór het einde.`,
  'date-before-suspension': (d: Data) =>
    `De datum ${d['found']} ligt voor de dag waarop de termijnen stil kwamen te staan (${d['received']}).`,
  'consent-needed': () =>
    'De klager moet akkoord gaan voor u de klacht doorstuurt. Ging de klager akkoord? Zet dan `toestemming` en de datum achter de instantie.',
  'person-is-busy': (d: Data) =>
    `\`${d['found']}\` behandelt deze klacht of zit in de commissie. Gaat de klacht over die persoon? Wijs dan eerst iemand anders aan.`,
} as const;

/** Why such a command cannot be given at this moment, by command. */
export const termsNotNow = {
  extend: 'Er is geen termijn die u nu kunt verlengen.',
  consent: 'Er is geen termijn waarvoor uitstel met instemming kan.',
  suspend: 'Er is geen termijn die u kunt stilzetten.',
  resume: 'De termijnen staan niet stil. Er valt niets te hervatten.',
  refer:
    'De organisatie heeft nog geen andere instanties. Vraag de beheerder om ze bij `bodies` in `config/organisation.yaml` te zetten.',
  forward:
    'De organisatie heeft nog geen andere instanties. Vraag de beheerder om ze bij `bodies` in `config/organisation.yaml` te zetten.',
} as const;
