/** The words behind a command that say which of its events happened, by the event. Dutch first, English as well. */
export const eventWords: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  'contact-failed': { nl: 'mislukt', en: 'failed' },
  'talk-planned': { nl: 'gepland', en: 'planned' },
  'talk-held': { nl: 'gehouden', en: 'held' },
  'talk-refused': { nl: 'geweigerd', en: 'refused' },
  'hearing-offered': { nl: 'aangeboden', en: 'offered' },
  'hearing-waived': { nl: 'afgezien', en: 'waived' },
  'hearing-held': { nl: 'gehouden', en: 'held' },
  'discussion-held': { nl: 'gehouden', en: 'held' },
  'discussion-skipped': { nl: 'overgeslagen', en: 'skipped' },
  'committee-hearing-invited': { nl: 'uitgenodigd', en: 'invited' },
  'committee-hearing-held': { nl: 'gehouden', en: 'held' },
  'inspection-requested': { nl: 'gevraagd', en: 'requested' },
  'inspection-granted': { nl: 'verleend', en: 'granted' },
  'inspection-refused': { nl: 'geweigerd', en: 'refused' },
  'measure-carried-out': { nl: 'uitgevoerd', en: 'carried-out' },
};

/** Whether the complainant is satisfied: alone behind `/tevreden`, and behind a talk that was held. */
export const satisfied = {
  alone: { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } },
  talk: { yes: { nl: 'tevreden', en: 'satisfied' }, no: { nl: 'niet-tevreden', en: 'not-satisfied' } },
} as const;

/** How a procedure at another body stands. */
export const externalStates = {
  open: { nl: 'open', en: 'open' },
  closed: { nl: 'gesloten', en: 'closed' },
} as const;

/** What a message is found to be, beside the other kinds of the procedure. */
export const isComplaint = { complaint: { nl: 'klacht', en: 'complaint' } } as const;

/** The word before the date on which the complainant agreed that the complaint is sent on. */
export const consentGiven = { consent: { nl: 'toestemming', en: 'consent' } } as const;

/** Instead of the number of an earlier complaint: it was handled before this register was kept. */
export const outsideRegister = { outside: { nl: 'buiten-register', en: 'outside-register' } } as const;

/** How people write an article of the regulation on which a refusal rests; `of` is a pattern of what may follow. */
export const articleWords = {
  sign: ['artikel', 'art\\.?', 'article'],
  of: 'van (?:het|ons) reglement',
  form: 'artikel nummer [brief of e-mail] [datum]',
  example: 'artikel 5',
} as const;

/** How far a solution solved what was wrong. */
export const solutionDegrees = {
  resolved: { nl: 'opgelost', en: 'resolved' },
  'partly-resolved': { nl: 'deels-opgelost', en: 'partly-resolved' },
  unresolved: { nl: 'onopgelost', en: 'unresolved' },
} as const;

/** What is said of the respondent instead of a person. */
export const respondentWords = {
  none: { nl: 'geen', en: 'none' },
  informed: { nl: 'geinformeerd', en: 'informed' },
} as const;

/** The word by which a ruling says that it advises how to prevent such complaints. */
export const adviceWords = { prevention: { nl: 'preventieadvies', en: 'prevention-advice' } } as const;

/** The two whom a complaint is between: who refused a talk, who was heard. */
export const parties = {
  complainant: { nl: 'klager', en: 'complainant' },
  respondent: { nl: 'beklaagde', en: 'respondent' },
} as const;
