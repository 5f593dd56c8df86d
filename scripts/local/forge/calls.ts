import type { Call } from './call.ts';

/** How often one party made one kind of request since the last reset. */
export interface CallCount {
  method: string;
  /** The path with every number as `:n`, without the query. */
  path: string;
  /** An app's slug, `<slug> (jwt)` when it signs as itself, a person's login, `anonymous` or `unknown`. */
  by: string;
  count: number;
}

export interface Calls {
  count(call: Call, by: string): void;
  list(): CallCount[];
  reset(): void;
}

export function makeCalls(): Calls {
  const counts = new Map<string, CallCount>();
  return {
    count(call, by) {
      const path = (call.path.split('?')[0] ?? '').replace(/\/\d+(?=\/|$)/g, '/:n');
      const key = `${call.method} ${path} ${by}`;
      const known = counts.get(key) ?? { method: call.method, path, by, count: 0 };
      counts.set(key, { ...known, count: known.count + 1 });
    },
    list: () => [...counts.values()],
    reset: () => {
      counts.clear();
    },
  };
}
