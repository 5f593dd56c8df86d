import type { Runner } from '../runner/runner.ts';
import type { RunRecord } from '../runner/runs.ts';

/** The runners of both desks, as one: each takes the events of its own repository. */
export interface Runners {
  readonly ordinary: Runner;
  readonly restricted: Runner;
  handleWebhook(event: string, deliveryId: string, payload: unknown): Promise<RunRecord[]>;
  /** Starts a workflow by hand: publishing at the desk that publishes for both, any other at both. */
  dispatch(workflow: string, given?: Record<string, string>): Promise<RunRecord[]>;
  tick(now: string): Promise<RunRecord[]>;
  /** Of both, oldest first. */
  runs(): RunRecord[];
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const PUBLISH = 'publish.yml';

/** Both as one; the restricted desk publishes. */
export function together(ordinary: Runner, restricted: Runner): Runners {
  const both = [ordinary, restricted];
  const all = async (ask: (runner: Runner) => Promise<RunRecord[]>) =>
    (await Promise.all(both.map(ask))).flat();
  return {
    ordinary,
    restricted,
    handleWebhook: (event, id, payload) => all((runner) => runner.handleWebhook(event, id, payload)),
    dispatch: async (workflow, given) => {
      if (workflow === PUBLISH) return [await restricted.dispatch(workflow, given)];
      return all(async (runner) => [await runner.dispatch(workflow, given)]);
    },
    tick: (now) => all((runner) => runner.tick(now)),
    runs: () =>
      both.flatMap((runner) => runner.runs()).sort((a, b) => (a.created_at < b.created_at ? -1 : 1)),
    idle: async () => {
      for (const runner of both) await runner.idle();
    },
    stop: async () => {
      await Promise.all(both.map((runner) => runner.stop()));
    },
  };
}
