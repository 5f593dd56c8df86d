import { z } from 'zod';
import type { Call } from './call.ts';

const fault = z.strictObject({
  method: z.string().optional(),
  /** A regular expression on path and query. */
  path: z.string().optional(),
  kind: z.enum([
    'status',
    'reset',
    'reset-after-success',
    'timeout-before',
    'timeout-after-success',
    'delay',
  ]),
  status: z.int().min(400).max(599).default(500),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  /** How long a delay lasts, in milliseconds. */
  ms: z.int().min(0).default(1000),
  times: z.int().min(1).default(1),
});

export const faultList = z.array(fault);
export type Fault = z.infer<typeof fault>;

/** The faults still to come, taken in turn by the requests that match them. */
export interface Faults {
  add(faults: Fault[]): void;
  clear(): void;
  pending(): Fault[];
  /** The first fault that matches, used up once; null when this request goes well. */
  take(call: Call): Fault | null;
}

export function makeFaults(): Faults {
  let pending: Fault[] = [];
  return {
    add: (faults) => {
      pending.push(...faults.map((one) => ({ ...one })));
    },
    clear: () => {
      pending = [];
    },
    pending: () => pending,
    take(call) {
      const found = pending.find((one) => matches(one, call));
      if (found === undefined) return null;
      found.times -= 1;
      if (found.times === 0) pending = pending.filter((one) => one !== found);
      return found;
    },
  };
}

function matches(fault: Fault, call: Call): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== call.method) return false;
  return fault.path === undefined || new RegExp(fault.path).test(call.path);
}
