/** What staff read about their desk: the work list, absences, and the mails of Gegrond. Dutch, B1. */

/** What those are called who handle complaints at the restricted desk, where the procedure has no word for them. */
export const handlingRoles: Readonly<Record<string, string>> = {
  management: 'directie',
  director: 'directeur',
  manager: 'leidinggevende',
};

/** The issue that holds the work list. */
export const workListTitle = 'Werklijst';
export const workListLabel = 'gegrond: werklijst';
export const workListLabelDescription = 'alle open klachten; Gegrond houdt de lijst bij';

const cases = (count: number) => (count === 1 ? '1 klacht' : `${count} klachten`);
const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`);

export const workList = {
  asOf: (date: string) => `Stand van **${date}**.`,
  /** How many are open, and how many of these are late. */
  count: (open: number, late: number) => {
    if (open === 0) return 'Er is geen open klacht.';
    const are = open === 1 ? 'is' : 'zijn';
    if (late === 0) return `Er ${are} ${cases(open)} open. Geen enkele is te laat.`;
    return `Er ${are} ${cases(open)} open. Te laat: **${late}**.`;
  },
  awayTitle: 'Afwezig',
  away: (person: string, from: string, until: string) => `${person}: van ${from} tot en met ${until}.`,
  standsIn: (person: string) => `${person} neemt waar.`,
  nobodyStandsIn: '**Niemand neemt waar.**',
  groups: {
    late: () => 'Te laat',
    'this-week': (until: string) => `Binnen een week: tot en met ${until}`,
    later: () => 'Later',
    nobody: () => 'Wacht op niemand',
  },
  header: ['Klacht', 'Tijd', 'Aan zet', 'Wat moet er gebeuren?', 'Termijn', 'Dienst', 'Status'],
  nobody: 'niemand',
  isAway: (person: string, other: string) => `${other} voor ${person}`,
  isAwayAlone: (person: string) => `${person} is afwezig`,
  term: (label: string, date: string) => `${label}: ${date}`,
  /** Of a step that meets no term itself: the first that comes after. */
  termAfter: (label: string, date: string) => `daarna ${label}: ${date}`,
  noTerm: '–',
  /** Of a complaint that is not handled as long as something lasts. */
  again: 'opnieuw bekijken',
  lookAgain: 'kijk of de klacht nu wel behandeld kan worden',
  late: (count: number) => `**${days(count)} te laat**`,
  lastDay: (date: string) => `uiterlijk ${date}`,
  today: '**vandaag**',
  tomorrow: 'morgen',
  left: (count: number) => `nog ${days(count)}`,
  more: (count: number) =>
    `Er ${count === 1 ? 'is' : 'zijn'} nog ${cases(count)}. Die passen hier niet meer bij.`,
  kept: 'Gegrond houdt deze lijst bij. Pas ze niet zelf aan: uw wijziging verdwijnt. Zet dit issue bovenaan met **Pin issue** in de kolom rechts. Dat doet u één keer; Gegrond kan het niet voor u doen.',
  absence: 'Is er iemand afwezig? Schrijf dat hier in een reactie, bijvoorbeeld:',
} as const;

type Data = Readonly<Record<string, string>>;

/** An `/afwezig` to copy; without a deputy it is the one of the organisation. */
export const absenceExample = (person: string, from: string, until: string, deputy: string | null) =>
  `/afwezig ${person} ${from} ${until}${deputy === null ? '' : ` vervanger ${deputy}`}`;

/** What stands behind `/afwezig` where an absence does not take place. */
export const liftForm = 'persoon vervalt eerste-dag';

const choice = (d: Data) =>
  d['offered'] === '' || d['offered'] === undefined
    ? 'Op die dagen kan niemand van de organisatie vervangen. Vraag de beheerder om in `config/organisation.yaml` een andere vervanger te noemen.'
    : `Zet erachter wie wel kan vervangen, bijvoorbeeld \`vervanger ${d['offered'].split(', ')[0] ?? ''}\`. U kunt kiezen uit: ${d['offered']}.`;

