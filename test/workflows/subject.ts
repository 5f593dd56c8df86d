import { parse } from 'yaml';
import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), text).default({});
const permissions = z.union([z.string(), texts]).optional();

const step = z.object({
  name: z.string().default('?'),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: texts,
  env: texts,
  'continue-on-error': z.unknown().optional(),
});

const job = z.object({
  permissions,
  env: texts,
  'timeout-minutes': z.number().optional(),
  concurrency: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step),
});

const schema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions,
  env: texts,
  jobs: z.record(z.string(), job),
});

export type Step = z.infer<typeof step>;
export type Job = z.infer<typeof job>;

/** A workflow file as the rules read it: its text, and what it says. */
export interface Subject {
  text: string;
  file: z.infer<typeof schema>;
}

/** Reads a workflow file; throws where it is not one. */
export function subjectOf(content: string): Subject {
  return { text: content, file: schema.parse(parse(content)) };
}

/** Every job of a file. */
export const jobsOf = ({ file }: Subject): Job[] => Object.values(file.jobs);
/** Every step of a file. */
export const stepsOf = (subject: Subject): Step[] => jobsOf(subject).flatMap((it) => it.steps);
