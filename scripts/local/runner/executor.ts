import { join } from 'node:path';
import { earlyContexts } from './contexts.ts';
import type { DeskHead } from './desk.ts';
import type { EventPayload } from './event.ts';
import { holds, interpolate } from './expressions.ts';
import type { Contexts } from './expressions.ts';
import { executeJob } from './job.ts';
import type { RunnerOptions } from './options.ts';
import { Queue } from './queue.ts';
import type { RunRecord, RunStatus, RunStore } from './runs.ts';
import { onlyJob } from './workflow-file.ts';
import type { Workflow, WorkflowFile } from './workflow-file.ts';
import { createWorkspace, readEvent, removeOthers, removeWorkspace, workspaceOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Makes runs, queues them, and sees them through to their end. */
export class Executor {
  readonly queue = new Queue();
  readonly #options: RunnerOptions;
  readonly #store: RunStore;
  readonly #folder: string;

  constructor(options: RunnerOptions, store: RunStore) {
    this.#options = options;
    this.#store = store;
    this.#folder = join(options.state, 'runs', '.work');
  }

  /** Makes a run of a workflow for an event, and queues it unless its job's condition does not hold. */
  async accept(file: WorkflowFile, head: DeskHead, event: string, payload: EventPayload): Promise<RunRecord> {
    const run = this.#store.create(newRun(file, head, event, payload, this.#options.now()));
    if (!file.workflow) return this.#finish(run, 'failure', file.problem);
    try {
      const contexts = earlyContexts(run, payload, this.#options);
      if (!holds(onlyJob(file.workflow).job.if, contexts, 'success')) return this.#finish(run, 'skipped');
      await createWorkspace(this.#workspace(run), payload);
      this.#enqueue(run, file.workflow, contexts);
    } catch (error) {
      return this.#finish(run, 'failure', messageOf(error));
    }
    return run;
  }

  /** Takes up what an earlier runner left: what was under way is lost, what waited is queued again in its order. */
  async recover(readAt: (commit: string) => Promise<DeskHead>): Promise<void> {
    for (const run of this.#store.all()) if (run.status === 'in_progress') this.#finish(run, 'lost');
    const waiting = this.#store.all().filter((run) => run.status === 'queued');
    const ids = waiting.map((run) => run.id);
    await removeOthers(this.#folder, ids);
    for (const run of waiting) {
      try {
        const { workflows } = await readAt(run.commit);
        const workflow = workflows.find((it) => it.file === run.workflow)?.workflow;
        const event = await readEvent(this.#workspace(run));
        if (!workflow) throw new Error(`${run.workflow} is no longer in the desk.`);
        this.#enqueue(run, workflow, earlyContexts(run, event, this.#options));
      } catch (error) {
        this.#finish(run, 'lost', messageOf(error));
      }
    }
  }

  #enqueue(run: RunRecord, workflow: Workflow, contexts: Contexts): void {
    const wanted = onlyJob(workflow).job.concurrency ?? workflow.concurrency;
    this.queue.add({
      group: wanted ? interpolate(wanted.group, contexts) : null,
      keepsAll: wanted?.keepsAll ?? true,
      cancelsRunning: wanted?.cancelsRunning ?? false,
      start: (stop) => this.#execute(run, workflow, stop),
      cancel: () => {
        this.#finish(run, 'cancelled', 'A newer run of the same concurrency group took its place.');
        void removeWorkspace(this.#workspace(run));
      },
    });
  }

  async #execute(run: RunRecord, workflow: Workflow, stop: AbortSignal): Promise<void> {
    const [options, store, workspace] = [this.#options, this.#store, this.#workspace(run)];
    store.save(Object.assign(run, { status: 'in_progress', started_at: options.now() }));
    try {
      const event = await readEvent(workspace);
      this.#finish(run, await executeJob({ run, workflow, event, workspace, store, options }, stop));
    } catch (error) {
      this.#finish(run, 'failure', messageOf(error));
    }
    await removeWorkspace(workspace);
  }

  #finish(run: RunRecord, status: RunStatus, problem: string | null = null): RunRecord {
    if (problem !== null) this.#store.log(run, problem);
    this.#store.save(Object.assign(run, { status, problem, finished_at: this.#options.now() }));
    return run;
  }

  #workspace(run: RunRecord): Workspace {
    return workspaceOf(this.#folder, run.id);
  }
}

function newRun(file: WorkflowFile, head: DeskHead, event: string, payload: EventPayload, now: string) {
  return {
    workflow: file.file,
    name: file.workflow?.name ?? file.file,
    event,
    action: payload.action ?? null,
    issue: payload.issue?.number ?? null,
    branch: head.branch,
    commit: head.commit,
    status: 'queued' as const,
    created_at: now,
    started_at: null,
    finished_at: null,
    problem: null,
    steps: [],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
