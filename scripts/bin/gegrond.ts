#!/usr/bin/env node
import { ConfigError } from '#text/config/config-error.ts';
import { startOptions } from '../local/stack/options.ts';
import { jobArguments, usage, UsageError } from './arguments.ts';
import { deskLink } from './desk-link.ts';
import { documents } from './document-list.ts';
import { due } from './due.ts';
import { HELP, helpOf } from './help.ts';
import { JOBS } from './jobs.ts';

type Command = (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<number>;

/** What is no job of a desk, and has options of its own. */
const OTHERS = new Map<string, Command>([
  ['due', due],
  ['desk-link', deskLink],
  ['documents', documents],
]);

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === 'start') {
    const options = usage(() => startOptions(args));
    return (await import('../local/start.ts')).start(options);
  }
  const other = OTHERS.get(name);
  if (other !== undefined && !args.includes('--help') && !args.includes('-h'))
    return other(args, process.env);
  const job = JOBS[name];
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(helpOf(name));
    return 0;
  }
  if (job === undefined)
    throw new UsageError(`expected one of the commands below, found "${name}"\n\n${HELP}`);
  return job.run(jobArguments(args, process.env), process.env);
}

/** What an operator reads when something failed: never a text of a case, and no stack where the message says it all. */
function complaintOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown failure';
}

const [name, ...args] = process.argv.slice(2);
try {
  process.exitCode = await run(name, args);
} catch (error) {
  process.stderr.write(`gegrond: ${complaintOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
