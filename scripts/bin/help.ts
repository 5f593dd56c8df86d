import { DUE_HELP } from './due-text.ts';
import { JOBS } from './jobs.ts';

const JOB_OPTIONS = `  --register DIR      the work tree with cases/        (GEGROND_REGISTER, default .)
  --also DIR          statistics: another desk's register, counted with it; may be repeated (GEGROND_ALSO)
  --config DIR        the folder with organisation.yaml (GEGROND_CONFIG, default config)
  --desk URL          the desk at the forge, like https://api.github.com/repos/o/desk (GEGROND_DESK)
  --publication DIR   what goes to the public side     (GEGROND_PUBLICATION, default publication)
  --issue N           the issue that is meant          (GEGROND_ISSUE)
  --now INSTANT       like 2026-11-20T09:14:03Z; or --today DATE: noon of that day
  --dry-run           print the effects, do nothing
`;

/** What `gegrond --help` prints. */
export const HELP = `gegrond: complaint handling in issues and git

  gegrond start [-- options]   everything on this machine, to try out; start --help tells more
${Object.entries(JOBS)
  .map(([name, { about }]) => `  gegrond ${name.padEnd(20)} ${about}`)
  .join('\n')}
  gegrond due PROCEDURE TERM --from DATE   the dates of a term; due --help tells more
  gegrond desk-link --site URL             the address, valid a day, at which staff enter a complaint that came by
                                           letter or telephone (needs GEGROND_INTAKE_SECRET)
  gegrond documents NUMBER [--remove NAME] lists the documents of a case, or deletes one of them for ever

Options of the jobs (else from the environment):
${JOB_OPTIONS}
At the forge the jobs act as an app: GEGROND_APP_ID, GEGROND_APP_PRIVATE_KEY.
Exit codes: 0 well, 1 somebody must look (the messages say at what), 2 wrong use.
`;

/** What `gegrond JOB --help` prints. */
export function helpOf(name: string): string {
  if (name === 'due') return DUE_HELP;
  const job = JOBS[name];
  return job === undefined ? HELP : `gegrond ${name}: ${job.about}\n\n${JOB_OPTIONS}`;
}
