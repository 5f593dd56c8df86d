import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { ProcedureName } from '#domain/procedure/in-force.ts';
import { idOf } from '#domain/procedure/in-force.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { openClock } from '../clock/clock.ts';
import type { Hold } from './hold.ts';
import { holdState } from './hold.ts';
import { openKeys, wasCutOff } from './keys.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import type { StartOptions } from './options.ts';
import { portsFrom } from './ports.ts';
import type { Changes } from './repositories.ts';
import { checkOut, makeDesk, makePublicSide } from './repositories.ts';
import { RESTRICTED_ROUTES, restrictedContact, restrictedPeople } from './restricted.ts';

export interface StackOptions extends StartOptions {
  /** The folder of this repository. */
  readonly product: string;
  /** Is told, in English, what goes on. */
  readonly say: (line: string) => void;
}

/** The environment that puts every process of the stack into its one time. */
function timeOf(product: string, layout: Layout): Record<string, string> {
  const preload = pathToFileURL(join(product, 'scripts', 'local', 'clock', 'shifted-clock.ts')).href;
  return { NODE_OPTIONS: `--import=${preload}`, GEGROND_CLOCK_FILE: layout.clock };
}

/** The procedure that is asked for; that of the organisation where none is named. */
async function procedureNamed(product: string, id: string | null): Promise<ProcedureName> {
  const { organisation, procedures } = parseConfig(await readConfigFiles(join(product, 'config')));
  if (id === null) return organisation.procedure;
  const known = new Set([...procedures.values()].map((one) => one.id));
  if (known.has(id)) return id;
  throw new Error(`--procedure: expected one of ${[...known].join(', ')}; found ${JSON.stringify(id)}`);
}

/** A desk's repository and configuration, made at the first start. */
async function openDesk(bare: string, tree: string, product: string, changes: Changes): Promise<Config> {
  await makeDesk(bare, product, changes);
  await checkOut(bare, tree);
  return parseConfig(await readConfigFiles(join(tree, 'config')));
}

/** Both desks and the public side. The restricted one has the same configuration but for its people and its mailbox. */
async function openDesks(layout: Layout, product: string, procedure: ProcedureName, site: string) {
  const routes = RESTRICTED_ROUTES;
  const addresses = { procedure, site_url: site, intake_url: site, restricted_routes: routes };
  const config = await openDesk(layout.desk, join(layout.root, 'desk'), product, addresses);
  const people = restrictedPeople(config, routes);
  const tree = join(layout.root, 'restricted-desk');
  const restricted = await openDesk(layout.restricted, tree, product, {
    ...addresses,
    ...restrictedContact(config),
    people,
    desk: 'restricted',
  });
  await makePublicSide(layout.publicSide);
  return { config, restricted };
}

/** What is known before the first part is started. The state is this stack's own until `hold` lets it go. */
export async function prepare(options: StackOptions) {
  const procedure = await procedureNamed(options.product, options.procedure);
  const layout = layoutOf(options.state, idOf(procedure), options.empty);
  const hold = await holdState(layout.root);
  try {
    return { ...(await prepareState(options, procedure, layout, hold)), hold };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

async function prepareState(options: StackOptions, procedure: ProcedureName, layout: Layout, hold: Hold) {
  const { product, say } = options;
  const cutOff = await wasCutOff(layout.keys);
  if (cutOff) say('The first start was cut off before it was done; it begins anew.');
  if (options.reset || cutOff) await rm(layout.root, { recursive: true, force: true });
  await mkdir(layout.root, { recursive: true });
  const port = portsFrom(options.port, say);
  const ports = {
    pages: await port('start page'),
    site: await port('site'),
    inbox: await port('inbox'),
    forge: await port('forge'),
    smtp: await port('mail server'),
  };
  const urls = {
    pages: at(ports.pages),
    site: at(ports.site),
    inbox: `${at(ports.inbox)}/`,
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
  };
  await hold.tell(urls.pages);
  const { config, restricted } = await openDesks(layout, product, procedure, urls.site);
  const people = config.organisation.people.flatMap(({ id, account }) => (account === null ? [] : [id]));
  return {
    ...{ product, say, layout, ports, urls, config, restricted },
    empty: options.empty,
    env: timeOf(product, layout),
    clock: openClock(layout.clock, config.organisation.time_zone),
    keys: await openKeys(layout.keys, people),
  };
}

export type Prepared = Awaited<ReturnType<typeof prepare>>;

const at = (port: number) => `http://localhost:${port}`;
