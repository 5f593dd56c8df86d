import { parse } from 'yaml';
import { z } from 'zod';

/**
 * What the runner understands of a workflow file. Every object is strict: a key that the forge knows and the
 * runner does not must fail a run here, for otherwise what is tried on a laptop is not what runs at the forge.
 * `permissions` and `runs-on` are understood as the forge's own matter: they have no meaning on one machine.
 */

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const pairs = z.record(z.string(), scalar);
const minutes = z.number().positive();
const condition = z.union([z.string(), z.boolean()]).transform(String);

const step = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    if: condition.optional(),
    uses: z.string().optional(),
    run: z.string().optional(),
    shell: z.literal('bash').optional(),
    with: pairs.optional(),
    env: pairs.optional(),
    'working-directory': z.string().optional(),
    'timeout-minutes': minutes.optional(),
  })
  .refine((it) => (it.uses === undefined) !== (it.run === undefined), 'a step has either `uses` or `run`');

/** `queue: max` keeps every run that waits; otherwise the newest alone waits. */
const concurrency = z.preprocess(
  (it) => (typeof it === 'string' ? { group: it } : it),
  z
    .strictObject({
      group: z.string(),
      queue: z.enum(['single', 'max']).optional(),
      'cancel-in-progress': z.boolean().optional(),
    })
    .refine(
      (it) => !(it.queue === 'max' && it['cancel-in-progress']),
      '`queue: max` never goes with cancelling',
    )
    .transform((it) => ({
      group: it.group,
      keepsAll: it.queue === 'max',
      cancelsRunning: it['cancel-in-progress'] ?? false,
    })),
);

const job = z.strictObject({
  name: z.string().optional(),
  if: condition.optional(),
  'runs-on': z.string(),
  permissions: z.union([z.string(), pairs]).optional(),
  concurrency: concurrency.optional(),
  env: pairs.optional(),
  'timeout-minutes': minutes.optional(),
  steps: z.array(step).min(1),
});

const input = z.strictObject({
  description: z.string().optional(),
  required: z.boolean().optional(),
  default: scalar.optional(),
  type: z.enum(['string', 'number']).optional(),
});

const activity = z.strictObject({ types: z.array(z.string()).optional() }).nullable();

const triggers = z.strictObject({
  issues: activity.optional(),
  issue_comment: activity.optional(),
  schedule: z.array(z.strictObject({ cron: z.string() })).optional(),
  workflow_dispatch: z
    .strictObject({ inputs: z.record(z.string(), input).optional() })
    .nullable()
    .optional(),
});

const workflow = z
  .strictObject({
    name: z.string().optional(),
    on: triggers,
    permissions: z.union([z.string(), pairs]).optional(),
    concurrency: concurrency.optional(),
    env: pairs.optional(),
    jobs: z.record(z.string(), job),
  })
  .refine((it) => Object.keys(it.jobs).length === 1, 'the runner knows workflows of exactly one job')
  .refine(
    (it) => !(it.concurrency && Object.values(it.jobs).some((one) => one.concurrency)),
    'the runner knows `concurrency` on the workflow or on its job, not on both',
  );

export type Step = z.infer<typeof step>;
export type Job = z.infer<typeof job>;
export type Triggers = z.infer<typeof triggers>;
export type Workflow = z.infer<typeof workflow>;

/**
 * A workflow file as read: understood, or with its problem (one text of some lines for an operator). `on` is
 * `null` where even that could not be read.
 */
export type WorkflowFile = { file: string; on: Triggers | null } & (
  { workflow: Workflow; problem: null } | { workflow: null; problem: string }
);

/** Reads one workflow file; never throws. `file` is its name without folder, `content` its YAML. */
export function readWorkflow(file: string, content: string): WorkflowFile {
  let document: unknown;
  try {
    document = parse(content, { maxAliasCount: 0 });
  } catch (error) {
    return { file, on: null, workflow: null, problem: `${file} is not YAML: ${String(error)}` };
  }
  const whole = workflow.safeParse(document);
  if (whole.success) return { file, on: whole.data.on, workflow: whole.data, problem: null };
  const on = z.looseObject({ on: triggers }).safeParse(document);
  const problem = `${file} cannot be run here:\n${z.prettifyError(whole.error)}`;
  return { file, on: on.success ? on.data.on : null, workflow: null, problem };
}

/** The one job of a workflow, with its id. */
export function onlyJob(of: Workflow): { id: string; job: Job } {
  const entry = Object.entries(of.jobs)[0];
  if (!entry) throw new Error('A workflow has exactly one job here, but this one has none.');
  return { id: entry[0], job: entry[1] };
}
