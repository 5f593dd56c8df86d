import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, root } from './command.ts';
import type { Count } from './house-checks.ts';

/** Runs vitest with its own output on the screen; `args` are vitest's (a file name filters). A run that dies counts as one failed. */
export async function runVitest(args: readonly string[], env: Record<string, string>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'gegrond-count-'));
  const file = join(folder, 'count.json');
  const reporters = ['--reporter=default', '--reporter=./test/run/count-reporter.ts'];
  const child = spawn(process.execPath, [entryOf('vitest', 'vitest'), 'run', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, GEGROND_COUNT: file },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const count = readCount(file);
  rmSync(folder, { recursive: true });
  return code === 0 || count.failed > 0 ? count : { ...count, failed: 1 };
}

function readCount(file: string): Count {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}
