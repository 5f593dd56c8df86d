import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ForgeOptions } from './options.ts';

export interface StartForgeOptions extends ForgeOptions {
  /** The stack's clock file (`clock.ts`); without one the forge lives in the machine's time. */
  clockFile?: string;
  /** Gets each line that the process writes to stderr. */
  onLog?: (line: string) => void;
}

export interface RunningForge {
  /** `http://127.0.0.1:<port>`, the base of the forge's REST interface. */
  url: string;
  port: number;
  /** The port that was asked for and is taken by something else; null when it was free. */
  taken: number | null;
  /** How many lines of the journal were done again. */
  replayed: number;
  pid: number;
  /** Ends the process in order. What was answered is kept. */
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut would. What was answered is kept. */
  kill(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 5_000;

/** Starts the forge as a process of its own and waits until it is ready. Throws with its last words if it ends. */
export async function startForge({ clockFile, onLog, ...options }: StartForgeOptions): Promise<RunningForge> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      new URL('../clock/shifted-clock.ts', import.meta.url).href,
      fileURLToPath(new URL('./forge-server.ts', import.meta.url)),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GEGROND_FORGE_OPTIONS: JSON.stringify(options),
        GEGROND_ATTACHED: '1',
        ...(clockFile === undefined ? {} : { GEGROND_CLOCK_FILE: clockFile }),
      },
    },
  );
  const ready = await waitUntilReady(child, onLog);
  return {
    url: ready.url,
    port: ready.port,
    taken: ready.taken ?? null,
    replayed: ready.replayed,
    pid: child.pid ?? 0,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

interface ReadyLine {
  url: string;
  port: number;
  replayed: number;
  taken?: number;
}

function waitUntilReady(child: ChildProcess, onLog?: (line: string) => void): Promise<ReadyLine> {
  const lastWords: string[] = [];
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      onLog?.(line);
    });
  }
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The forge was not ready within ${String(READY_WITHIN_MS / 1000)} seconds.`));
    }, READY_WITHIN_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(late);
      reject(new Error(`The forge ended (${String(code)}) before it was ready:\n${lastWords.join('\n')}`));
    });
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready":true')) return;
      clearTimeout(late);
      resolve(JSON.parse(line) as ReadyLine);
    });
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await closed;
  clearTimeout(late);
}
