/** What coordinators read about letters beneath the issue and on the card. Dutch, B1. */

/** What each letter is called, with its article. */
export const letterNames: Readonly<Record<string, string>> = {
  acknowledgement: 'de ontvangstbevestiging',
  'not-a-complaint': 'de brief dat dit geen klacht is',
  inadmissible: 'de brief dat de klacht onontvankelijk is',
  referral: 'de brief met de doorverwijzing',
  forwarding: 'de brief over het doorsturen',
  interim: 'het tussenbericht',
  'information-request': 'de brief met de vraag om uitleg',
  extension: 'de brief over de verlenging',
  invitation: 'de uitnodiging',
  'talk-record': 'het gespreksverslag',
  answer: 'het antwoord',
  ruling: 'de brief met de uitspraak',
  withdrawal: 'de bevestiging van de intrekking',
  closing: 'de afsluitende brief',
};

/** How a letter goes out. */
export const ways: Readonly<Record<'e-mail' | 'letter', string>> = {
  'e-mail': 'per e-mail',
  letter: 'op papier, met de post',
};

/** A command to copy. */
const ready = (line: string) => `\`\`\`\n${line}\n\`\`\``;

const mailIt = 'verstuur de e-mail dan precies zo, met deze opdracht in een nieuwe reactie';
const printIt = 'maak de brief dan klaar om af te drukken, met deze opdracht in een nieuwe reactie';
const change =
  'Wilt u iets veranderen? Pas dan uw eigen reactie met de opdracht aan. Daarna ziet u hier een nieuw voorbeeld.';
const leave = 'U hoeft deze brief niet te sturen. Dan hoeft u niets te doen.';
const onPaper = 'Liever op papier? Zet `brief` achter deze opdracht.';

export const preview = {
  title: (letter: string) => `Voorbeeld: zo gaat ${letter} naar de klager.`,
  columns: ['', ''],
  to: 'Aan',
  way: 'Hoe',
  subject: 'Onderwerp',
  nobody: 'naam niet bekend',
  noAddress: {
    'e-mail': 'e-mailadres niet bekend',
    letter: 'adres niet bekend: schrijf het zelf op de brief',
  },
  /** A letter whose sending is the step. `line`: the command that sends it. */
  send: {
    'e-mail': (line: string) =>
      `**Nog niet verstuurd.** Klopt alles? ${capital(mailIt)}:\n\n${ready(line)}\n\n${onPaper} ${change}`,
    letter: (line: string) =>
      `**Nog niet verstuurd.** Klopt alles? ${capital(printIt)}:\n\n${ready(line)}\n\n${change}`,
  },
  /** A letter beside a step that was recorded already. */
  offer: {
    'e-mail': (line: string) =>
      `**Nog niet verstuurd.** Wilt u deze e-mail sturen? ${capital(mailIt)}:\n\n${ready(line)}\n\n${onPaper} ${leave}`,
    letter: (line: string) =>
      `**Nog niet verstuurd.** Wilt u deze brief sturen? ${capital(printIt)}:\n\n${ready(line)}\n\n${leave}`,
  },
  /** A letter that did not arrive, shown as it would go now. */
  anew: (line: string) =>
    `**Nog niet opnieuw verstuurd.** Zo ziet de brief er nu uit. Klopt alles? Geef dan deze opdracht in een nieuwe reactie:\n\n${ready(line)}`,
  /** Another of its kind turned out to have gone; `on` where that is known. */
  needless: (letter: string, on: string | null) =>
    `**Niet meer nodig.** ${on === null ? 'De klacht is al verder.' : `De klager kreeg ${letter} al, op ${on}.`}`,
} as const;

/** Below a preview of a letter that may be left out, once it tells what holds no longer; `why` is a whole sentence. */
export const lapsed = (why: string) =>
  `**Niet verstuurd, en niet meer nodig.** Wat in deze brief staat, klopt niet meer. ${why}`;

/** Below a preview that promises the answer on a day after its term. */
export const afterTerm = (day: string, term: string, latest: string, isBinding: boolean) =>
  `⚠ **Let op:** ${day} ligt na de termijn **${term}**. De uiterste datum daarvan is ${latest}. Dit bericht maakt de termijn niet langer.${isBinding ? ' Verstuurt u het zo, dan telt dat als een afwijking van de procedure.' : ''}`;

