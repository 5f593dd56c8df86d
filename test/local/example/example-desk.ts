import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRegister } from '#adapters/git/register.ts';
import { connectForge } from '#adapters/github/forge.ts';
import type { Comment, Issue } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import type { Config } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { seedExample } from '#local/example/seed.ts';
import type { CallCount } from '#local/forge/calls.ts';
import { edited, withFile } from '../../config/config-files.ts';
import { desk, intakeApp, startTestForge, temporaryFolder, workflowApp } from '../forge-world.ts';

const EIGHTH = 'procedures/voorbeeldegem@1.yaml';

/** The configuration of this repository, and a procedure that is nothing but its file. */
const files = withFile(EIGHTH, readFileSync(new URL(`../../fixtures/${EIGHTH}`, import.meta.url), 'utf8'));

/** Every procedure that there is, by `id@version`. */
export const procedures = [...parseConfig(files).procedures.keys()];

/** The organisation of this repository, working by one of the procedures. */
export function configWith(procedure: string): Config {
  return parseConfig(edited('organisation.yaml', 'procedure: koksijde', `procedure: ${procedure}`, files));
}

function git(dir: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Piet Proef', '-c', 'user.email=piet@example.invalid'];
  return execFileSync('git', ['-C', dir, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

/** A bare desk with one commit, as the stack makes it before the year is written. */
function bareDesk(): string {
  const dir = temporaryFolder();
  git(dir, 'init', '--quiet', '--bare', '--initial-branch=main');
  const tree = execFileSync('git', ['-C', dir, 'mktree'], { input: '', encoding: 'utf8' }).trim();
  git(dir, 'update-ref', 'refs/heads/main', git(dir, 'commit-tree', tree, '-m', 'Set up the desk').trim());
  return dir;
}

export interface ExampleDesk {
  readonly git: (...args: string[]) => string;
  readonly world: World;
  readonly log: string[];
  /** Everything at the forge, to compare. */
  readonly forge: () => Promise<{ issue: Issue; comments: Comment[] }[]>;
  /** The number of writes that each party made. */
  readonly writes: () => Promise<number>;
  readonly seedAgain: () => Promise<{ complaints: number }>;
}

/** A forge and a desk with the example year, written at `now`. */
export async function exampleDesk(
  config: Config,
  { now, complaints }: { readonly now: string; readonly complaints: number },
): Promise<ExampleDesk> {
  const tokens = new Map(config.organisation.people.map(({ id }) => [id, `token-of-${id}`]));
  const people = config.organisation.people.flatMap(({ id, account }) =>
    account === null
      ? []
      : [{ login: id, id: account, name: id, role: 'triage' as const, token: tokens.get(id)! }],
  );
  const forge = await startTestForge(temporaryFolder(), { people });
  const bare = bareDesk();
  const options = {
    ...{ forgeUrl: forge.url, ...desk, intakeApp, workflowApp },
    coordinatorToken: (person: string) => tokens.get(person) ?? '',
    ...{ config, deskGit: bare, today: now.slice(0, 10), now, complaints },
  };
  const seed = () => seedExample(options);
  await seed();

  const clone = temporaryFolder();
  git(clone, 'clone', '--quiet', bare, join(clone, 'desk'));
  const log: string[] = [];
  const note = (message: string) => void log.push(message);
  const app = connectForge({
    ...{ apiUrl: forge.url, ...desk, appId: workflowApp.id, privateKey: workflowApp.privateKey },
    installationId: workflowApp.installationId,
    ownApps: [intakeApp.botId, workflowApp.botId],
  });
  const register = openRegister({ dir: join(clone, 'desk') });
  await register.sync();
  const calls = async () => {
    const answer = (await (await fetch(`${forge.url}/_calls`)).json()) as { calls: CallCount[] };
    return answer.calls;
  };
  return {
    git: (...args) => git(bare, ...args),
    world: {
      config,
      now,
      register,
      forge: app,
      dryRun: false,
      log: { info: note, warn: note, error: note, summary: note },
    },
    log,
    seedAgain: seed,
    forge: async () => {
      const { issues } = await app.changedIssues('1970-01-01T00:00:00Z');
      return Promise.all(
        issues.map(async (issue) => ({ issue, comments: await app.comments(issue.number) })),
      );
    },
    writes: async () =>
      (await calls())
        .filter(({ method, path }) => method !== 'GET' && !path.includes('access_tokens'))
        .reduce((sum, { count }) => sum + count, 0),
  };
}
