/** What a schema says of a value that is not what it should be, in the words of an operator. */
import type { z } from 'zod';

/** What an issue says whose schema has no words of its own. */
const NO_WORDS = 'Invalid input';

/** What an issue expected. */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a value of the type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `${issue.origin} of at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `${issue.origin} of at most ${String(issue.maximum)}`;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'an e-mail address';
  if (issue.code === 'invalid_format') return `a text in the form ${issue.pattern ?? issue.format}`;
  if (issue.code === 'invalid_union' && issue.message === NO_WORDS)
    return 'one of the forms that the schema knows';
  return issue.message;
}

/** What stands at a path, as JSON of at most 80 characters. */
export function foundAt(raw: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = raw;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
