import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A process of the stack that runs until the stack ends. */
export interface Child {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gets each line that the process writes. */
  readonly say: (line: string) => void;
  /** Resolves the start when each has matched a line of its standard output; without any the start is at once. */
  readonly ready?: readonly RegExp[];
}

const STOP_WITHIN_MS = 5_000;

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

/** Starts a Node process. Rejects with its last words where it ends before it is ready. */
export async function startChild({ name, args, cwd, env, say, ready = [] }: ChildOptions): Promise<Child> {
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Where the stack itself is ended at once, none of its processes stays behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const last: string[] = [];
  const hear = (line: string) => {
    last.push(line);
    if (last.length > 20) last.shift();
    say(`${name}: ${line}`);
  };
  const isReady = new Promise<void>((resolve, reject) => {
    const awaited = new Set(ready);
    if (awaited.size === 0) resolve();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = ready.find((one) => one.test(line));
      if (told === undefined) hear(line);
      else if (awaited.delete(told) && awaited.size === 0) resolve();
    });
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the ${name} ended (${String(code)}) before it was ready:\n${last.join('\n')}`));
    });
  });
  await isReady;
  return { process: child, stop: () => stop(child) };
}

/** Runs a Node process to its end. Rejects with its last words where it fails. */
export async function runChild(options: Omit<ChildOptions, 'ready'>): Promise<void> {
  const last: string[] = [];
  const say = (line: string) => {
    last.push(line);
    if (last.length > 30) last.shift();
  };
  const child = await startChild({ ...options, say });
  child.process.removeAllListeners('exit');
  const code = child.process.exitCode ?? ((await once(child.process, 'exit')) as [number | null])[0];
  if (code !== 0) throw new Error(`the ${options.name} failed (${String(code)}):\n${last.join('\n')}`);
}
