/** What coordinators read about commands. Dutch, B1. */

import { correctionRefusals, termRefusals, termsNotNow } from './correction.ts';
import { missing } from './letter.ts';
import { committeeRefusals } from './committee-refusals.ts';
import { findingRefusals } from './finding-refusals.ts';
import { unheard, waived } from './hearing.ts';
import { letterRefusals } from './letter-refusals.ts';
import type { words } from './command-words.ts';

export { answers } from './answers.ts';
export { forms, formSpellings, purpose, words } from './command-words.ts';

/** The next step on the card, where there is more to do than the command says. */
export const nextSteps: Readonly<Partial<Record<keyof typeof words, string>>> = {
  contact: 'neem contact op met de klager en leg dat vast',
  respondent: 'breng de beklaagde op de hoogte, met wat de procedure vraagt, en leg dat vast',
  member: 'zeg wie er in de commissie zit, tot elke zetel bezet is',
  acknowledge: 'maak de ontvangstbevestiging voor de klager en verstuur ze',
  admissible: 'beslis of de klacht ontvankelijk is',
  handler: 'wijs een behandelaar aan',
  finding: 'beoordeel de klacht en leg het oordeel vast, met de reden',
  solution: 'stel een oplossing voor en leg ze vast',
  answer: 'schrijf het antwoord aan de klager en verstuur het',
  talk: 'zorg dat het gesprek er komt en leg het vast',
  hear: 'geef wie nog gehoord moet worden daarvoor de kans en leg dat vast',
  discussion: 'zorg dat de commissie de klacht bespreekt en leg dat vast',
  'committee-hearing': 'zorg dat de zitting van de commissie er komt en leg ze vast',
};

/** The subject that an example shows. */
export const exampleTexts: Readonly<Record<string, string>> = {
  inadmissible: 'Hier schrijft u waarom.',
  finding: 'Hier schrijft u waarom u dit vindt.',
  solution: 'Hier schrijft u wat de oplossing is.',
  answer: 'Hier schrijft u het antwoord aan de klager.',
  refer: 'Hier schrijft u waarom de klager beter daar terechtkan.',
  interim: 'Hier schrijft u waarom het langer duurt.',
  info: 'Hier zet u wat de klager antwoordde.',
  hear: 'Hier zet u het verslag van het horen.',
  consent: 'Hier zet u wat de klager schreef: dat het langer mag duren.',
  talk: 'Hier zet u het verslag van het gesprek, of de afspraak.',
  member: 'Hier schrijft u waarom deze persoon in de plaats komt van iemand anders.',
  ruling: 'Hier zet u de uitspraak van de commissie, met de redenen.',
  advice: 'Hier zet u het advies van de commissie, met de redenen.',
  depart: 'Hier schrijft u waarom u het advies niet volgt.',
  measure: 'De wachttijd aan het loket wordt elke week nagekeken.',
  summary: 'Een burger wachtte lang aan het loket. De dienst heeft de planning aangepast.',
  correct: 'Hier schrijft u waarom dit verkeerd was.',
  qualify: 'Hier schrijft u waarom dit geen klacht is, en waar de klager terechtkan.',
  'request-info': 'Hier schrijft u wat u van de klager wilt weten.',
  extend: 'Hier schrijft u waarom u meer tijd nodig hebt.',
  suspend: 'Hier schrijft u waarom de termijnen stilstaan.',
  reopen: 'Hier schrijft u waarom u de klacht weer opent.',
  subject: 'Lange wachttijd aan het loket',
  /** For what a letter must say, by its content. */
  reasons: 'Hier schrijft u waarom.',
  'possible-solutions': 'Hier schrijft u welke oplossingen er mogelijk zijn.',
  /** For every other. */
  any: 'Hier schrijft u uw tekst.',
};

type Data = Readonly<Record<string, string>>;

