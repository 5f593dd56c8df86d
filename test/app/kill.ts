import type { World } from '#app/world.ts';

/** The job was killed here. */
export class Killed extends Error {
  override name = 'Killed';
}

const FORGE = ['updateIssue', 'createComment', 'editComment', 'deleteComment', 'ensureLabels', 'createIssue'];
const REGISTER = ['commit', 'push', 'writeNote'];
/** Each of these is there or is not. */
const OTHERS = {
  ...{ mailer: ['send'], postman: ['sendLetter'], mailbox: ['done'] },
  ...{ documents: ['put', 'remove'], restrictedDocuments: ['put', 'remove'], restricted: FORGE },
} as const;

type Call = (...args: unknown[]) => Promise<unknown>;

/** The ports of a world that end the job after so many writes (never for `null`); and how many there were. */
export function killAfter(
  world: World,
  done: number | null,
): { parts: Pick<World, 'forge' | 'register'> & Partial<World>; writes: () => number } {
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
  const others = Object.entries(OTHERS).flatMap(([name, calls]) => {
    const port = world[name as keyof typeof OTHERS];
    return port === undefined ? [] : [[name, watch(port, calls)]];
  });
  const { forge, register } = world;
  return {
    parts: {
      ...{ forge: watch(forge, FORGE), register: watch(register, REGISTER) },
      ...(Object.fromEntries(others) as Partial<World>),
    },
    writes: () => writes,
  };
}
