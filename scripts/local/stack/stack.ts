import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { Config } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import type { StackClock } from '../clock/clock.ts';
import { openClock } from '../clock/clock.ts';
import type { Runner } from '../runner/runner.ts';
import { startDeskForge } from './forge.ts';
import { startIntake } from './intake.ts';
import type { Keys } from './keys.ts';
import { openKeys, writeKeys } from './keys.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { startMail } from './mail.ts';
import type { StartOptions } from './options.ts';
import { servePages } from './pages.ts';
import { portsFrom } from './ports.ts';
import { checkOut, makeDesk, makePublicSide } from './repositories.ts';
import { startRunner } from './runner.ts';
import { seed } from './seed.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';

/** A stack that runs. */
export interface Stack {
  readonly urls: {
    readonly start: string;
    readonly site: string;
    readonly inbox: string;
    readonly forge: string;
  };
  readonly layout: Layout;
  readonly config: Config;
  readonly keys: Keys;
  readonly clock: StackClock;
  readonly runner: Runner;
  /** Resolves when no run is queued or under way, and the site shows the last publication. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface StackOptions extends StartOptions {
  /** The folder of this repository. */
  readonly product: string;
  /** Is told, in English, what goes on. */
  readonly say: (line: string) => void;
}

const TICK_MS = 1_000;

/** The environment that puts every process of the stack into its one time. */
function timeOf(product: string, layout: Layout): Record<string, string> {
  const preload = pathToFileURL(join(product, 'scripts', 'local', 'clock', 'shifted-clock.ts')).href;
  return { NODE_OPTIONS: `--import=${preload}`, GEGROND_CLOCK_FILE: layout.clock };
}

async function procedureKeyOf(product: string, id: string): Promise<string> {
  const { procedures } = parseConfig(await readConfigFiles(join(product, 'config')));
  const latest = [...procedures].filter(([, one]) => one.id === id).at(-1);
  if (latest !== undefined) return latest[0];
  const known = [...new Set([...procedures.values()].map((one) => one.id))].join(', ');
  throw new Error(`--procedure: expected one of ${known}; found ${JSON.stringify(id)}`);
}

/** The desk's repository and configuration, made at the first start. */
async function openDesk(layout: Layout, product: string, key: string, site: string): Promise<Config> {
  await makeDesk(layout.desk, product, { procedure: key, site_url: site, intake_url: site });
  await makePublicSide(layout.publicSide);
  const tree = join(layout.root, 'desk');
  await checkOut(layout.desk, tree);
  return parseConfig(await readConfigFiles(join(tree, 'config')));
}

/** Follows the schedule and the public side for as long as the stack runs. */
function follow(runner: Runner, site: Site, clock: StackClock, say: (line: string) => void) {
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const beat = async () => {
    await runner.tick(clock.now());
    if (await site.refresh()) say('The site shows the new publication.');
  };
  const timer = setInterval(() => {
    round = round
      .then(() => (stopped ? undefined : beat()))
      .catch((error: unknown) => {
        say(error instanceof Error ? error.message : 'a beat of the stack failed');
      });
  }, TICK_MS);
  return {
    async settled() {
      await runner.idle();
      await (round = round.then(beat));
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** What is known before the first part is started. */
async function prepare(options: StackOptions) {
  const { product, say } = options;
  const key = await procedureKeyOf(product, options.procedure);
  const layout = layoutOf(options.state, options.procedure, options.empty);
  if (options.reset) await rm(layout.root, { recursive: true, force: true });
  await mkdir(layout.root, { recursive: true });
  const port = portsFrom(options.port, say);
  const ports = {
    pages: await port('start page'),
    site: await port('site'),
    inbox: await port('inbox'),
    forge: await port('forge'),
    smtp: await port('mail server'),
  };
  const urls = { pages: at(ports.pages), site: at(ports.site), inbox: `${at(ports.inbox)}/` };
  const config = await openDesk(layout, product, key, urls.site);
  const people = config.organisation.people.flatMap(({ id, account }) => (account === null ? [] : [id]));
  return {
    ...{ product, say, layout, ports, urls, config },
    empty: options.empty,
    env: timeOf(product, layout),
    clock: openClock(layout.clock, config.organisation.time_zone),
    keys: await openKeys(layout.keys, people),
  };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

const at = (port: number) => `http://localhost:${port}`;

/** Starts the private side: the forge, the mail server, the runner and the pages. */
async function startDesk(prepared: Prepared, stops: Stops) {
  const { config, keys, layout, ports, urls, product, say, env, clock } = prepared;
  const [forge, mail] = await Promise.all([
    startDeskForge({ config, keys, layout, port: ports.forge, pages: urls.pages, onLog: say }),
    startMail({ product, folder: layout.mail, smtp: ports.smtp, inbox: ports.inbox }),
  ]);
  stops.push(forge.stop, mail.stop);
  const now = () => clock.now();
  const runner = await startRunner({ product, layout, keys, env, forge: forge.url, pages: urls.pages, now });
  stops.push(() => runner.stop());
  const example = config.organisation.example;
  const pages = await servePages({
    ...{ config, keys, layout, clock, runner, example },
    port: ports.pages,
    urls: { ...urls, forge: forge.url },
  });
  stops.push(() => closed(pages));
  return { forge: forge.url, runner };
}

/** Starts the public side: the site, as it was last published, and the intake server. */
async function startPublicSide(prepared: Prepared, forge: string, stops: Stops): Promise<Site> {
  const { product, layout, keys, config, env, say, ports } = prepared;
  const site = openSite({ product, bare: layout.publicSide, folder: layout.site, env, say });
  await site.refresh();
  const parts = { product, layout, keys, config, site, env, say, forge };
  const intake = await startIntake({ ...parts, smtp: ports.smtp, port: ports.site });
  stops.push(intake.stop);
  return site;
}

type Stops = (() => Promise<unknown>)[];

async function stopAll(stops: Stops): Promise<void> {
  for (const one of stops.splice(0).toReversed()) await one();
}

/** Starts everything that makes Gegrond, each part for itself on this machine, and fills a new one. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const prepared = await prepare(options);
  const { layout, config, keys, clock, urls, say } = prepared;
  const stops: Stops = [];
  try {
    const { forge, runner } = await startDesk(prepared, stops);
    if (!keys.seeded) {
      const complaints = await seed({ ...prepared, forge, runner });
      if (complaints > 0) say(`Invented ${complaints} complaints of the past year.`);
      await writeKeys(layout.keys, { ...keys, seeded: true });
    }
    const site = await startPublicSide(prepared, forge, stops);
    const following = follow(runner, site, clock, say);
    stops.push(following.stop);
    return {
      urls: { start: `${urls.pages}/`, site: urls.site, inbox: urls.inbox, forge },
      ...{ layout, config, keys, clock, runner },
      settled: following.settled,
      stop: () => stopAll(stops),
    };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

function closed(server: { close(done: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
