import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AgeLimit } from '#domain/deadline/amount.ts';
import { lastDateWithin, localDate, olderThan } from '#domain/deadline/local-date.ts';
import { dueLine } from '#domain/deadline/due.ts';
import { exampleCalendars } from './calendars.ts';

interface Worked {
  id: string;
  why: string;
  expected: Record<string, string | boolean>;
}

interface Vectors {
  deadlines: Worked[];
  /** Own examples: one for each clause of the steps in which a term is counted, whole answers. */
  clauses: Worked[];
  errors: { line: string; id: string | null; error: string; why: string }[];
  receipt_dates: { id: string; instant: string; timezone: string; date: string; why: string }[];
  age_limits: {
    id: string;
    facts: string;
    limit: AgeLimit;
    last_admissible: string;
    submitted: string;
    admissible: boolean;
    why: string;
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/deadlines.json', import.meta.url), 'utf8'),
) as Vectors;

test.each(vectors.deadlines)('a term is counted as worked out in $id: $why', ({ expected, ...term }) => {
  const { json, failed } = dueLine(JSON.stringify(term), exampleCalendars);
  expect(failed).toBe(false);
  expect(JSON.parse(json)).toMatchObject(expected);
});

test.each(vectors.receipt_dates)('receipt is the local date, as in $id: $why', (vector) => {
  expect(localDate(vector.instant, vector.timezone)).toBe(vector.date);
});

test.each(vectors.age_limits)('facts are too old or not, as in $id: $why', (vector) => {
  expect(lastDateWithin(vector.limit, vector.facts)).toBe(vector.last_admissible);
  expect(olderThan(vector.limit, vector.facts, vector.submitted)).toBe(!vector.admissible);
});

test.each(vectors.clauses)('each clause of the steps has its worked example, $id $why', (clause) => {
  const { expected, why: _why, ...term } = clause;
  const { json, failed } = dueLine(JSON.stringify(term), exampleCalendars);
  expect({ ...(JSON.parse(json) as object), failed }).toEqual({ id: term.id, ...expected, failed: false });
});

test.each(vectors.errors)('a bad line gives its id and an error: $why', ({ line, id, error }) => {
  const { json, failed } = dueLine(line, exampleCalendars);
  expect(JSON.parse(json)).toEqual({ id, error: expect.stringContaining(error) as string });
  expect(failed).toBe(true);
});
