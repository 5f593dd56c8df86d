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
  const best = issue.code === 'invalid_union' ? nearest(issue, raw) : undefined;
  if (best !== undefined && best.path.length > 0) {
    return problemsOf({ ...best, path: [...issue.path, ...best.path] }, schema, raw);
  }
  return [
    { path, expected: expectation(issue), found: foundAt(raw, path), example: exampleAt(schema, path) },
  ];
}

/**
 * Of the ways in which a union failed, the one that came farthest: that is what was meant. A way of which the value has
 * no key at all was not.
 */
function nearest(issue: z.core.$ZodIssueInvalidUnion, raw: unknown): z.core.$ZodIssue | undefined {
  const keys = keysAt(raw, issue.path);
  const isMeant = (errors: readonly z.core.$ZodIssue[]) => {
    const unknown = errors.flatMap((one) =>
      one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [],
    );
    return keys === null || unknown.length < keys.length;
  };
  const attempts = issue.errors
    .filter(isMeant)
    .map((errors) => errors[0])
    .filter((error) => error !== undefined);
  return attempts.toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** The keys of what stands at a place; `null` where that is no record. */
function keysAt(raw: unknown, path: readonly PropertyKey[]): string[] | null {
  const at = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], raw);
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? Object.keys(at) : null;
}
