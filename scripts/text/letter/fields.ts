import type { Condition } from '#domain/procedure/vocabulary.ts';

/**
 * What a template may name. Every group is always there; a field of which nothing is known is absent, and a template
 * that shows it all the same is a gap that stops the letter (`gaps.ts`), never an empty place in a sentence.
 */

/** `text`: shown with `{{…}}`. `list`: with `{{lines …}}` or `{{#each …}}`. `flag`: only asked after, with `{{#if …}}`. */
export type FieldKind = 'text' | 'list' | 'flag';

/** The fields of a letter's template, by their names in there. */
export const LETTER_FIELDS: Readonly<Record<string, FieldKind>> = {
  number: 'text',
  today: 'text',
  received: 'text',
  submitted: 'text',
  expected: 'text',
  latest: 'text',
  until: 'text',
  withdrawn: 'text',
  subject: 'text',
  service: 'text',
  text: 'text',
  kind: 'text',
  where: 'text',
  refused: 'text',
  not_obliged: 'flag',
  grounds: 'list',
  finding: 'text',
  parts: 'list',
  norms: 'list',
  solution: 'text',
  solution_due: 'flag',
  own_target: 'flag',
  expected_passed: 'flag',
  answered: 'flag',
  committee: 'text',
  departure: 'text',
  advice: 'text',
  'recipient.name': 'text',
  'recipient.address': 'list',
  'organisation.name': 'text',
  'organisation.contact': 'text',
  'organisation.address': 'list',
  'organisation.email': 'text',
  'organisation.phone': 'text',
  'organisation.site': 'text',
  'procedure.title': 'text',
  'procedure.definition': 'text',
  'procedure.answers': 'flag',
  'second_line.label': 'text',
  'second_line.url': 'text',
  'second_line.text': 'text',
  'second_line.at_once': 'text',
  'competent_body.name': 'text',
  'competent_body.contact': 'list',
  'talk.date': 'text',
  'talk.place': 'text',
  'talk.committee': 'flag',
};

/** What `layout.hbs` knows beside these: the letter's title and body, and whether it is laid out to be printed. */
export const LAYOUT_FIELDS: Readonly<Record<string, FieldKind>> = {
  ...LETTER_FIELDS,
  title: 'text',
  body: 'text',
  print: 'flag',
};

type Group<Texts extends string, Lists extends string = never> = Readonly<Partial<Record<Texts, string>>> &
  Readonly<Partial<Record<Lists, readonly string[]>>>;

/** The data of one letter. Texts are clean (`clean.ts`), dates are long Dutch dates. */
export interface LetterData extends Group<
  | 'today'
  | 'submitted'
  | 'expected'
  | 'latest'
  | 'until'
  | 'withdrawn'
  | 'subject'
  | 'service'
  | 'text'
  | 'kind'
  | 'where'
  | 'finding'
  | 'solution'
  | 'committee'
  | 'departure'
  | 'advice',
  'grounds' | 'norms' | 'parts'
> {
  readonly number: string;
  readonly received: string;
  /** How people are spoken to, for `{{u-je "uw" "je"}}`. */
  readonly form_of_address: 'u' | 'je';
  /** Of the organisation, like `nl-BE`: of the document, and it says where the window of an envelope is. */
  readonly language: string;
  /** What is so of the case, of which the procedure's letters may require more. */
  readonly holding: readonly Condition[];
  /** What was decided about a complaint that is not handled, in the procedure's own words. */
  readonly refused: string;
  /** No ground forbids to handle the complaint: they only take away the duty. */
  readonly not_obliged: boolean;
  /** The finding calls for a solution. */
  readonly solution_due: boolean;
  /** The date in `expected` is one that the organisation sets itself, and not from the procedure's text. */
  readonly own_target: boolean;
  /** The date in `expected` is before the day of the letter: it can be told, but not promised any more. */
  readonly expected_passed: boolean;
  /** The answer was given, on the date in `expected`. */
  readonly answered: boolean;
  readonly recipient: Group<'name', 'address'>;
  readonly organisation: Group<'name' | 'contact' | 'email' | 'phone' | 'site', 'address'>;
  /** `answers`: the complainant gets an answer in the end. */
  readonly procedure: Group<'title' | 'definition'> & { readonly answers: boolean };
  readonly second_line: Group<'label' | 'url' | 'text' | 'at_once'>;
  readonly competent_body: Group<'name', 'contact'>;
  readonly talk: Group<'date' | 'place'> & { readonly committee?: boolean };
}

type Value = string | boolean | readonly string[] | undefined;

/** The value of a field by its name (`talk.date`); `undefined` where nothing is known, an empty list too. */
export function valueAt(data: object, field: string): Value {
  let value: unknown = data;
  for (const key of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  if (value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  return value as Value;
}
