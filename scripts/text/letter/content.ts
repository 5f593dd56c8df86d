import type { ContentId } from '#domain/procedure/letter-schema.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { LetterData } from './fields.ts';
import { LETTER_FIELDS, valueAt } from './fields.ts';

/** The field that holds a content; where there are several, one of them is enough. */
const FIELDS_OF: Readonly<Record<ContentId, readonly string[]>> = {
  'receipt-date': ['received'],
  'expected-date': ['expected'],
  'until-date': ['until'],
  subject: ['subject'],
  reasons: ['text'],
  ground: ['grounds'],
  finding: ['finding'],
  norms: ['norms'],
  solution: ['solution'],
  'possible-solutions': ['text'],
  'where-to-go': ['competent_body.name', 'text'],
  'competent-body': ['competent_body.name'],
  'second-line': ['second_line.url'],
  'second-line-at-once': ['second_line.at_once'],
  committee: ['committee'],
  departure: ['departure'],
  advice: ['advice'],
  'talk-date': ['talk.date'],
  contact: ['organisation.email', 'organisation.phone'],
};

/** What a letter must hold in a case of which that is so: always, and only then. */
function requiredIn(
  letter: Procedure['letters'][LetterId],
  { holding }: Pick<LetterData, 'holding'>,
): readonly ContentId[] {
  const { requires = [], requires_when: conditional = {} } = letter ?? {};
  return [...requires, ...holding.flatMap((condition) => conditional[condition] ?? [])];
}

/** Whether a letter speaks of the committee in a case: not where only something that is not so asks for that. */
export function speaksOfCommittee(
  letter: Procedure['letters'][LetterId],
  data: Pick<LetterData, 'holding'>,
): boolean {
  const isConditional = Object.values(letter?.requires_when ?? {})
    .flat()
    .includes('committee');
  return !isConditional || requiredIn(letter, data).includes('committee');
}

/**
 * The contents that a procedure requires in a letter and that do not stand in its text.
 *
 * @param text - the letter as text; `null` before it is written, to find those of which nothing is known
 */
export function missingContent(
  letter: LetterId,
  text: string | null,
  data: LetterData,
  { letters }: Pick<Procedure, 'letters'>,
): readonly ContentId[] {
  const plain = text === null ? null : normal(text);
  return requiredIn(letters[letter], data)
    .filter((content) => content !== 'solution' || data.solution_due)
    .filter((content) => !FIELDS_OF[content].some((field) => stands(valueAt(data, field), plain)));
}

/** The content that a field would give, to tell somebody how to add it; `null` when the field is none of them. */
export function contentOf(field: string): ContentId | null {
  const all = Object.entries(FIELDS_OF) as [ContentId, readonly string[]][];
  return all.find(([, fields]) => fields[0] === field)?.[0] ?? null;
}

/** The field that gives a content; a field gives itself. */
export function fieldOf(what: string): string {
  const known: Readonly<Record<string, readonly string[]>> = FIELDS_OF;
  return known[what]?.[0] ?? what;
}

/** How a template shows a content. */
export function shownBy(content: string): string {
  const field = fieldOf(content);
  if (PARAGRAPHS.includes(field)) return `{{paragraphs ${field}}}`;
  return LETTER_FIELDS[field] === 'list' ? `{{lines ${field}}}` : `{{${field}}}`;
}

const PARAGRAPHS = ['text', 'solution', 'committee', 'departure', 'advice'];

function stands(value: ReturnType<typeof valueAt>, plain: string | null): boolean {
  if (value === undefined || typeof value === 'boolean') return false;
  if (plain === null) return true;
  const parts = typeof value === 'string' ? [value] : value;
  return parts.every((part) => hasWords(plain, normal(part)));
}

/** Whole words: “gegrond” does not stand in “ongegrond”. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + words.length);
    if (!(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words)) && !joined(words, after))
      return true;
  }
  return false;
}

function joined(words: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(after);
}

function normal(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
