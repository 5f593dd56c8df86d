/** What the course of a case says of an event beside its name. Dutch, B1. */
export const details = {
  complaint: 'klacht',
  planned: (day: string) => `op ${day}`,
  expected: (day: string) => `antwoord verwacht op ${day}`,
  until: (day: string) => `uiterlijk ${day}`,
  consulted: (day: string) => `dienst geraadpleegd op ${day}`,
  earlier: (number: string) =>
    number === 'outside' ? 'eerdere klacht van voor dit register' : `eerdere klacht ${number}`,
  article: (code: string) => `artikel ${code} van het reglement`,
  recheck: (day: string) => `opnieuw bekijken op ${day}`,
  part: (number: number, finding: string) => `onderdeel ${number}: ${finding}`,
  checks: {
    senior: 'leidend ambtenaar',
    'not-involved': 'niet betrokken',
    'knows-domain': 'kent de dienst',
  } as Readonly<Record<string, string>>,
  degrees: {
    resolved: 'opgelost',
    'partly-resolved': 'deels opgelost',
    unresolved: 'onopgelost',
  } as Readonly<Record<string, string>>,
  carrier: (what: string) => `drager: ${what}`,
  owner: (who: string) => `door ${who}`,
  code: (code: string) => `code ${code}`,
  respondent: { known: 'de persoon is bekend', none: 'de klacht gaat niet over een persoon' },
  satisfied: { yes: 'de klager is tevreden', no: 'de klager is niet tevreden' },
  /** Which hearing of the committee. */
  sitting: (number: number) => ['eerste zitting', 'tweede zitting'][number - 1] ?? `zitting ${number}`,
  who: { complainant: 'de klager', respondent: 'de beklaagde' },
  heardBy: (seat: string) => `gehoord door: ${seat}`,
  refusedBy: { complainant: 'door de klager', respondent: 'door de beklaagde' },
  prevention: 'met een advies om zulke klachten te voorkomen',
  enclosed: 'het advies gaat mee met het antwoord',
  states: { open: 'loopt', closed: 'gesloten' } as Readonly<Record<string, string>>,
  to: { director: 'aan de directeur', manager: 'aan de leidinggevende' },
} as const;

/** What the card and the case file call what was recorded on the way. */
export const gathered = {
  submitted: 'Ingediend op',
  contacted: 'Dienst eerst gevraagd',
  notContacted: 'nee',
  facts: 'Feiten',
  olderThan: (limit: string) => `ouder dan ${limit}`,
  kind: 'Bepaald als',
  summary: 'Samenvatting',
  satisfied: 'Tevredenheid',
  earlier: 'Eerdere klacht',
  recheck: 'Opnieuw bekijken op',
  degree: 'Mate van oplossing',
  carrier: 'Drager',
  outsideRegister: 'van voor dit register',
  committee: 'Commissie',
  measures: 'Maatregelen',
  carriedOut: (day: string) => `uitgevoerd op ${day}`,
} as const;

/** Whose earlier complaint it is on which a ground rests. */
export const earlierReadings = {
  any: 'van wie dan ook',
  'same-complainant': 'van dezelfde klager',
} as const;
