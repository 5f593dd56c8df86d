import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** A state that one stack has for itself, until it lets go. */
export interface Hold {
  /** Says to whoever comes second where this stack is. */
  tell(url: string): Promise<void>;
  release(): Promise<void>;
}

const holderSchema = z.object({ pid: z.int(), url: z.string().nullable() });
type Holder = z.infer<typeof holderSchema>;

/** A stack that has not answered so long after it began has ended. */
const STARTS_WITHIN_MS = 180_000;

/** The states that stacks of this very process hold. */
const ours = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  );
}

/** Who holds the state; `null` where nobody does, or one that ended without letting go (its process number may be another's by now). */
async function holderOf(file: string): Promise<Holder | null> {
  const holder = await readFile(file, 'utf8')
    .then((text) => holderSchema.parse(JSON.parse(text)))
    .catch(() => null);
  if (holder === null) return null;
  if (holder.pid === process.pid) return ours.has(file) ? holder : null;
  if (!isAlive(holder.pid)) return null;
  if (holder.url !== null && (await answers(holder.url))) return holder;
  const begun = await stat(file).catch(() => null);
  return begun !== null && Date.now() - begun.mtimeMs < STARTS_WITHIN_MS ? holder : null;
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
}

function refusal(root: string, holder: Holder | null): string {
  const url = holder?.url ?? null;
  const where = url === null ? 'one that is starting' : `one at ${url}`;
  const process = holder === null ? '' : ` (process ${String(holder.pid)})`;
  return `expected that no other stack uses ${root}; found ${where}${process}. Go there, or end it first, or give this one a folder of its own: npm start -- --state DIR`;
}

/**
 * Takes a state for one stack: two on one state would each deliver the same complaints and write the same journals.
 * The mark stands beside the folder, `<root>.lock`, so that it outlives a reset. Throws where another stack has it.
 */
export async function holdState(root: string): Promise<Hold> {
  const file = `${root}.lock`;
  await mkdir(dirname(file), { recursive: true });
  const write = (url: string | null, flag: 'w' | 'wx') =>
    writeFile(file, JSON.stringify({ pid: process.pid, url }), { flag });
  const taken = await holderOf(file);
  if (taken === null) await rm(file, { force: true });
  await write(null, 'wx').catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    throw new Error(refusal(root, taken));
  });
  ours.add(file);
  return {
    tell: (url) => write(url, 'w'),
    async release() {
      ours.delete(file);
      await rm(file, { force: true });
    },
  };
}
