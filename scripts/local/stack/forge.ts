import type { Config } from '#domain/procedure/config.ts';
import type { ForgeApp, ForgePerson } from '../forge/options.ts';
import type { RunningForge } from '../forge/start-forge.ts';
import { startForge } from '../forge/start-forge.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, OWNER } from './layout.ts';

function app(id: number, slug: string, privateKey: string): ForgeApp {
  return {
    id,
    slug,
    name: slug,
    botId: 2000 + id,
    installationId: 500 + id,
    privateKey,
    permissions: { issues: 'write' },
  };
}

/** The two apps of a desk: the intake's may write issues, the workflows' as well; neither touches git. */
export function appsOf(keys: Keys): { intake: ForgeApp; workflow: ForgeApp } {
  return {
    intake: app(11, 'gegrond-intake', keys.intakeApp),
    workflow: app(12, 'gegrond', keys.workflowApp),
  };
}

/** The people of the organisation who have an account, as the forge knows them: triage is all that they need. */
function peopleOf(config: Config, keys: Keys): ForgePerson[] {
  return config.organisation.people.flatMap(({ id, account }) =>
    account === null
      ? []
      : [{ login: id, id: account, name: id, role: 'triage' as const, token: keys.people[id] ?? '' }],
  );
}

/** Starts the forge with the desk's people and apps; events go to the stack's own pages. */
export function startDeskForge(options: {
  readonly config: Config;
  readonly keys: Keys;
  readonly layout: Layout;
  readonly port: number;
  readonly pages: string;
  readonly onLog: (line: string) => void;
}): Promise<RunningForge> {
  const { config, keys, layout, port, pages, onLog } = options;
  const { intake, workflow } = appsOf(keys);
  return startForge({
    port,
    state: layout.forge,
    owner: OWNER,
    repositories: [DESK.slice(OWNER.length + 1)],
    people: peopleOf(config, keys),
    apps: [intake, workflow],
    webhook: { url: `${pages}/webhook`, secret: keys.webhookSecret },
    clockFile: layout.clock,
    onLog,
  });
}
