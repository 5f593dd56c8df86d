import { baseEnvironment, runContexts } from './contexts.ts';
import type { EventPayload } from './event.ts';
import { holds, interpolateAll } from './expressions.ts';
import type { Standing } from './expressions.ts';
import { createMask } from './mask.ts';
import type { RunnerOptions } from './options.ts';
import { superseded } from './queue.ts';
import type { RunRecord, RunStatus, RunStore, StepRecord } from './runs.ts';
import { runStep } from './steps.ts';
import type { Stage, StepAnswer } from './steps.ts';
import { onlyJob } from './workflow-file.ts';
import type { Step, Workflow } from './workflow-file.ts';
import type { Workspace } from './workspace.ts';

export interface JobOptions {
  run: RunRecord;
  workflow: Workflow;
  event: EventPayload;
  workspace: Workspace;
  store: RunStore;
  options: RunnerOptions;
}

const minute = 60_000;
const jobMinutes = 360;

/**
 * Executes the job of a workflow step by step, writing log, summary and step records, and gives how the run ended.
 * When `stop` fires the step under way is killed and no other starts.
 */
export async function executeJob(given: JobOptions, stop: AbortSignal): Promise<RunStatus> {
  const { run, store } = given;
  const { job } = onlyJob(given.workflow);
  const end = within(stop, job['timeout-minutes'] ?? jobMinutes);
  const state = openJob(given);
  let standing: Standing = 'success';
  for (const step of job.steps) {
    if (end.aborted) break;
    const record = await oneStep(step, state, standing, end);
    if (record.status === 'failure' || record.status === 'timed_out') standing = 'failure';
    run.steps.push(record);
    store.save(run);
  }
  return end.aborted ? endedBy(end.reason) : standing;
}

/** How a run ends that was stopped: by a newer one, by its time, or because the runner itself stopped. */
function endedBy(reason: unknown): RunStatus {
  if (reason === superseded) return 'cancelled';
  return isTimeout(reason) ? 'timed_out' : 'lost';
}

interface JobState {
  stage: (env?: Step['env']) => Stage;
  learn: (step: Step, outcome: 'success' | 'failure' | 'skipped', answer?: StepAnswer) => void;
}

/** The state that grows from step to step: the environment, and what the steps with an id answered. */
function openJob({ run, workflow, event, workspace, store, options }: JobOptions): JobState {
  const { id, job } = onlyJob(workflow);
  const mask = createMask(Object.values(options.secrets));
  const known = runContexts(run, event, options, workspace, id);
  const base = baseEnvironment(known, options, workspace);
  const steps: Record<string, unknown> = {};
  let env = interpolateAll(workflow.env, { ...known, env: {} });
  env = { ...env, ...interpolateAll(job.env, { ...known, env }) };
  const contextsWith = (own: Record<string, string>) => ({
    ...known,
    env: own,
    steps,
    job: { status: run.status },
  });
  return {
    stage: (stepEnv) => {
      const own = { ...env, ...interpolateAll(stepEnv, contextsWith(env)) };
      const log = (line: string): void => store.log(run, mask.apply(line));
      const rest = { commit: run.commit, workspace, options, mask, log };
      return { contexts: contextsWith(own), env: { ...base, ...own }, ...rest };
    },
    learn: (step, outcome, answer) => {
      if (step.id) steps[step.id] = { outcome, conclusion: outcome, outputs: answer?.outputs ?? {} };
      env = { ...env, ...answer?.env };
      if (answer?.summary) store.summarise(run, answer.summary);
    },
  };
}

/** Executes one step if its condition holds, and gives its record; a mistake in the step is a failure, never thrown. */
async function oneStep(
  step: Step,
  state: JobState,
  standing: Standing,
  end: AbortSignal,
): Promise<StepRecord> {
  const name = step.name ?? step.id ?? step.uses ?? step.run?.split('\n')[0] ?? '';
  const began = performance.now();
  const { log, contexts } = state.stage();
  let ending: Ending = { status: 'skipped', exit_code: null };
  try {
    if (holds(step.if, contexts, standing)) {
      log(`▶ ${name}`);
      ending = await play(step, state, end);
    } else state.learn(step, 'skipped');
  } catch (error) {
    state.learn(step, 'failure');
    log(`The step could not be run: ${error instanceof Error ? error.message : String(error)}`);
    ending = { status: 'failure', exit_code: null };
  }
  return { name, ...ending, duration_ms: Math.round(performance.now() - began) };
}

type Ending = Pick<StepRecord, 'status' | 'exit_code'>;

/** Executes a step whose condition held, within its time, and takes over what it answered. */
async function play(step: Step, state: JobState, end: AbortSignal): Promise<Ending> {
  const stage = state.stage(step.env);
  const limit = within(end, step['timeout-minutes'] ?? jobMinutes);
  const answer = await runStep(step, stage, limit);
  const succeeded = answer.succeeded && !limit.aborted;
  state.learn(step, succeeded ? 'success' : 'failure', answer);
  if (succeeded) return { status: 'success', exit_code: answer.exitCode };
  if (isTimeout(limit.reason)) {
    stage.log('The step took longer than it may and was ended.');
    return { status: 'timed_out', exit_code: answer.exitCode };
  }
  stage.log(`The step ended with exit code ${answer.exitCode ?? 'none: it was killed'}.`);
  return { status: 'failure', exit_code: answer.exitCode };
}

function within(stop: AbortSignal, minutes: number): AbortSignal {
  return AbortSignal.any([stop, AbortSignal.timeout(minutes * minute)]);
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
