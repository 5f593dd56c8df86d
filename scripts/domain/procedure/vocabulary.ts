/** The machine names that a procedure file may use. What people read for them comes from the language catalogue. */

export const STATUSES = [
  'received',
  'assessing',
  'not-a-complaint',
  'inadmissible',
  'referred',
  'forwarded',
  'passed-on',
  'admissible',
  'under-investigation',
  'answered',
  'before-committee',
  'ruled',
  'withdrawn',
  'settled',
  'closed',
  'erased',
] as const;
export type Status = (typeof STATUSES)[number];

export const CHANNELS = [
  'web-form',
  'letter',
  'e-mail',
  'telephone',
  'counter',
  'ombudsman',
  'civil-society',
  'politician',
  'social-media',
] as const;

/** What a complaint came on, where somebody else than the citizen brought it. */
export const CARRIERS = ['web-form', 'letter', 'e-mail', 'telephone', 'counter', 'other'] as const;

export const ANSWER_FORMS = ['letter', 'e-mail', 'oral'] as const;

/** The fields of the form that a procedure may ask; those of the machinery (`submission` and so on) are not its matter. */
export const ASKED_FIELDS = [
  'name',
  'email',
  'phone',
  'address',
  'on_behalf_of',
  'capacity',
  'about',
  'entity',
  'service',
  'category',
  'respondent',
  'facts',
  'wish',
  'facts_from',
  'facts_until',
  'contacted',
  'contacted_result',
  'proceedings',
  'forward_consent',
] as const;

/** The commands by which a case moves; `help` is everybody's and stands in no procedure. */
export const COMMANDS = [
  'received',
  'handed-over',
  'qualify',
  'contact',
  'acknowledge',
  'respondent',
  'admissible',
  'inadmissible',
  'refer',
  'forward',
  'to-director',
  'to-manager',
  'handler',
  'request-info',
  'info',
  'extend',
  'consent',
  'suspend',
  'resume',
  'interim',
  'talk',
  'hear',
  'report',
  'finding',
  'solution',
  'answer',
  'send',
  'satisfied',
  'committee',
  'member',
  'documents',
  'discussion',
  'committee-hearing',
  'ruling',
  'advice',
  'depart',
  'external',
  'measure',
  'subject',
  'summary',
  'inspection',
  'withdraw',
  'settle',
  'correct',
  'close',
  'reopen',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What can begin, stop or void a term, or make a step done. */
export const EVENT_TYPES = [
  'received',
  'corrected',
  'handed-over',
  'qualified',
  'contacted',
  'contact-failed',
  'acknowledged',
  'respondent-named',
  'respondent-informed',
  'admissible',
  'inadmissible',
  'referred',
  'forward-consented',
  'forwarded',
  'passed-on',
  'handler-appointed',
  'handler-replaced',
  'information-requested',
  'information-received',
  'extended',
  'delay-consented',
  'suspended',
  'resumed',
  'interim-message-sent',
  'talk-planned',
  'talk-held',
  'talk-refused',
  'hearing-offered',
  'hearing-waived',
  'hearing-held',
  'report-received',
  'found',
  'solution-proposed',
  'solution-carried-out',
  'answered',
  'letter-intended',
  'letter-sent',
  'letter-failed',
  'letter-bounced',
  'satisfaction',
  'committee-engaged',
  'seat-filled',
  'documents-requested',
  'discussion-held',
  'discussion-skipped',
  'committee-hearing-invited',
  'committee-hearing-held',
  'ruled',
  'advised',
  'advice-departed',
  'external-procedure',
  'measure-recorded',
  'measure-carried-out',
  'subject-set',
  'summary-set',
  'inspection-requested',
  'inspection-granted',
  'inspection-refused',
  'withdrawn',
  'settled',
  'closed',
  'reopened',
  'erased',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The letters that a desk sends. */
export const LETTERS = [
  'acknowledgement',
  'not-a-complaint',
  'inadmissible',
  'referral',
  'forwarding',
  'interim',
  'information-request',
  'extension',
  'invitation',
  'talk-record',
  'answer',
  'ruling',
  'withdrawal',
  'closing',
] as const;
export type LetterId = (typeof LETTERS)[number];

/** Whom a complaint is between. */
export const PARTIES = ['complainant', 'respondent'] as const;
export type Party = (typeof PARTIES)[number];

/** These end a case here without an answer, so that every term still running lapses, whatever the procedure. */
export const ENDS_EVERY_TERM: readonly EventType[] = ['withdrawn', 'settled', 'passed-on', 'erased'];

/** What may hold of a case: a step, a command or a content of a letter can be there only then. */
export const CONDITIONS = [
  'solution-due',
  'not-satisfied',
  'hearing-due',
  'committee-hearing-due',
  'respondent-due',
  'with-committee',
  'committee-incomplete',
  'advice-departed',
  'through-staff',
] as const;
export type Condition = (typeof CONDITIONS)[number];
