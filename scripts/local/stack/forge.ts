import type { Config } from '#domain/procedure/config.ts';
import type { ForgeApp, ForgePerson } from '../forge/options.ts';
import type { RunningForge } from '../forge/start-forge.ts';
import { startForge } from '../forge/start-forge.ts';
import { peopleOfDesk } from './desk-people.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, OWNER, RESTRICTED } from './layout.ts';

const nameOf = (repository: string) => repository.slice(OWNER.length + 1);
const DESKS = [DESK, RESTRICTED].map(nameOf);
const documentsOf = (desk: string) => `${desk}-documents`;

function app(id: number, slug: string, privateKey: string): ForgeApp {
  return {
    id,
    slug,
    name: slug,
    botId: 2000 + id,
    installationId: 500 + id,
    privateKey,
    permissions: { issues: 'write' },
    repositories: DESKS,
  };
}

/**
 * The apps of the desks: the intake's may write issues, the workflows' as well; neither touches git. That of the
 * documents may write the repositories of the documents and nothing else.
 */
export function appsOf(keys: Keys): { intake: ForgeApp; workflow: ForgeApp; documents: ForgeApp } {
  return {
    intake: app(11, 'gegrond-intake', keys.intakeApp),
    workflow: app(12, 'gegrond', keys.workflowApp),
    documents: {
      ...app(13, 'gegrond-documents', keys.documentsApp),
      permissions: { contents: 'write' },
      repositories: DESKS.map(documentsOf),
    },
  };
}

/** Where a person may look: triage at a desk and reading its documents is all that anybody needs. */
function rolesOf(isAtOrdinary: boolean, isAtRestricted: boolean): NonNullable<ForgePerson['roles']> {
  const [ordinary = '', restricted = ''] = DESKS;
  return {
    [ordinary]: isAtOrdinary ? 'triage' : 'none',
    [documentsOf(ordinary)]: isAtOrdinary ? 'read' : 'none',
    [restricted]: isAtRestricted ? 'triage' : 'none',
    [documentsOf(restricted)]: isAtRestricted ? 'read' : 'none',
  };
}

/** The people of the organisation who have an account, as the forge knows them. */
function peopleOf(config: Config, restricted: Config, keys: Keys): ForgePerson[] {
  const here = new Set(peopleOfDesk(config));
  const there = new Set(restricted.organisation.people.map(({ id }) => id));
  return config.organisation.people.flatMap(({ id, account }) => {
    if (account === null) return [];
    const person = {
      login: id,
      id: account,
      name: id,
      role: 'triage' as const,
      token: keys.people[id] ?? '',
    };
    return [{ ...person, roles: rolesOf(here.has(id), there.has(id)) }];
  });
}

/** Starts the forge with the desks' people and apps; events go to the stack's own pages. */
export function startDeskForge(options: {
  readonly config: Config;
  readonly restricted: Config;
  readonly keys: Keys;
  readonly layout: Layout;
  readonly port: number;
  readonly pages: string;
  readonly onLog: (line: string) => void;
}): Promise<RunningForge> {
  const { config, restricted, keys, layout, port, pages, onLog } = options;
  const { intake, workflow, documents } = appsOf(keys);
  return startForge({
    port,
    state: layout.forge,
    owner: OWNER,
    repositories: [...DESKS, ...DESKS.map(documentsOf)],
    people: peopleOf(config, restricted, keys),
    apps: [intake, workflow, documents],
    webhook: { url: `${pages}/webhook`, secret: keys.webhookSecret },
    clockFile: layout.clock,
    onLog,
  });
}
