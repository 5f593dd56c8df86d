import type { Forge, Mailer, Register } from '#app/ports.ts';
import type { World } from '#app/world.ts';

/** The job was killed here. */
export class Killed extends Error {
  override name = 'Killed';
}

const FORGE = ['updateIssue', 'createComment', 'editComment', 'deleteComment', 'ensureLabels', 'createIssue'];
const REGISTER = ['commit', 'push', 'writeNote'];

type Call = (...args: unknown[]) => Promise<unknown>;

/** The ports of a world that end the job after so many writes (never for `null`); and how many there were. */
export function killAfter(
  { forge, register, mailer }: World,
  done: number | null,
): { parts: { forge: Forge; register: Register; mailer?: Mailer }; writes: () => number } {
  let writes = 0;
  const watched = (call: Call): Call => {
    return async (...args) => {
      if (writes === done) throw new Killed();
      writes += 1;
      return call(...args);
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
    parts: {
      ...{ forge: watch(forge, FORGE), register: watch(register, REGISTER) },
      ...(mailer === undefined ? {} : { mailer: watch(mailer, ['send']) }),
    },
    writes: () => writes,
  };
}
