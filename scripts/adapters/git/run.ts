import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { Instant } from '#domain/case/event.ts';

/** Who the commits are by. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitCall {
  /** What git reads on its standard input. */
  readonly input?: string;
  /** The author's and committer's date; the machine's own clock when absent. */
  readonly at?: Instant;
}

/** Git on one folder. `ask` gives the exit code to the caller; `must` throws a `GitError` unless it is 0. */
export interface Git {
  /** The folder on which it runs. */
  readonly dir: string;
  ask(args: readonly string[], call?: GitCall): Promise<GitAnswer>;
  must(args: readonly string[], call?: GitCall): Promise<string>;
}

/** Git refused; the message has the command's name and git's own words, never a text of a file. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly stderr: string;

  constructor(args: readonly string[], answer: GitAnswer) {
    super(`git ${args[0] ?? ''} failed (exit ${String(answer.code)}): ${gitsWords(answer.stderr)}`);
    this.stderr = answer.stderr;
  }
}

/** A call may hang on a network; a job has a time limit of its own, but a clear message is better. */
const LONGEST_CALL_MS = 120_000;
const LARGEST_ANSWER = 512 * 1024 * 1024;

/** Neither hooks, signatures, line-end changes nor housekeeping of whoever's machine this is. */
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.autocrlf=false',
  'core.quotePath=false',
  'core.fsmonitor=false',
  'commit.gpgSign=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.detachedHead=false',
];

/**
 * Runs the machine's git (2.31 or later) on the folder `dir` and never on one above it.
 *
 * No shell, no user or system settings, no questions: credentials are those of the clone's own settings (as
 * actions/checkout leaves them there), of an ssh agent or of `GIT_ASKPASS`.
 */
export function createGit(dir: string, author: Author): Git {
  const fixed = ['-C', dir, '--literal-pathspecs', ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const base = environment(dir, author);
  const ask = (args: readonly string[], call: GitCall = {}): Promise<GitAnswer> => {
    const env = call.at === undefined ? base : { ...base, ...dates(call.at) };
    return execute([...fixed, ...args], env, call.input ?? '');
  };
  return {
    dir,
    ask,
    async must(args, call) {
      const answer = await ask(args, call);
      if (answer.code !== 0) throw new GitError(args, answer);
      return answer.stdout;
    },
  };
}

function execute(args: readonly string[], env: NodeJS.ProcessEnv, input: string): Promise<GitAnswer> {
  const limits = { timeout: LONGEST_CALL_MS, maxBuffer: LARGEST_ANSWER };
  return new Promise((done, fail) => {
    const child = execFile('git', [...args], { env, ...limits }, (error, stdout, stderr) => {
      if (error === null) done({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') done({ code: error.code, stdout, stderr });
      else fail(new Error(cannotRun(error)));
    });
    // A git that ends before it has read everything closes the pipe; its exit code tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function cannotRun(error: { code?: unknown; killed?: boolean; signal?: unknown }): string {
  if (error.code === 'ENOENT') return 'git could not be run: expected the program git on the PATH.';
  if (error.killed === true) return `git gave no answer within ${String(LONGEST_CALL_MS / 1000)} seconds.`;
  return `git was ended by ${String(error.signal ?? error.code)}.`;
}

/** The caller's environment without what would lead git elsewhere, and with the app's identity. */
function environment(dir: string, author: Author): NodeJS.ProcessEnv {
  const kept = new Set(['GIT_ASKPASS', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_EXEC_PATH']);
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.has(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: dirname(resolve(dir)),
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  };
}

function dates(at: Instant): NodeJS.ProcessEnv {
  const seconds = Math.floor(Date.parse(at) / 1000);
  if (!Number.isFinite(seconds)) {
    throw new Error(`Expected an instant such as 2026-11-20T09:14:03Z, found ${JSON.stringify(at)}.`);
  }
  const date = `@${String(seconds)} +0000`;
  return { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
}

/** Git's last words in one short line, without a password that stands in a remote's address. */
function gitsWords(stderr: string): string {
  const line = stderr.trim().replace(/\s*\n\s*/g, ' | ');
  return line.replace(/\/\/[^@/\s]*@/g, '//***@').slice(-600) || 'git said nothing';
}
