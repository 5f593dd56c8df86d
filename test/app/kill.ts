import type { Forge, Register } from '#app/ports.ts';
import type { World } from '#app/world.ts';

/** The n-th write of a job, one-based, and whether it was carried out before the job ended. */
export interface DoorStep {
  readonly n: number;
  readonly moment: 'before' | 'after';
}

/** The job was killed here. */
export class Killed extends Error {
  override name = 'Killed';
}

const FORGE = ['updateIssue', 'createComment', 'editComment', 'deleteComment', 'ensureLabels', 'createIssue'];
const REGISTER = ['commit', 'push', 'writeNote'];

type Call = (...args: unknown[]) => Promise<unknown>;

/** The ports of a world that end the job at one of its writes; and how many writes were begun. */
export function killAt(
  { forge, register }: World,
  step: DoorStep | null,
): { parts: { forge: Forge; register: Register }; writes: () => number } {
  let writes = 0;
  const watched = (call: Call): Call => {
    return async (...args) => {
      writes += 1;
      const isHere = writes === step?.n;
      if (isHere && step?.moment === 'before') throw new Killed();
      const result = await call(...args);
      if (isHere) throw new Killed();
      return result;
    };
  };
  const watch = <T extends object>(port: T, names: readonly string[]): T => {
    const calls = Object.entries(port).map(([name, call]) => [
      name,
      names.includes(name) ? watched(call as Call) : (call as Call),
    ]);
    return Object.fromEntries(calls) as T;
  };
  return {
    parts: { forge: watch(forge, FORGE), register: watch(register, REGISTER) },
    writes: () => writes,
  };
}
