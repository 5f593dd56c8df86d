import { delimiter, join } from 'node:path';
import type { EventPayload } from './event.ts';
import type { Contexts } from './expressions.ts';
import type { RunnerOptions } from './options.ts';
import type { RunRecord } from './runs.ts';
import type { Workspace } from './workspace.ts';

/** What is known of a run before it starts: enough for a job's `if` and its concurrency group. */
export function earlyContexts(run: RunRecord, event: EventPayload, options: RunnerOptions) {
  const { repository } = options.desk;
  const owner = repository.split('/')[0] ?? '';
  const github = {
    event_name: run.event,
    event: { ...event, repository: { full_name: repository, default_branch: run.branch } },
    repository,
    repository_owner: owner,
    actor: event.sender?.login ?? owner,
    ref: `refs/heads/${run.branch}`,
    ref_name: run.branch,
    sha: run.commit,
    workflow: run.name,
    run_id: String(run.id),
    run_number: String(run.id),
    run_attempt: '1',
    api_url: options.forge.api,
    server_url: options.forge.web,
  };
  return { github, vars: options.vars, inputs: event.inputs ?? {} };
}

/** What a step may name besides `env`, `steps` and `job`. */
export function runContexts(
  run: RunRecord,
  event: EventPayload,
  options: RunnerOptions,
  workspace: Workspace,
  job: string,
) {
  const early = earlyContexts(run, event, options);
  const github = { ...early.github, job, workspace: workspace.checkout, event_path: workspace.event };
  const runner = { os: 'Linux', temp: workspace.temp };
  return { ...early, github, runner, secrets: options.secrets };
}

/**
 * The environment that every step starts from: the forge's own variables, the product's tools first on the PATH,
 * what Node has compiled already, and nothing else of whoever started the stack.
 */
export function baseEnvironment(contexts: Contexts, options: RunnerOptions, workspace: Workspace) {
  const forge = Object.entries(contexts['github'] ?? {}).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`GITHUB_${name.toUpperCase()}`, value] as const] : [],
  );
  const compiled = process.env['NODE_COMPILE_CACHE'];
  return {
    ...Object.fromEntries(forge),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: workspace.temp,
    TMPDIR: workspace.temp,
    HOME: workspace.home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PATH: [join(options.product, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
    ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }),
    ...options.env,
  };
}
