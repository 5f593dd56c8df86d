import { z } from 'zod';
import { jobsOf, stepsOf } from './subject.ts';
import type { Step, Subject } from './subject.ts';

/** A rule gives what breaks it, one sentence each; nothing for a file that keeps it. */
export interface Rule {
  name: string;
  why: string;
  /** A change to a good file that this rule, and this one alone, must catch. */
  spoil: readonly [from: string | RegExp, to: string];
  check: (subject: Subject) => string[];
}

const expressionsIn = (content: string): string[] =>
  [...content.matchAll(/\$\{\{(.*?)\}\}/gs)].map((it) => it[1] ?? '');

/** The jobs of the command line that write the register, and so may push to the desk. */
const writers = /gegrond\.ts (?:intake|command|sweep|retention)\b/;

/** Those that ask the desk's remote for the newest register, and so need its credentials. */
const readers = /gegrond\.ts (?:intake|command|sweep|retention|statistics)\b/;

/** All that an expression of ours may name: nothing in it is a text that somebody typed. */
const harmless =
  /^(?:github\.(?:api_url|server_url|repository|ref_name|event_name|event\.action|event\.issue\.(?:number|pull_request)|event\.sender\.type)|inputs\.issue|vars\.GEGROND_[A-Z_]+|secrets\.GEGROND_[A-Z_]+)$/;

function nothingGrantedAtTheTop({ file }: Subject): string[] {
  const granted = file.permissions;
  return typeof granted === 'object' && Object.keys(granted).length === 0
    ? []
    : ['the file has no `permissions: {}`'];
}

function leastPermissions(subject: Subject): string[] {
  return jobsOf(subject).flatMap((it) => {
    const wanted = it.steps.some(({ run }) => writers.test(run ?? '')) ? 'write' : 'read';
    const given = JSON.stringify(it.permissions);
    return given === JSON.stringify({ contents: wanted })
      ? []
      : [`expected contents: ${wanted}, found ${given}`];
  });
}

function pinnedByHash({ text: content }: Subject): string[] {
  const pinned = /^\s*(?:- )?uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  return content.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line) && !pinned.test(line));
}

function noExpressionInRun(subject: Subject): string[] {
  return stepsOf(subject).flatMap(({ name, run }) => (run?.includes('${{') ? [`in the step "${name}"`] : []));
}

function onlyHarmlessExpressions({ text: content }: Subject): string[] {
  const conditions = [...content.matchAll(/^ *(?:- )?if: (?:>-\n((?: {6,}.*\n?)*)|(.*))$/gm)].map(
    (it) => it[1] ?? it[2] ?? '',
  );
  const names = [...expressionsIn(content), ...conditions].flatMap((it) =>
    it
      .replace(/'[^']*'/g, '')
      .split(/[\s()!&|=,]+/)
      .filter((word) => /[a-z]/i.test(word)),
  );
  return names.filter((name) => !harmless.test(name));
}

function secretsOnlyInSteps(subject: Subject): string[] {
  const wide = [subject.file.env, ...jobsOf(subject).map((it) => it.env)];
  return wide
    .flatMap((env) => Object.entries(env))
    .flatMap(([name, value]) => (value.includes('secrets.') ? [name] : []));
}

function timeouts(subject: Subject): string[] {
  return jobsOf(subject).flatMap((it) => {
    const minutes = it['timeout-minutes'];
    return minutes !== undefined && minutes <= 60 ? [] : [`timeout-minutes: ${minutes}`];
  });
}

function oneQueue(subject: Subject): string[] {
  const wanted = JSON.stringify({ group: 'gegrond-register', queue: 'max' });
  return jobsOf(subject).flatMap((it) => {
    const given = JSON.stringify(it.concurrency);
    return given === wanted ? [] : [`concurrency: ${given}`];
  });
}

function oddMinute({ file }: Subject): string[] {
  const lines = z
    .array(z.object({ cron: z.string() }))
    .default([])
    .parse(file.on['schedule']);
  return lines.flatMap(({ cron }) => {
    const minute = /^\d+ /.test(cron) ? Number.parseInt(cron, 10) : Number.NaN;
    return minute % 2 === 1 && minute % 5 !== 0 ? [] : [cron];
  });
}

function manualStart({ file }: Subject): string[] {
  return 'workflow_dispatch' in file.on ? [] : ['no workflow_dispatch'];
}

function knownTriggers({ file }: Subject): string[] {
  const known = ['issues', 'issue_comment', 'schedule', 'workflow_dispatch'];
  return Object.keys(file.on).filter((name) => !known.includes(name));
}