/** Why a command cannot be given at this moment, by command. */
const notNow: Readonly<Record<string, string>> = {
  ...termsNotNow,
  handler:
    'Er is niemand anders die deze klacht kan behandelen. Vraag de beheerder om `config/organisation.yaml` na te kijken.',
  solution:
    'De klacht is al afgehandeld: een oplossing voorstellen kan niet meer. Was er een voorgesteld? Dan kunt u nog vastleggen wat ervan kwam, met `/oplossing uitgevoerd`. Moet er toch een andere oplossing komen? Open de klacht dan weer met `/heropen`.',
  respondent:
    'Er is vastgelegd dat de klacht over niemand gaat, dus er is niemand om het aan te zeggen. Gaat ze toch over iemand? Leg dat eerst vast met `/beklaagde` en de code van die persoon.',
  ruling:
    'Een uitspraak komt van de commissie. Leg eerst met `/commissie` vast dat zij de klacht behandelt, en met `/lid` wie erin zit.',
  member:
    'Er is niemand meer die in de commissie kan zitten. Vraag de beheerder om `config/organisation.yaml` na te kijken.',
  depart: 'Er is nog geen advies om van af te wijken. Leg het advies eerst vast met `/advies`.',
  external:
    'De organisatie heeft nog geen andere instanties. Vraag de beheerder om ze bij `bodies` in `config/organisation.yaml` te zetten.',
};

/** Why a command of the procedure cannot be given yet, by what must be so first. */
const notYet: Readonly<Record<string, string>> = {
  'solution-due': 'Deze stap kan alleen bij een oordeel dat om een oplossing vraagt.',
  'not-satisfied':
    'Deze stap kan pas als vaststaat dat de klager niet tevreden is. Leg dat eerst vast, met `/gesprek gehouden niet-tevreden` of met `/tevreden nee`.',
  ...unheard,
  ...waived,
  'hearing-due': 'Iedereen die gehoord moet worden, kreeg daarvoor al de kans.',
  'committee-hearing-due': 'Er is geen commissie die nog iemand moet horen.',
  'respondent-due': 'De beklaagde weet al alles wat de procedure vraagt.',
  'with-committee':
    'Deze stap kan alleen als de commissie de klacht behandelt. Leg dat eerst vast met `/commissie`.',
  'committee-incomplete': 'De commissie is al voltallig.',
  'open-again':
    'De klacht is afgesloten. U kunt hier nog vastleggen wat al gebeurd is, en niets meer afspreken of aanbieden. Moet dat toch? Open de klacht dan eerst weer met `/heropen`.',
  'advice-departed':
    'Deze stap kan alleen als u van het advies van de commissie afwijkt. Leg dat eerst vast met `/afwijken`.',
};

/** What a letter lacks, by the code of what is required. */
const lacks: Readonly<Record<string, string>> = {
  'without-reasons': 'er staat geen reden in. Schrijf uw tekst onder de opdracht.',
  'without-finding': 'er is nog geen oordeel. Leg het eerst vast met `/oordeel`.',
  'without-solution-when-upheld':
    'de klacht is gegrond, maar er is nog geen oplossing. Leg ze eerst vast met `/oplossing`.',
  'without-hearing':
    'de klager kreeg nog niet de kans om gehoord te worden. Leg dat eerst vast met `/horen`.',
  'without-hearing-of-respondent':
    'de beklaagde kreeg nog niet de kans om gehoord te worden. Leg dat eerst vast met `/horen`.',
  'without-advice':
    'de commissie adviseert over deze klacht, en haar advies is er nog niet. Leg het eerst vast met `/advies`.',
  'against-advice':
    'het oordeel is anders dan het advies van de commissie. Leg eerst met `/afwijken` vast waarom, of pas het oordeel aan met `/oordeel`.',
  'form-not-in-procedure': 'de procedure kent deze vorm van antwoord niet.',
};

/** Why a letter cannot go yet, by what it lacks: each begins with a small letter and ends with a full stop. */
export function lacking(codes: readonly string[]): string[] {
  return codes.map((code) => lacks[code] ?? missing(code));
}

/** Of whom the earlier complaint must be, as the procedure reads it. */
const whoseEarlier: Readonly<Record<string, string>> = {
  any: 'Het maakt niet uit wie ze indiende.',
  'same-complainant': 'Ze moet van dezelfde klager zijn: kijk dat na, want Gegrond weet het niet.',
};