/** Why an absence was not recorded. Keys are the refusal codes of the domain; dates are written out, but for those in code spans. */
export const absenceRefusals = {
  'no-role': () =>
    'U hebt geen rol in deze organisatie, dus Gegrond voert uw opdracht niet uit. Vraag de beheerder om uw account in `config/organisation.yaml` te zetten.',
  'not-here': () =>
    'Op de werklijst kunt u alleen `/afwezig` gebruiken. Andere opdrachten schrijft u in het issue van de klacht.',
  'absence-of-another': (d: Data) =>
    `U kunt alleen van uzelf zeggen dat u afwezig bent. Van \`${d['person']}\` kan dat ook wie hier klachten behandelt: ${d['offered']}.`,
  'command-in-text': () =>
    'Uw reactie begint met een gewone regel. Gegrond las `/afwezig` als tekst en voerde het niet uit. Zet de opdracht op de eerste regel.',
  'desk-file-broken': () =>
    'Gegrond kan de lijst met afwezigheden niet lezen. Verwittig de beheerder: het bestand `cases/desk.json` is beschadigd.',
  'absent-person-expected': (d: Data) =>
    `Zet achter de opdracht wie afwezig is. U kunt kiezen uit: ${d['offered']}.`,
  'absent-person-unknown': (d: Data) =>
    `Gegrond kent geen persoon \`${d['found']}\`. U kunt kiezen uit: ${d['offered']}.`,
  'absence-date-expected': (d: Data) =>
    d['found'] === ''
      ? 'Er ontbreekt een datum. Schrijf ze als `2026-12-01` of `1/12/2026`.'
      : `Gegrond verwachtte een datum die bestaat, zoals \`2026-12-01\` of \`1/12/2026\`. U schreef \`${d['found']}\`.`,
  'until-before-from': (d: Data) => `De laatste dag (${d['until']}) ligt voor de eerste dag (${d['from']}).`,
  overlaps: (d: Data) =>
    `\`${d['person']}\` is al afwezig van ${d['from']} tot en met ${d['until']}. Wilt u dat veranderen? Geef de opdracht dan met dezelfde eerste dag en een andere laatste dag. Of laat ze vervallen met \`/afwezig ${d['person']} vervalt ${d['from']}\`.`,
  'no-such-absence': (d: Data) =>
    `Er is geen afwezigheid van \`${d['person']}\` die begint op ${d['from']}.${d['known'] === '' ? '' : ` Wel op: ${d['known']}.`}`,
  'deputy-expected': (d: Data) => `Niemand vervangt \`${d['person']}\` dan. ${choice(d)}`,
  'deputy-unknown': (d: Data) => `Gegrond kent geen persoon \`${d['found']}\`. ${choice(d)}`,
  'deputy-is-absent-person': (d: Data) => `\`${d['person']}\` kan zichzelf niet vervangen. ${choice(d)}`,
  'deputy-without-account': (d: Data) =>
    `\`${d['deputy']}\` heeft geen account en kan dus geen opdrachten geven in de plaats van \`${d['person']}\`. ${choice(d)}`,
  'deputy-without-right': (d: Data) =>
    `\`${d['deputy']}\` kan \`${d['person']}\` niet vervangen. Dat kan alleen iemand met dezelfde rechten, of de vaste vervanger in \`config/organisation.yaml\`. ${choice(d)}`,
  'deputy-away': (d: Data) =>
    `\`${d['deputy']}\`, die \`${d['person']}\` zou vervangen, is zelf afwezig van ${d['from']} tot en met ${d['until']}. ${choice(d)}`,
  'absence-words': (d: Data) =>
    `Achter de datums staat iets wat Gegrond daar niet verwacht: \`${d['found']}\`. Daar kan alleen staan: \`vervanger\` met een persoon.`,
} as const;

/** What Gegrond answers when an absence was recorded. */
export const absenceAnswers = {
  set: (person: string, from: string, until: string) =>
    `${person} is afwezig van ${from} tot en met ${until}.`,
  standsIn: (person: string) =>
    `${person} neemt waar: krijgt de herinneringen en mag dezelfde opdrachten geven.`,
  /** Of who has no account at the forge. */
  standsInUnheard: (person: string) =>
    `${person} neemt waar en krijgt de herinneringen, maar heeft geen account en kan dus geen opdrachten geven.`,
  appointOther: 'Is dat te lang? Wijs dan met `/behandelaar` iemand anders aan.',
  help: 'Op deze lijst legt u vast wanneer iemand afwezig is, of dat een afwezigheid niet doorgaat. Andere opdrachten schrijft u in het issue van de klacht.',
  lifted: (person: string, from: string) => `De afwezigheid van ${person} vanaf ${from} vervalt.`,
} as const;

/** Mails to staff: a number, a term, a date and a link. Plain text. */
export const staffMail = {
  subjects: {
    near: (number: string) => `Klacht ${number}: een termijn is bijna om`,
    overdue: (number: string) => `Klacht ${number}: een termijn is voorbij`,
    escalated: (number: string) => `Klacht ${number}: een termijn is al langer voorbij`,
    appointed: (number: string) => `Klacht ${number}: u bent aangewezen als behandelaar`,
    recheck: (number: string) => `Klacht ${number}: bekijk ze opnieuw`,
  },
  digestSubject: (count: number) =>
    `Klachten: ${count === 1 ? '1 bericht' : `${count} berichten`} van vandaag`,
  title: (number: string) => `Klacht ${number}`,
  appointed:
    'U bent aangewezen als behandelaar van deze klacht. Onderzoek de klacht en laat weten wat u vindt.',
  appointedBy: (term: string, nominal: string) => `De termijn “${term}” eindigt op ${nominal}.`,
  recheck:
    'Deze klacht werd niet behandeld, om een reden die voorbij kan gaan. Vandaag is de dag om dat na te kijken. Kan de klacht nu behandeld worden? Open ze dan weer met /heropen. Nog niet? Verander dan de dag met /corrigeer.',
  instead: (person: string) => `U krijgt dit bericht omdat ${person} afwezig is.`,
  link: (url: string) => `Open de klacht: ${url}`,
  noAccount: (contact: string) => `U krijgt het dossier van: ${contact}.`,
  footer: (contact: string) => [
    'Dit is een automatisch bericht van Gegrond. Er staat met opzet niets in over de inhoud van de klacht.',
    `U kunt op deze mail antwoorden. Uw antwoord komt aan bij: ${contact}.`,
  ],
} as const;
