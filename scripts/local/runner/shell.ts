import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A program to run in a folder, with exactly this environment. */
export interface Script {
  text: string;
  file: string;
  /** `bash` named in the step stops at a failure inside a pipe too; unnamed it does not, as at the forge. */
  shell: 'bash' | undefined;
  cwd: string;
  env: Record<string, string>;
}

const grace = 2_000;
const strict = ['--noprofile', '--norc', '-e', '-o', 'pipefail'];

/**
 * Runs a script with bash and gives its exit code; `null` when it was killed by a signal. Each line of its output
 * goes to `onLine`. When `stop` fires, the whole process group is asked to end, and killed two seconds later.
 * Nothing that the script started outlives it.
 */
export async function runScript(
  script: Script,
  stop: AbortSignal,
  onLine: (line: string) => void,
): Promise<number | null> {
  stop.throwIfAborted();
  await writeFile(script.file, script.text);
  const child = spawn('bash', [...(script.shell ? strict : ['-e']), script.file], {
    cwd: script.cwd,
    env: script.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
  let last: NodeJS.Timeout | undefined;
  const end = (): void => {
    signalGroup(child, 'SIGTERM');
    last = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  };
  stop.addEventListener('abort', end, { once: true });
  try {
    return await exitCode(child);
  } finally {
    stop.removeEventListener('abort', end);
    clearTimeout(last);
  }
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => signalGroup(child, 'SIGKILL'));
    child.on('close', resolve);
  });
}

/** Signals a child and all that it started; a group that is gone already is no error. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
