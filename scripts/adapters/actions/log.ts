import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Log } from '#app/ports.ts';

/**
 * Where a job reports to its operator. In a workflow: lines of the run's log, warnings and errors as annotations,
 * and the run's summary page. Elsewhere: lines on standard error, so that standard output stays the job's own.
 */
export function openLog(env: NodeJS.ProcessEnv = process.env): Log {
  return env['GITHUB_ACTIONS'] === 'true' ? workflowLog(env['GITHUB_STEP_SUMMARY']) : plainLog();
}

function workflowLog(summaryFile: string | undefined): Log {
  return {
    info: (message) => {
      core.info(oneLine(message));
    },
    warn: (message) => {
      core.warning(oneLine(message));
    },
    error: (message) => {
      core.error(oneLine(message));
    },
    summary: (line) => {
      // Written at once: a job that is killed later leaves what it had to say.
      if (summaryFile) appendFileSync(summaryFile, `${oneLine(line)}\n`);
    },
  };
}

function plainLog(): Log {
  const write = (kind: string) => (message: string) => {
    process.stderr.write(`${kind}${oneLine(message)}\n`);
  };
  return { info: write(''), warn: write('warning: '), error: write('error: '), summary: write('') };
}

/** One message, one line; and no line is a command to the runner (`::set-env …`, `##[add-mask]`). */
function oneLine(message: string): string {
  return message
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/::/g, ': :')
    .replace(/##\[/g, '# #[');
}