/**
 * Why a command was refused: what was expected and what was found. Keys are the refusal codes of the domain; dates are
 * written out, but for those in code spans.
 */
export const refusals = {
  'unknown-command': (d: Data) => `Gegrond kent de opdracht \`/${d['found']}\` niet.`,
  'command-in-text': (d: Data) =>
    `Uw reactie begint met een gewone regel. Gegrond las \`/${d['found']}\` als tekst en voerde het niet uit. Bedoelde u een opdracht? Zet ze dan op de eerste regel, met uw tekst eronder. Bedoelde u geen opdracht? Dan hoeft u niets te doen.`,
  'command-in-marks': (d: Data) =>
    `Gegrond las \`/${d['found']}\` als tekst en voerde het niet uit: er staan tekens of spaties voor. Bedoelde u een opdracht? Zet ze dan helemaal vooraan op de eerste regel, zonder \`>\`, streepje, aanhalingstekens of opmaak. Bedoelde u geen opdracht? Dan hoeft u niets te doen.`,
  'no-role': () =>
    'U hebt geen rol in deze organisatie, dus Gegrond voert uw opdracht niet uit. Vraag de beheerder om uw account in `config/organisation.yaml` te zetten.',
  'not-your-role': (d: Data) => `Deze opdracht is voor: ${d['roles']}. Uw rol is een andere.`,
  'about-you': () =>
    'De klacht gaat over u. U kunt ze niet behandelen. Een collega of uw leidinggevende doet dat.',
  'not-in-this-procedure': () => 'Deze procedure kent die stap niet.',
  'not-in-this-state': (d: Data) =>
    `Deze stap kan nu niet: de klacht heeft de status “${d['status']}”. De stap kan wel bij: ${d['states']}.`,
  'already-done': (d: Data) => `Dit is al vastgelegd, op ${d['found']}.`,
  'decided-otherwise': (d: Data) => `Een collega besliste al iets anders, op ${d['found']}.`,
  'stands-alone': (d: Data) =>
    `De opdracht \`/${d['name']}\` kan niet samen met een andere. Zet ze in een reactie apart.`,
  'date-expected': (d: Data) =>
    `Gegrond verwachtte een datum die bestaat, met dag, maand en jaar. U schreef \`${d['found']}\`.`,
  'date-in-the-future': (d: Data) =>
    `De datum ${d['found']} ligt in de toekomst. Vandaag is het ${d['today']}. U kunt alleen vastleggen wat al gebeurd is.`,
  'date-before-receipt': (d: Data) =>
    `De datum ${d['found']} ligt voor de datum waarop de klacht binnenkwam (${d['received']}).`,
  'date-in-the-past': (d: Data) =>
    `De datum ${d['found']} is al voorbij. Vandaag is het ${d['today']}. Kies een datum die nog komt.`,
  'date-needed': () => 'Zet een datum achter de opdracht, met dag, maand en jaar.',
  'choice-expected': (d: Data) =>
    `Gegrond kent \`${d['found']}\` hier niet. U kunt kiezen uit: ${d['offered']}.`,
  'words-expected': (d: Data) => `Zet achter de opdracht: ${d['offered']}.`,
  'not-now': (d: Data) => notYet[d['when'] ?? ''] ?? notNow[d['command'] ?? ''] ?? 'Deze stap kan nu niet.',
  ...letterRefusals,
  'letter-lacks': (d: Data) => {
    const all = lacking((d['lacks'] ?? '').split(','));
    return `De brief kan nog niet weg:\n\n${all.map((one) => `- ${one}`).join('\n')}`;
  },
  'no-restricted-desk': () =>
    'Er is geen afgeschermde werkplek om deze klacht naartoe te brengen. Verwittig de beheerder. De klacht blijft hier staan.',
  ...correctionRefusals,
  ...termRefusals,
  'person-is-respondent': (d: Data) =>
    `De klacht gaat over \`${d['found']}\`. Die persoon kan de klacht niet behandelen en er niet over oordelen. Kies iemand anders.`,
  'already-member': (d: Data) =>
    `\`${d['found']}\` zit al in de commissie voor deze klacht. U kunt kiezen uit: ${d['offered']}.`,
  ...committeeRefusals,
  ...findingRefusals,
  'measure-unknown': (d: Data) =>
    d['offered'] === ''
      ? 'Deze klacht heeft geen maatregel die nog uitgevoerd moet worden. Leg er eerst een vast met `/maatregel`.'
      : `Zet het nummer van de maatregel achter de opdracht. U kunt kiezen uit: ${d['offered']}.`,
  'too-many-words': (d: Data) =>
    `Achter de opdracht staat iets wat Gegrond daar niet verwacht: \`${d['found']}\`. Zet uw tekst op de volgende regel.`,
  'earlier-needed': (d: Data) =>
    `Zet achter de grond het nummer van de eerdere klacht over hetzelfde onderwerp, zoals \`2026-7Q4M2X\`. ${whoseEarlier[d['whose'] ?? ''] ?? ''} Staat die klacht niet in dit register? Schrijf dan \`buiten-register\`.`,
  'earlier-unknown': (d: Data) =>
    `Het register kent geen klacht \`${d['found']}\`. Kijk het nummer na. Staat die klacht niet in dit register? Schrijf dan \`buiten-register\`.`,
  'earlier-open': (d: Data) =>
    `De klacht \`${d['found']}\` is nog niet volledig behandeld: ze heeft de status “${d['status']}”. Dan is dit geen grond.`,
  'recheck-needed': () =>
    'Deze grond geldt voor een tijd. Zet er een datum achter waarop u opnieuw kijkt of de klacht behandeld kan worden.',
  'consultation-needed': (d: Data) =>
    `De procedure vraagt dat u met de dienst overlegt over wie de klacht behandelt. Zet erachter wanneer u dat deed, zoals \`${d['found']} overlegd ${d['example']}\`.`,
  'article-expected': (d: Data) =>
    `${d['found'] === '' ? '' : `Gegrond las geen artikel in \`${d['found']}\`. `}Deze procedure noemt zelf geen gronden. Zet achter de opdracht op welk artikel van het reglement dit rust, zoals \`artikel 5\` of \`artikel 12 § 2\`. Waarom dat zo is, zet u op de regel eronder.`,
  'ground-expected': (d: Data) => `Zet de grond achter de opdracht. Deze procedure kent: ${d['offered']}.`,
  'ground-unknown': (d: Data) => `Deze procedure kent de grond \`${d['found']}\` niet. Wel: ${d['offered']}.`,
  'text-expected': () => 'Bij deze opdracht hoort een tekst. Zet die op de regel onder de opdracht.',
  'person-expected': (d: Data) => `Zet de persoon achter de opdracht. U kunt kiezen uit: ${d['offered']}.`,
  'person-unknown': (d: Data) =>
    `Gegrond kent geen persoon \`${d['found']}\`. U kunt kiezen uit: ${d['offered']}.`,
  'person-cannot-handle': (d: Data) =>
    `\`${d['found']}\` is geen klachtenbehandelaar. U kunt kiezen uit: ${d['offered']}.`,
  'person-lacks-flag': (d: Data) =>
    `\`${d['found']}\` kan deze klacht niet behandelen. De procedure vraagt: ${d['flag']}.`,
  'already-handler': (d: Data) => `\`${d['found']}\` is al de behandelaar van deze klacht.`,
  'form-expected': (d: Data) =>
    `Zet achter de opdracht hoe het gebeurde. U kunt kiezen uit: ${d['offered']}.`,
  'solution-expected': (d: Data) => `Zet achter de opdracht: ${d['offered']}.`,
  'not-confirmable': () =>
    'Er is geen voorbeeld met dit nummer dat u kunt bevestigen. Het nummer staat onder het voorbeeld.',
  'changed-after-preview': () =>
    'De tekst is veranderd nadat Gegrond het voorbeeld liet zien. Kijk naar het nieuwe voorbeeld en bevestig dan opnieuw.',
  'text-too-long': (d: Data) =>
    `De tekst is te lang: ${d['found']} tekens. Er passen er ${d['most']} in het register.`,
} as const;

export const flags: Readonly<Record<string, string>> = {
  senior: 'een leidend ambtenaar',
  independent: 'iemand die onafhankelijk is',
};
