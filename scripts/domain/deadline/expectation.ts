/** What a schema says of a value that is not what it should be, in the words of an operator. */
import type { z } from 'zod';

/** What an issue says whose schema has no words of its own. */
const NO_WORDS = 'Invalid input';

/** What is found where nothing stands. */
export const NOTHING = 'nothing';

/** Whether an issue is about the form of a list, a record or a choice of forms: the schema at its place says more of it. */
export function isAboutForm(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return ['object', 'array', 'record'].includes(issue.expected);
  return issue.code === 'invalid_union' && issue.message === NO_WORDS;
}

/** What an issue expected. */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a value of the type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `${sized(issue)} of at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${sized(issue)} of at most ${String(issue.maximum)}`;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'an e-mail address';
  if (issue.code === 'invalid_format') return `a text in the form ${issue.pattern ?? issue.format}`;
  if (isAboutForm(issue)) return 'another form';
  return issue.message;
}

/** What stands at a path, as JSON of at most 80 characters. */
export function foundAt(raw: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = raw;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined ? NOTHING : JSON.stringify(value).slice(0, 80);
}

const SIZED: Readonly<Record<string, string>> = { array: 'a list', string: 'a text', int: 'a number' };

function sized({ origin }: { readonly origin: string }): string {
  return SIZED[origin] ?? `a ${origin}`;
}
