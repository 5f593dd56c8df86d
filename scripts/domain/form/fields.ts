/**
 * The one table of what a citizen can be asked (formats.md "Intake"). The page, the validation, the dossier, the
 * published JSON Schema and the list of what the register and the figures may never see all come from it.
 */

export type Kind = 'line' | 'lines' | 'email' | 'phone' | 'date' | 'choice' | 'yes-no';

export type Group = 'event' | 'subject' | 'before' | 'person' | 'desk';

export interface Field {
  readonly id: string;
  readonly group: Group;
  readonly kind: Kind;
  /** The most code points, counted after CRLF → LF; absent where only certain values can be right. */
  readonly max?: number;
  /**
   * What is personal goes into the dossier comments and nowhere else; what is not goes into the case card, and
   * from there into the register.
   */
  readonly personal: boolean;
  /** Choices that are the same for every organisation; the others come with the procedure and the organisation. */
  readonly choices?: readonly string[];
  /** What a browser may fill in by itself (HTML autofill). */
  readonly autocomplete?: string;
}

/** In the order in which the form asks them. */
export const FIELDS = [
  { id: 'facts', group: 'event', kind: 'lines', max: 10_000, personal: true },
  { id: 'facts_from', group: 'event', kind: 'date', personal: true },
  { id: 'facts_until', group: 'event', kind: 'date', personal: true },
  { id: 'wish', group: 'event', kind: 'lines', max: 4_000, personal: true },
  { id: 'entity', group: 'subject', kind: 'choice', personal: false },
  { id: 'service', group: 'subject', kind: 'choice', personal: false },
  { id: 'category', group: 'subject', kind: 'choice', personal: false },
  {
    id: 'about',
    group: 'subject',
    kind: 'choice',

    personal: false,
    choices: ['service', 'coordinator', 'management', 'staff'],
  },
  { id: 'respondent', group: 'subject', kind: 'line', max: 200, personal: true },
  { id: 'contacted', group: 'before', kind: 'yes-no', personal: false, choices: ['yes', 'no'] },
  { id: 'contacted_result', group: 'before', kind: 'lines', max: 4_000, personal: true },
  {
    id: 'proceedings',
    group: 'before',
    kind: 'choice',

    personal: true,
    choices: ['none', 'objection', 'appeal', 'court', 'criminal', 'insurance'],
  },
  { id: 'forward_consent', group: 'before', kind: 'yes-no', personal: false, choices: ['yes', 'no'] },
  { id: 'name', group: 'person', kind: 'line', max: 200, personal: true, autocomplete: 'name' },
  { id: 'email', group: 'person', kind: 'email', max: 254, personal: true, autocomplete: 'email' },
  { id: 'phone', group: 'person', kind: 'phone', max: 40, personal: true, autocomplete: 'tel' },
  {
    id: 'address',
    group: 'person',
    kind: 'lines',
    max: 500,
    personal: true,
    autocomplete: 'street-address',
  },
  { id: 'on_behalf_of', group: 'person', kind: 'line', max: 200, personal: true },
  {
    id: 'capacity',
    group: 'person',
    kind: 'choice',

    personal: false,
    choices: ['citizen', 'user', 'legal-person', 'staff'],
  },
  { id: 'channel', group: 'desk', kind: 'choice', personal: false },
  { id: 'submitted_on', group: 'desk', kind: 'date', personal: false },
  { id: 'received_on', group: 'desk', kind: 'date', personal: false },
] as const satisfies readonly Field[];

export type FieldId = (typeof FIELDS)[number]['id'];

/** What was typed, by field id; a field that is absent was not filled in. */
export type Values = Readonly<Partial<Record<FieldId, string>>>;

/**
 * What a complaint says after validation: normalised texts, ids of choices, `yes`/`no`, dates as `YYYY-MM-DD`.
 * A field that was left open is absent, never empty.
 */
export type Answers = Readonly<Partial<Record<FieldId, string>>>;

/** Law 2: the values of these never leave the dossier comments. */
export const PERSONAL_FIELDS: readonly FieldId[] = FIELDS.filter((field) => field.personal).map(
  ({ id }) => id,
);

/** What the case card and the register may say. */
export const CARD_FIELDS: readonly FieldId[] = FIELDS.filter((field) => !field.personal).map(({ id }) => id);

/** Only staff with a valid desk key may fill in these. */
export const DESK_FIELDS: readonly FieldId[] = FIELDS.filter((field) => field.group === 'desk').map(
  ({ id }) => id,
);

/** One of these is needed to be able to answer. */
export const WAYS_TO_ANSWER: readonly FieldId[] = ['email', 'phone', 'address'];

/** The technical fields beside the answers: the submission id, the honeypot, the staff's key, and “change my answers”. */
export const SUBMISSION = 'submission';
export const HONEYPOT = 'gegrond_x';
export const DESK_KEY = 'desk_key';
export const CHANGE = 'change';