/** Below a preview, while nobody knows what became of an earlier letter of its kind; `draft` is `null` where it stands at another desk. */
export const earlier = (letter: string, on: string, draft: string | null) =>
  `❓ **Let op:** misschien is ${letter} al vertrokken, op ${on}. Dat is niet zeker. Zoek het eerst uit: ${draft === null ? 'de kaart zegt hoe' : `[zo staat het ermee](#issuecomment-${draft})`}.`;

/** How it stands with a letter: below its preview, in the answer to `/verstuur`, and on the card where it is not well. */
export const standings = {
  mailed: (letter: string, code: string, on: string) =>
    code === 'by-hand'
      ? `✔ **Verstuurd:** ${letter}, op ${on}. Een medewerker zag na dat de klager de mail kreeg.`
      : `✔ **Verstuurd:** ${letter}, per e-mail, op ${on}. De mailserver nam de mail aan (code ${code}).`,
  printed: (letter: string, url: string, on: string) =>
    url === ''
      ? `✔ **Verstuurd:** ${letter}, op papier, op ${on}.`
      : `✔ **Klaar voor de post:** ${letter}. Druk [de brief](${url}) af op A4 en doe hem vandaag nog op de post. Gegrond telt hem als verstuurd op ${on}.`,
  /** `isAnew`: its draft stands at another desk, or is gone, so it can only be written anew. */
  intended: (letter: string, on: string, draft: string, isAnew: boolean) =>
    `❓ **Het is niet zeker of ${letter} vertrokken is** (${on}). Gegrond probeert het niet vanzelf opnieuw. Vraag de klager of de brief er is. Kreeg de klager hem? Zet dan \`/verstuur ${draft} verstuurd\` in een nieuwe reactie. Kreeg de klager hem niet? ${isAnew ? 'Geef de opdracht voor deze brief dan opnieuw.' : `Zet dan \`/verstuur ${draft} opnieuw\`.`}`,
  replaced: (letter: string, on: string) =>
    `Het bleef onzeker of ${letter} vertrokken is (${on}). Daarna ging een andere brief van deze soort in de plaats.`,
  /** `draft` is `null` where it is gone. */
  failed: (letter: string, code: string, draft: string | null, isStep: boolean, isMail: boolean) =>
    `⚠ **Niet verstuurd:** ${letter}. ${reason(code)} ${remedy(code)} ${draft === null ? anew('brief', isStep) : `Probeer het daarna opnieuw met \`/verstuur ${draft}\`.`}${isMail ? paper(draft, isStep) : ''}`,
  /** Its message was given since. */
  failedBefore: (letter: string, code: string, since: string) =>
    `**Niet verstuurd:** ${letter}. ${reason(code)} ${since}`,
  /** `step`: what it gave counts no longer, and what became of a term by that. `next`: how it can reach the complainant. */
  bounced: (letter: string, code: string, step: keyof typeof stepVoid, next: string) =>
    `⚠ ${cameBack(letter, code)}${stepVoid[step]} ${next}`,
  /** Nothing is to be done about it any more, or elsewhere. */
  past: (letter: string, code: string, since: string) => `${cameBack(letter, code)} ${since}`,
  since: {
    gone: (on: string) => `✔ Daarna ging de brief opnieuw weg, op ${on}.`,
    told: (on: string) => `✔ Daarna kreeg de klager dit bericht op een andere manier, op ${on}.`,
    tried: () => 'Daarna is de brief nog eens geprobeerd. De kaart zegt hoe het daarmee staat.',
    needless: () => 'Deze brief is intussen niet meer nodig.',
  },
  /** `draft` is `null` where it stands at another desk, or is gone. */
  again: (code: string, draft: string | null, isStep: boolean) =>
    `${remedy(code)} ${draft === null ? anew('mail', isStep) : `Verstuur de mail daarna opnieuw met \`/verstuur ${draft}\`.`}${paper(draft, isStep)}`,
  /** In a case that is closed; `again`: how it can go once more. */
  ifWanted: (again: string) => `De klacht is gesloten. Moet de klager de brief toch nog krijgen? ${again}`,
  /** The case is at a place where such a letter is not sent any more. */
  notAgain: (canReopen: boolean) =>
    `De klacht is al verder, en deze brief is niet meer nodig.${canReopen ? ' Moet de klager hem toch krijgen? Heropen de klacht dan eerst, met `/heropen`.' : ''}`,
  /** A letter that gave a term more time, which ended meanwhile; `can`: what is left to do. */
  late: (term: string, latest: string, can: readonly (keyof typeof instead)[]) =>
    `De termijn **${term}** is nu dus voorbij: de uiterste datum was ${latest}. Verlengen kan niet meer.${can.map((one) => ` ${instead[one]}`).join('')}`,
  openAgain: '**De klacht staat weer open.** Ze was gesloten, maar dat rustte op deze brief.',
  edited: 'De reactie met de opdracht is daarna nog veranderd. Dat verandert niets aan deze brief.',
  /** Of a letter that came back: its draft says something else by now. */
  unread:
    'De reactie met de opdracht is daarna nog veranderd. Gegrond leest ze alleen nog als opdracht voor deze brief. Is wat er nu staat een andere opdracht? Geef die dan in een nieuwe reactie.',
} as const;

/** How a letter goes whose draft is gone; one beside a step that was recorded has no command of its own. */
const anew = (what: 'brief' | 'mail', isStep: boolean) =>
  isStep
    ? `Geef de opdracht voor deze ${what} daarna opnieuw.`
    : `Gegrond kan deze ${what} niet meer maken. Stuur de klager dit bericht daarna zelf.`;

/** How a mail that does not arrive goes on paper instead. */
const paper = (draft: string | null, isStep: boolean) => {
  if (draft !== null) return ` Of stuur de brief op papier, met \`/verstuur ${draft} brief\`.`;
  return isStep ? ' Of stuur een brief op papier: geef de opdracht opnieuw, met `brief` erachter.' : '';
};

