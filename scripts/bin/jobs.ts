import { openLog } from '#adapters/actions/log.ts';
import { writeFolder } from '#adapters/files/folder.ts';
import { openRegister } from '#adapters/git/register.ts';
import { handleIssue } from '#app/handle-issue.ts';
import { statistics } from '#app/statistics.ts';
import { sweep } from '#app/sweep.ts';
import { verify } from '#app/verify.ts';
import type { Difference } from '#text/case-file/verify.ts';
import type { JobArguments } from './arguments.ts';
import { UsageError } from './arguments.ts';
import { openJobConfig, openMisquotes, reportMistakes } from './open-config.ts';
import { openWorld } from './world.ts';

/** Runs a job; resolves with the exit code: 0 well, 1 where somebody must look. */
export type Run = (args: JobArguments, env: NodeJS.ProcessEnv) => Promise<number>;

const issueJob: Run = async (args, env) => {
  if (args.issue === null)
    throw new UsageError('--issue: expected the number of an issue, like 42; found nothing');
  const { world, isWhole } = await openWorld(args, env);
  return (await handleIssue(args.issue, world)) && isWhole ? 0 : 1;
};

const sweepJob: Run = async (args, env) => {
  const { world, isWhole } = await openWorld(args, env);
  return (await sweep(world)) && isWhole ? 0 : 1;
};

/** Ends well where the configuration has a mistake: what is good is published, and the desk's other runs are red. */
const statisticsJob: Run = async (args, env) => {
  const standing = await openJobConfig(args);
  const { config, today } = standing;
  const log = openLog(env);
  reportMistakes(standing, log);
  const [register, ...also] = [args.register, ...args.also].map((dir) => openRegister({ dir }));
  if (register === undefined) return 1;
  const files = await statistics({ config, log, register, also }, today);
  if (args.dryRun) for (const path of files.keys()) log.info(`would write ${path}`);
  else await writeFolder(args.publication, files);
  return 0;
};

const verifyJob: Run = async (args) => {
  const { config, mistakes } = await openJobConfig(args);
  const inConfig = [...mistakes, ...(await openMisquotes(args.config))].map((mistake) => ({
    ...mistake,
    path: `config/${mistake.file}`,
  }));
  const differences = await verify(openRegister({ dir: args.register }), { config });
  for (const difference of [...inConfig, ...differences]) process.stdout.write(differenceText(difference));
  return inConfig.length === 0 && differences.length === 0 ? 0 : 1;
};

/** A difference on lines of its own; with an example of the right form where it is a mistake that somebody made by hand. */
function differenceText({
  path,
  line,
  expected,
  found,
  example = '',
}: Difference & { example?: string }): string {
  const place = line === 0 ? path : `${path}:${line}`;
  const right = example === '' ? '' : `  example:  ${example}\n`;
  return `${place}\n  expected: ${expected}\n  found:    ${found}\n${right}`;
}

/** The jobs of a desk, with what `--help` says of each. */
export const JOBS: Readonly<Record<string, { readonly run: Run; readonly about: string }>> = {
  intake: { run: issueJob, about: 'make a case of an issue (--issue), and hear its comments' },
  command: { run: issueJob, about: 'hear the comments of an issue (--issue), and do what they ask' },
  sweep: { run: sweepJob, about: 'note the stages of terms, and find what events did not tell' },
  statistics: { run: statisticsJob, about: 'count the register and write publication/' },
  verify: { run: verifyJob, about: 'rebuild every case file from its events and print each difference' },
};
