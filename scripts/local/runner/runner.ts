import { join } from 'node:path';
import { openDeliveries } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { createDeskReader } from './desk.ts';
import type { DeskHead } from './desk.ts';
import { neededOf } from './event.ts';
import { Executor } from './executor.ts';
import { dispatchInputs, startsOn } from './match.ts';
import type { RunnerOptions } from './options.ts';
import { openRuns } from './runs.ts';
import type { RunRecord, RunStore } from './runs.ts';
import { dueWorkflows, readLastTick, writeLastTick } from './schedule.ts';

/**
 * A runner for one desk: it executes the very files in the desk's `.github/workflows/`, at the head of its bare
 * repository. Takes up what an earlier runner on the same state left waiting.
 */
export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const runner = new Runner(options);
  await runner.recover();
  return runner;
}

export class Runner {
  readonly #repository: string;
  readonly #store: RunStore;
  readonly #deliveries: Deliveries;
  readonly #lastTick: string;
  readonly #readDesk: (commit?: string) => Promise<DeskHead>;
  readonly #executor: Executor;
  #line: Promise<unknown> = Promise.resolve();

  constructor(options: RunnerOptions) {
    const folder = join(options.state, 'runs');
    this.#repository = options.desk.repository;
    this.#store = openRuns(folder, options.firstRun);
    this.#deliveries = openDeliveries(join(folder, 'deliveries.txt'));
    this.#lastTick = join(folder, 'last-tick.txt');
    this.#readDesk = createDeskReader(options.desk.git);
    this.#executor = new Executor(options, this.#store);
  }

  /** To be called once, before anything else: see `createRunner`. */
  recover(): Promise<void> {
    return this.#executor.recover(this.#readDesk);
  }

  /**
   * Takes one delivery of the forge: `event` and `deliveryId` from its headers, `payload` its parsed body. Resolves
   * with the runs it started once they are kept on disk; a delivery seen before, or of another repository, starts none.
   */
  handleWebhook(event: string, deliveryId: string, payload: unknown): Promise<RunRecord[]> {
    return this.#inLine(async () => {
      if (this.#deliveries.has(deliveryId)) return [];
      const started = await this.#startOn(event, payload);
      this.#deliveries.add(deliveryId);
      return started;
    });
  }

  /** Starts a workflow by hand; `workflow` is its file name. Throws where it or an input is not as the file says. */
  dispatch(workflow: string, given: Record<string, string> = {}): Promise<RunRecord> {
    return this.#inLine(async () => {
      const head = await this.#readDesk();
      const file = head.workflows.find((it) => it.file === workflow);
      const known = head.workflows.map((it) => it.file).join(', ') || 'none';
      if (!file) throw new Error(`No workflow "${workflow}" in the desk; there are: ${known}.`);
      const inputs = file.on ? dispatchInputs(file.on, given) : given;
      return this.#executor.accept(file, head, 'workflow_dispatch', { inputs });
    });
  }

  /** Starts what fell due by schedule since the last tick, each workflow once. The first tick ever starts nothing. */
  tick(now: string): Promise<RunRecord[]> {
    return this.#inLine(async () => {
      const last = (await readLastTick(this.#lastTick)) ?? now;
      const head = await this.#readDesk();
      const started: RunRecord[] = [];
      for (const { file, cron } of dueWorkflows(head, last, now)) {
        started.push(await this.#executor.accept(file, head, 'schedule', { schedule: cron }));
      }
      await writeLastTick(this.#lastTick, last > now ? last : now);
      return started;
    });
  }

  /** All runs, oldest first. */
  runs(): RunRecord[] {
    return this.#store.all();
  }

  /** Resolves when every delivery is taken and no run waits or is under way. */
  async idle(): Promise<void> {
    await this.#line;
    await this.#executor.queue.idle();
  }

  /** Ends what is under way (it counts as lost) and starts nothing more; what waits is taken up by the next runner. */
  async stop(): Promise<void> {
    await this.#line;
    await this.#executor.queue.stop(new Error('The runner stopped.'));
  }

  /** A file whose triggers cannot be read starts on every event, so that its problem is seen. */
  async #startOn(event: string, payload: unknown): Promise<RunRecord[]> {
    const needed = neededOf(payload);
    if (needed.repository?.full_name !== this.#repository) return [];
    const head = await this.#readDesk();
    const started: RunRecord[] = [];
    for (const file of head.workflows) {
      if (file.on && !startsOn(file.on, event, needed.action)) continue;
      started.push(await this.#executor.accept(file, head, event, needed));
    }
    return started;
  }

  /** One after another, so that runs are numbered and queued in the order in which their events came. */
  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work);
    this.#line = done.catch(() => undefined);
    return done;
  }
}
