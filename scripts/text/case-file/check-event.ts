import type { CaseEvent, EventType } from '#domain/case/event.ts';
import { isDate } from '#domain/deadline/local-date.ts';

/** A case file that cannot be read: what was expected and what was found, never its text. */
export class BrokenCaseFile extends Error {
  override name = 'BrokenCaseFile';
}

/** The fields that an event of each type must have beside those of every event. */
const NEEDED_FIELDS: Readonly<Record<EventType, readonly string[]>> = {
  received: ['number', 'procedure', 'entity', 'service', 'category', 'channel'],
  'handed-over': [],
  qualified: ['kind'],
  contacted: [],
  'contact-failed': [],
  acknowledged: [],
  'respondent-named': ['respondent'],
  'respondent-informed': [],
  admissible: [],
  inadmissible: ['grounds', 'means', 'reason'],
  referred: [],
  'forward-consented': [],
  forwarded: [],
  'passed-on': ['to'],
  'handler-appointed': ['handler'],
  'handler-replaced': ['handler'],
  'information-requested': [],
  'information-received': [],
  'report-received': [],
  'documents-requested': [],
  extended: [],
  'delay-consented': [],
  suspended: [],
  resumed: [],
  'interim-message-sent': ['expected'],
  'talk-planned': [],
  'talk-held': [],
  'talk-refused': [],
  'hearing-offered': [],
  'hearing-waived': [],
  'hearing-held': [],
  found: ['finding'],
  'solution-proposed': [],
  'solution-carried-out': [],
  answered: ['form'],
  satisfaction: ['satisfied'],
  'committee-engaged': [],
  'seat-filled': ['seat', 'person'],
  'discussion-held': [],
  'discussion-skipped': [],
  'committee-hearing-invited': [],
  'committee-hearing-held': [],
  ruled: [],
  advised: [],
  'advice-departed': [],
  'external-procedure': ['body', 'state'],
  'measure-recorded': ['measure'],
  'measure-carried-out': ['measure'],
  'subject-set': ['subject'],
  'summary-set': ['summary'],
  'inspection-requested': [],
  'inspection-granted': [],
  'inspection-refused': [],
  corrected: ['of'],
  withdrawn: [],
  settled: [],
  closed: [],
  reopened: [],
  'letter-intended': ['letter', 'draft', 'digest', 'form', 'gives'],
  'letter-sent': ['intention'],
  'letter-failed': ['intention', 'code'],
  'letter-bounced': ['intention', 'code'],
  'deadline-near': ['deadline', 'nominal', 'stage'],
  'deadline-overdue': ['deadline', 'nominal', 'stage'],
  'deadline-escalated': ['deadline', 'nominal', 'stage'],
};

const NEEDED = new Map<unknown, readonly string[]>(Object.entries(NEEDED_FIELDS));
const EVERY = ['at', 'source', 'by', 'on'];

const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

interface Form {
  readonly expected: string;
  readonly isSo: (value: unknown) => boolean;
}

const TEXT: Form = { expected: 'a text', isSo: isText };
const TEXTS: Form = { expected: 'a list of texts', isSo: isTexts };
const DATE: Form = { expected: 'an existing date such as "2026-11-20"', isSo: isDate };

/** The fields that are no plain text. */
const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries<Form>({
    at: { expected: 'an instant such as "2026-11-20T09:14:03Z"', isSo: isInstant },
    on: DATE,
    submitted: DATE,
    nominal: DATE,
    consulted: DATE,
    planned: DATE,
    until: DATE,
    expected: DATE,
    gives: { expected: 'a list of events', isSo: (value) => Array.isArray(value) && value.every(isFact) },
    number: { expected: 'a case number such as "2026-7Q4M2X"', isSo: isNumber },
    stage: { expected: '"near-3", "overdue" or "escalated"', isSo: isStage },
    means: { expected: '"inadmissible" or "not-a-complaint"', isSo: isMeaning },
    sitting: { expected: 'a number from 1', isSo: (value) => Number.isInteger(value) && Number(value) > 0 },
    grounds: TEXTS,
    parts: TEXTS,
    norms: TEXTS,
    deviations: TEXTS,
    checks: TEXTS,
    recheck: DATE,
    older_than_limit: { expected: 'true or false', isSo: (value) => typeof value === 'boolean' },
    starts: { expected: 'a list of terms with their dates', isSo: isTerms },
  }),
);

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/.test(value);
}

function isStage(value: unknown): boolean {
  return typeof value === 'string' && /^(?:near-\d{1,4}|overdue|escalated)$/.test(value);
}

function isMeaning(value: unknown): boolean {
  return value === 'inadmissible' || value === 'not-a-complaint';
}

function isFact(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && NEEDED.has(value.type);
}

function isTerms(value: unknown): boolean {
  return Array.isArray(value) && value.every(isTerm);
}

function isTerm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { code, from, target, nominal, latest } = value as Record<string, unknown>;
  return isText(code) && isDate(from) && isDate(target) && isDate(nominal) && isDate(latest);
}

/**
 * An event as a case file holds it.
 *
 * @param index - zero-based, to name it
 * @throws BrokenCaseFile when it is of no known type, or a field of it is missing or of another form
 */
export function checkEvent(value: unknown, index: number): CaseEvent {
  const event = value as Record<string, unknown> | null;
  const needed = NEEDED.get(event?.['type']);
  const place = `event ${index + 1}`;
  if (needed === undefined || event === null) {
    throw new BrokenCaseFile(`${place}: expected one of the known types, such as "received"`);
  }
  for (const keys of [EVERY, needed]) {
    const missing = keys.find((key) => event[key] === undefined);
    if (missing !== undefined) throw new BrokenCaseFile(`${place}: expected a field "${missing}"`);
  }
  for (const key in event) {
    const form = FORMS.get(key) ?? TEXT;
    if (!form.isSo(event[key])) {
      throw new BrokenCaseFile(`${place}: expected ${form.expected} as "${key}"`);
    }
  }
  return value as CaseEvent;
}
