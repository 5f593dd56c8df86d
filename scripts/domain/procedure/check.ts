import type { z } from 'zod';
import { expectation, foundAt } from '../deadline/expectation.ts';
import { exampleAt } from './example.ts';
import type { Problem, Rule } from './problem.ts';

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
  return [
    { path, expected: expectation(issue), found: foundAt(raw, path), example: exampleAt(schema, path) },
  ];
}

/** Of the ways in which a union failed, the one that came farthest: that is what was meant. */
function nearest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  const attempts = issue.errors.map((errors) => errors[0]).filter((error) => error !== undefined);
  return attempts.toSorted((a, b) => b.path.length - a.path.length)[0];
}
