import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Outcome {
  readonly code: number;
  /** Everything printed, stdout and stderr as they came. */
  readonly output: string;
}

/** Runs the command of an installed package on this very Node, in the repository. Never throws: a failure is a code. */
export async function runPackage(name: string, command: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [entryOf(name, command), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return await new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The script that a package's `bin` names, so that no shell and no `.cmd` file stands in between. */
export function entryOf(name: string, command: string): string {
  const folder = `${root}node_modules/${name}/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const entry = typeof bin === 'string' ? bin : bin[command];
  if (entry === undefined)
    throw new Error(`expected a command "${command}" in the package ${name}, found none`);
  return folder + entry;
}
