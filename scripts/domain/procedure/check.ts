import type { z } from 'zod';
import { exampleAt } from './example.ts';
import type { Path, Problem, Rule } from './problem.ts';

/** A value that was checked, or what is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Holds a value against a schema and, where it has the right shape, against the rules beyond it. */
export function check<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  rules: readonly Rule<z.output<S>>[] = [],
): Checked<z.output<S>> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success)
    return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, schema, raw)) };
  const problems = rules.flatMap((rule) => rule(parsed.data));
  return problems.length === 0 ? { value: parsed.data } : { problems };
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown): Problem[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      expected: 'a key that the schema knows',
      found: `${key}, which it does not know`,
      example: exampleAt(schema, path),
    }));
  }
  const best = issue.code === 'invalid_union' ? nearest(issue) : undefined;
  if (best !== undefined && best.path.length > 0) {
    return problemsOf({ ...best, path: [...issue.path, ...best.path] }, schema, raw);
  }
  return [{ path, expected: expectation(issue), found: shown(raw, path), example: exampleAt(schema, path) }];
}

/** Of the ways in which a union failed, the one that came farthest: that is what was meant. */
function nearest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  const attempts = issue.errors.map((errors) => errors[0]).filter((error) => error !== undefined);
  return attempts.toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** What an issue says whose schema has no words of its own. */
const NO_WORDS = 'Invalid input';

function expectation(issue: z.core.$ZodIssue): string {
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

function shown(raw: unknown, path: Path): string {
  let value: unknown = raw;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