const instead = {
  consent:
    'Vraag de klager of het langer mag duren. Stemt de klager in? Leg dat vast met `/instemming`, met de datum erachter.',
  interim: 'Laat de klager weten wanneer het antwoord komt, met `/tussenbericht`.',
} as const;

const stepVoid = {
  none: '',
  void: ' Deze stap telt dus niet meer.',
  runs: ' Deze stap telt dus niet meer, en de termijn loopt weer.',
  shorter: ' Deze stap telt dus niet meer, en de termijn heeft weer de einddatum van ervoor.',
} as const;

const cameBack = (letter: string, code: string) =>
  `**De mail kwam terug:** de klager kreeg ${letter} niet. ${reason(code)}`;

/** At the desk that has a case now, of a mail that came back to the desk which sent it. */
export const returnedThere =
  '**Een mail kwam terug** die de andere werkplek nog verstuurde. Gegrond kijkt hier na welke brief dat was.';

export const serverSaid = 'Wat de mailserver zei';

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

const ADDRESS =
  'Vraag de klager om het juiste adres. Zet `/corrigeer klager e-mail` in een nieuwe reactie, met het adres op de regel eronder.';
const WAIT = 'Wacht even.';
const ADMIN = 'Verwittig de beheerder.';

/** What a code of a mail server means for people, and what to do first. */
const REASONS: readonly [code: RegExp, sentence: string, remedy: string][] = [
  [/5\.1\.|^55[013](?! 5)|^511/u, 'De mailserver kent dit adres niet.', ADDRESS],
  [/[45]\.2\.2|^[45]52/u, 'De mailbox van de klager is vol.', 'Vraag de klager om plaats te maken.'],
  [/5\.7\.|^5[35]/u, 'De mailserver weigerde de mail.', ADMIN],
  [/^4|^no-answer$/u, 'De mailserver kon de mail nu niet aannemen.', WAIT],
  [/^no-address$/u, 'Er is geen e-mailadres van de klager bekend.', ADDRESS],
  [/^unsendable$/u, 'Aan dit e-mailadres kan geen mail gestuurd worden.', ADDRESS],
  [/^no-mail$/u, 'Deze organisatie heeft nog geen mailserver.', ADMIN],
  [/^no-documents$/u, 'Gegrond kon de afdruk niet bewaren.', ADMIN],
];

const OTHER = [/$/u, 'De mailserver nam de mail niet aan.', ADMIN] as const;

const meaning = (code: string) => REASONS.find(([pattern]) => pattern.test(code)) ?? OTHER;

function reason(code: string): string {
  return `${meaning(code)[1]} (Code: ${code}.)`;
}

function remedy(code: string): string {
  return meaning(code)[2];
}