function noCredentialsWithoutNeed(subject: Subject): string[] {
  return jobsOf(subject).flatMap((it) => {
    const asks = it.steps.some(({ run }) => readers.test(run ?? ''));
    const keeps = it.steps.filter(({ uses, with: given }) => {
      const needed = given['repository'] === undefined ? asks : given['ssh-key'] !== undefined;
      return uses?.startsWith('actions/checkout@') && !needed && given['persist-credentials'] !== 'false';
    });
    return keeps.map(({ name }) => `the step "${name}" leaves credentials on disk`);
  });
}

function freshRegister(subject: Subject): string[] {
  const desk = stepsOf(subject).filter(
    ({ uses, with: given }) => uses?.startsWith('actions/checkout@') && !given['repository'],
  );
  const fresh = ({ with: given }: Step): boolean =>
    given['ref'] === '${{ github.ref_name }}' && given['fetch-depth'] === '0';
  return desk.filter((it) => !fresh(it)).map(({ name }) => `the step "${name}"`);
}

function node24(subject: Subject): string[] {
  const nodes = stepsOf(subject).filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
  return nodes.length === 1 && nodes[0]?.with['node-version'] === '24' ? [] : ['Node 24 is not set up once'];
}

function failuresShow(subject: Subject): string[] {
  return stepsOf(subject).flatMap((it) =>
    it['continue-on-error'] === undefined ? [] : [`the step "${it.name}"`],
  );
}

export const rules: readonly Rule[] = [
  {
    name: 'grants nothing at the top',
    why: 'a job added later would have it too',
    spoil: ['permissions: {}\n', 'permissions: {issues: write}\n'],
    check: nothingGrantedAtTheTop,
  },
  {
    name: 'grants a job writing only where it pushes the register',
    why: 'issues are written with the token of our own app',
    spoil: ['contents: write', 'contents: write\n      issues: write'],
    check: leastPermissions,
  },
  {
    name: 'pins actions by commit hash, with the version beside it',
    why: 'a tag can be moved to other code',
    spoil: [/@3d3c42e\w+/, '@v7'],
    check: pinnedByHash,
  },
  {
    name: 'has no expression inside run',
    why: 'its value would be read as shell',
    spoil: ['gegrond.ts intake', 'gegrond.ts intake --issue ${{ github.event.issue.number }}'],
    check: noExpressionInRun,
  },
  {
    name: 'names in expressions only what nobody typed',
    why: 'a title or a body is data everywhere, in a condition too',
    spoil: ["github.event.action == 'opened'", "contains(github.event.issue.title, 'x')"],
    check: onlyHarmlessExpressions,
  },
  {
    name: 'gives secrets to the step that needs them',
    why: 'every action and script of a job sees the environment of the job',
    spoil: ['    runs-on:', '    env: {KEY: "${{ secrets.GEGROND_APP_PRIVATE_KEY }}"}\n    runs-on:'],
    check: secretsOnlyInSteps,
  },
  {
    name: 'ends a job within an hour',
    why: 'one that hangs holds up the queue of all',
    spoil: ['    timeout-minutes: 15\n', ''],
    check: timeouts,
  },
  {
    name: 'waits in the one queue and cancels nobody',
    why: 'the forge keeps one waiting run unless it is told to keep all',
    spoil: ['queue: max', 'cancel-in-progress: true'],
    check: oneQueue,
  },
  {
    name: 'is scheduled at an odd minute',
    why: 'at whole hours the forge is late or drops runs',
    spoil: ["'17 5 * * *'", "'0 5 * * *'"],
    check: oddMinute,
  },
  {
    name: 'can be started by hand',
    why: 'an operator makes good what an event did not bring',
    spoil: [/ {2}workflow_dispatch:\n(?: {4}.*\n)+/, ''],
    check: manualStart,
  },
  {
    name: 'is started by no other events',
    why: 'some run with secrets on code of a stranger',
    spoil: ['  issues:', '  pull_request_target:\n  issues:'],
    check: knownTriggers,
  },
  {
    name: 'leaves no credentials on disk that it does not fetch or push with',
    why: 'every later step can read them',
    spoil: ['          persist-credentials: false\n', ''],
    check: noCredentialsWithoutNeed,
  },
  {
    name: 'takes the newest register with its history',
    why: 'a run that queued would start from the commit of when it was queued',
    spoil: [/ {10}ref: \$\{\{ github\.ref_name \}\}.*\n/, ''],
    check: freshRegister,
  },
  {
    name: 'runs on Node 24',
    why: 'the product runs TypeScript as it is',
    spoil: ['node-version: 24', 'node-version: 20'],
    check: node24,
  },
  {
    name: 'lets no failure pass',
    why: 'nobody watches these runs',
    spoil: [
      '      - name: Make the case\n',
      '      - name: Make the case\n        continue-on-error: true\n',
    ],
    check: failuresShow,
  },
];
