import type { z } from 'zod';
import { expectation, foundAt, isAboutForm, NOTHING } from '../deadline/expectation.ts';
import { allowedAt, keysAt } from '../deadline/allowed.ts';
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
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema));
  const meant = issue.code === 'invalid_union' ? nearest(issue, raw) : [];
  if (meant.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')) {
    return meant.flatMap((inner) =>
      problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema, raw),
    );
  }
  const expected = isAboutForm(issue) ? allowedAt(schema, path) : expectation(issue);
  const found = foundAt(raw, path);
  const example = exampleAt(schema, path);
  const key = path.at(-1);
  const lacks = found === NOTHING && typeof key === 'string';
  return [
    lacks
      ? { path, expected: `the key ${key}: ${expected}`, found, example: `${key}: ${example}` }
      : { path, expected, found, example },
  ];
}

function unknownKey(key: string, path: Path, schema: z.ZodType): Problem {
  const known = keysAt(schema, path);
  const [first = key] = known;
  return {
    path: [...path, key],
    expected: `one of the keys ${known.join(', ')}`,
    found: `the key ${key}`,
    example: `${first}: ${exampleAt(schema, [...path, first])}`,
  };
}

/**
 * Of the ways in which a union failed, what is wrong by the one that came farthest: that is what was meant. A way of
 * which the value has no key at all was not.
 */
function nearest(issue: z.core.$ZodIssueInvalidUnion, raw: unknown): readonly z.core.$ZodIssue[] {
  const keys = writtenKeys(raw, issue.path);
  const isMeant = (errors: readonly z.core.$ZodIssue[]) => {
    const unknown = errors.flatMap((one) =>
      one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [],
    );
    return keys === null || unknown.length < keys.length;
  };
  const depth = ([first]: readonly z.core.$ZodIssue[]) => first?.path.length ?? 0;
  return (
    waysOf(issue)
      .filter(isMeant)
      .toSorted((a, b) => depth(b) - depth(a))[0] ?? []
  );
}

/** The ways in which a union failed, those of a union in it included. */
function waysOf({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[][] {
  return errors.flatMap((way) => {
    const [first, ...others] = way;
    const isInner = first?.code === 'invalid_union' && first.path.length === 0 && others.length === 0;
    return isInner ? waysOf(first) : [way];
  });
}

/** The keys of what stands at a place; `null` where that is no record. */
function writtenKeys(raw: unknown, path: readonly PropertyKey[]): string[] | null {
  const at = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], raw);
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? Object.keys(at) : null;
}
