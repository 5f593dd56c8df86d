import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { useAction } from './actions.ts';
import { maskedBy, readAssignments } from './command-files.ts';
import { interpolate, interpolateAll } from './expressions.ts';
import type { Contexts } from './expressions.ts';
import type { Mask } from './mask.ts';
import type { RunnerOptions } from './options.ts';
import { runScript } from './shell.ts';
import type { Step } from './workflow-file.ts';
import type { Workspace } from './workspace.ts';

/** What a step stands in. */
export interface Stage {
  contexts: Contexts;
  env: Record<string, string>;
  commit: string;
  workspace: Workspace;
  options: RunnerOptions;
  mask: Mask;
  log: (line: string) => void;
}

/** What a step leaves: `exitCode` is null for an action and for a script that was killed. */
export interface StepAnswer {
  exitCode: number | null;
  succeeded: boolean;
  outputs: Record<string, string>;
  env: Record<string, string>;
  summary: string;
}

const answerFiles = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_STEP_SUMMARY: 'summary' } as const;

/** Executes one step whose condition held. Throws where the step itself is wrong, not where its script fails. */
export async function runStep(step: Step, stage: Stage, stop: AbortSignal): Promise<StepAnswer> {
  if (step.uses !== undefined) {
    const site = { checkout: stage.workspace.checkout, commit: stage.commit, options: stage.options };
    stage.log(await useAction(step.uses, interpolateAll(step.with, stage.contexts), site));
    return { exitCode: null, succeeded: true, outputs: {}, env: {}, summary: '' };
  }
  const { temp, checkout } = stage.workspace;
  const files = Object.fromEntries(
    Object.entries(answerFiles).map(([name, file]) => [name, join(temp, file)]),
  );
  for (const file of Object.values(files)) await writeFile(file, '');
  const exitCode = await runScript(
    {
      text: interpolate(step.run ?? '', stage.contexts),
      file: join(temp, 'step.sh'),
      shell: step.shell,
      cwd: resolve(checkout, interpolate(step['working-directory'] ?? '.', stage.contexts)),
      env: { ...stage.env, ...files },
    },
    stop,
    (line) => logLine(line, stage),
  );
  return { exitCode, succeeded: exitCode === 0, ...(await readAnswers(temp, stage.mask)) };
}

/** A line that asks for a mask is obeyed and not kept; a debug line is not kept, as at the forge. */
function logLine(line: string, { mask, log }: Stage): void {
  const secret = maskedBy(line);
  if (secret !== null) mask.add(secret);
  else if (!line.startsWith('::debug::')) log(line);
}

async function readAnswers(temp: string, mask: Mask) {
  const take = async (file: string): Promise<string> => {
    const content = await readFile(join(temp, file), 'utf8');
    await rm(join(temp, file));
    return content;
  };
  const [outputs, env, summary] = [await take('output'), await take('env'), await take('summary')];
  return { outputs: readAssignments(outputs), env: readAssignments(env), summary: mask.apply(summary) };
}
