/** A run that waits for its turn. Group names are compared without case, as at the forge. */
export interface Waiting {
  group: string | null;
  /** Waits behind all others of its group; otherwise it takes the place of the one that waits. */
  keepsAll: boolean;
  cancelsRunning: boolean;
  /** Executes the run until it ended or `stop` fired. Never rejects. */
  start(stop: AbortSignal): Promise<void>;
  /** Called instead of `start` when a newer run took its place. */
  cancel(): void;
}

/** The reason that `stop` fires with when a newer run cancels the one under way. */
export const superseded = new Error('A newer run of the same concurrency group started.');

interface Running {
  run: Waiting;
  stop: AbortController;
  done: Promise<void>;
}

/** One run at a time in a group, in the order of arrival; runs without a group at once. */
export class Queue {
  #waiting: Waiting[] = [];
  readonly #running = new Set<Running>();
  #stopped = false;

  add(run: Waiting): void {
    if (run.cancelsRunning) {
      for (const other of this.#running) if (sameGroup(run, other.run)) other.stop.abort(superseded);
    }
    if (!run.keepsAll) {
      const replaced = this.#waiting.filter((other) => sameGroup(run, other));
      this.#waiting = this.#waiting.filter((other) => !replaced.includes(other));
      for (const other of replaced) other.cancel();
    }
    this.#waiting.push(run);
    this.#advance();
  }

  /** Resolves when nothing runs and nothing waits. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running].map(({ done }) => done));
  }

  /** Starts nothing more, fires `stop` of all that run with this reason, and resolves when they ended. */
  async stop(reason: Error): Promise<void> {
    this.#stopped = true;
    for (const { stop } of this.#running) stop.abort(reason);
    await this.idle();
  }

  #advance(): void {
    if (this.#stopped) return;
    for (const run of this.#waiting) {
      if ([...this.#running].some((other) => sameGroup(run, other.run))) continue;
      this.#waiting = this.#waiting.filter((other) => other !== run);
      this.#start(run);
    }
  }

  #start(run: Waiting): void {
    const stop = new AbortController();
    const running: Running = { run, stop, done: Promise.resolve() };
    this.#running.add(running);
    running.done = run.start(stop.signal).finally(() => {
      this.#running.delete(running);
      this.#advance();
    });
  }
}

function sameGroup(one: Waiting, other: Waiting): boolean {
  return one.group !== null && one.group.toLowerCase() === other.group?.toLowerCase();
}
