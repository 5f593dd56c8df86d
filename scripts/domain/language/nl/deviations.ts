/** What was done when its term had run out. */
export const afterTerm = (term: string, latest: string) =>
  `te laat: de uiterste datum van de termijn “${term}” was ${latest}`;

/** The rules that a recorded fact breaks, by their codes, as coordinators read them. Dutch, B1. */
export const deviations: Readonly<Record<string, string>> = {
  'corrected-after-notice': 'de klager kreeg hierover al bericht. Laat de klager weten dat het verbeterd is',
  'not-with-acknowledgement': 'de beklaagde kreeg het niet op dezelfde dag te horen als de procedure vraagt',
  'respondent-not-informed': 'er is niet vastgelegd dat de beklaagde alles weet wat de procedure vraagt',
  'committee-incomplete':
    'de commissie was niet voltallig: niet elke zetel was bezet door iemand die over deze klacht mag oordelen',
  'one-hearing-too-many': 'de commissie hield meer zittingen dan de procedure toelaat',
  'without-hearing': 'de klager kreeg niet eerst de kans om gehoord te worden',
  'without-hearing-of-respondent': 'de beklaagde kreeg niet eerst de kans om gehoord te worden',
  'without-discussion':
    'de commissie besprak de klacht niet eerst, en er is niet vastgelegd dat zij die stap oversloeg',
  'without-committee-hearing': 'de commissie hield niet eerst een zitting',
  'without-advice': 'er was nog geen advies van de commissie, die over deze klacht adviseert',
  'against-advice': 'het oordeel is anders dan het advies van de commissie, en er is geen reden vastgelegd',
  'without-norm': 'bij het oordeel staat niet welke norm niet gevolgd is, en deze procedure vraagt dat',
  'before-version':
    'op die dag gold deze versie van de procedure nog niet. De klacht houdt deze versie, ook voor haar termijnen',
  'out-of-order': 'deze stap kwam niet op het moment dat de procedure voorziet',
  'later-step-out-of-order': 'daardoor kwam een latere stap niet op het moment dat de procedure voorziet',
  'extended-after-end': 'de termijn was al voorbij op de dag waarop ze verlengd werd',
  'without-consent': 'de klager had er niet mee ingestemd dat de klacht werd doorgestuurd',
  'without-reasons': 'het antwoord heeft geen reden: er staat geen tekst onder de opdracht',
  'without-finding': 'er was nog geen oordeel',
  'without-solution-when-upheld': 'de klacht is gegrond, maar er is geen oplossing voorgesteld',
  'expected-after-term':
    'de klager kreeg een datum voor het antwoord die na de termijn ligt. Een tussenbericht maakt de termijn niet langer',
  'form-not-in-procedure': 'de procedure kent deze vorm van antwoord niet',
  'handler-outside-domain': 'volgens de gegevens van de organisatie kent deze persoon de dienst niet',
};
