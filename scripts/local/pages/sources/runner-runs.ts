import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../../runner/runner.ts';
import type { Runs } from '../world.ts';

const LONGEST_LOG = 256 * 1024;

/** The runs of `runner`, whose logs and summaries lie in `<state>/runs/<id>/`. */
export function runnerRuns(runner: Pick<Runner, 'runs' | 'dispatch'>, state: string): Runs {
  const file = (id: number, name: string) => join(state, 'runs', String(id), name);
  return {
    all: () => runner.runs(),
    log: (id) => readEnd(file(id, 'log.txt')),
    summary: async (id) => (await readEnd(file(id, 'summary.md'))).text,
    dispatch: (workflow) => runner.dispatch(workflow),
  };
}

/** The end of a file that may not be there yet. */
async function readEnd(path: string): Promise<{ text: string; cut: boolean }> {
  const file = await open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return { text: '', cut: false };
  try {
    const { size } = await file.stat();
    const length = Math.min(size, LONGEST_LOG);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return { text: buffer.toString('utf8', 0, bytesRead), cut: size > length };
  } finally {
    await file.close();
  }
}
