/** A real situation as a folder: why it is there, the complaint, and what people do on which day. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { isDate } from '#domain/deadline/local-date.ts';

const date = z.string().refine(isDate, 'an existing date');

const complaintSchema = z.strictObject({
  procedure: z.string(),
  received: date,
  submitted: date.optional(),
  channel: z.string().default('web-form'),
  entity: z.string().default('gemeente'),
  service: z.string().default('openbare-werken'),
  category: z.string().default('termijn'),
  /** Non-personal answers beside these. */
  more: z.record(z.string(), z.unknown()).default({}),
  /** What the complainant typed, by the field of the form. */
  dossier: z.record(z.string(), z.string()).default({}),
});

const stepSchema = z.union([
  z.strictObject({ on: date, says: z.string(), by: z.string().optional() }),
  z.strictObject({ on: date, sweep: z.literal(true) }),
  z.strictObject({ on: date, comes_back: z.literal(true) }),
]);
export type ScenarioStep = z.output<typeof stepSchema>;

const expectedSchema = z.strictObject({
  status: z.string(),
  /** The terms of the case at its end, by code, in their order: the latest date, and what became of it. */
  terms: z.array(
    z.strictObject({
      ...{ code: z.string(), latest: date },
      ...{ met: date.optional(), missed: date.optional(), void: date.optional() },
    }),
  ),
  deviations: z.array(z.string()).default([]),
});

const courseSchema = z.strictObject({ steps: z.array(stepSchema), expected: expectedSchema });

export interface Scenario {
  readonly name: string;
  readonly folder: string;
  readonly why: string;
  readonly complaint: z.output<typeof complaintSchema>;
  readonly course: z.output<typeof courseSchema>;
}

const ROOT = fileURLToPath(new URL('../fixtures/scenarios', import.meta.url));

function read(name: string): Scenario {
  const folder = join(ROOT, name);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    name,
    folder,
    why: text('why.md').trim(),
    complaint: complaintSchema.parse(parse(text('complaint.yaml'))),
    course: courseSchema.parse(parse(text('course.yaml'))),
  };
}

/** Every folder of `test/fixtures/scenarios/`, by its name. */
export const scenarios: readonly Scenario[] = readdirSync(ROOT).toSorted().map(read);
