import { once } from 'node:events';
import type { Config } from '#domain/procedure/config.ts';
import type { StackClock } from '../clock/clock.ts';
import { follow } from './follow.ts';
import { startDeskForge } from './forge.ts';
import { startIntake } from './intake.ts';
import type { Keys } from './keys.ts';
import { writeKeys } from './keys.ts';
import type { Layout } from './layout.ts';
import { startMail } from './mail.ts';
import { servePages } from './pages.ts';
import type { Prepared, StackOptions } from './prepare.ts';
import { prepare } from './prepare.ts';
import { startRunners } from './runner.ts';
import { seed } from './seed.ts';
import { openSite } from './site.ts';
import type { Runners } from './runners.ts';

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
  readonly runner: Runners;
  /** Resolves when no run is queued or under way, and the site shows the last publication. */
  settled(): Promise<void>;
  /** Ends the intake server as a power cut would, and starts it again. */
  cutIntake(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the private side: the forge, the mail server, the runner and the pages. */
async function startDesk(prepared: Prepared, stops: Stops) {
  const { config, restricted, keys, layout, ports, urls, product, say, env, clock } = prepared;
  const [forge, mail] = await Promise.all([
    startDeskForge({ config, restricted, keys, layout, port: ports.forge, pages: urls.pages, onLog: say }),
    startMail({ product, folder: layout.mail, smtp: ports.smtp, inbox: ports.inbox }),
  ]);
  stops.push(forge.stop, mail.stop);
  const now = () => clock.now();
  const hosts = { forge: forge.url, pages: urls.pages, smtp: ports.smtp };
  const runner = await startRunners({ product, layout, keys, env, ...hosts, now });
  stops.push(() => runner.stop());
  const example = config.organisation.example;
  const pages = await servePages({
    ...{ config, restricted, keys, layout, clock, runner, example },
    port: ports.pages,
    urls: { ...urls, forge: forge.url },
  });
  stops.push(() => closed(pages));
  return { forge: forge.url, runner };
}

/** Starts the public side: the site, as it was last published, and the intake server. */
async function startPublicSide(prepared: Prepared, forge: string, stops: Stops) {
  const { product, layout, keys, config, env, say, ports } = prepared;
  const site = openSite({ product, bare: layout.publicSide, folder: layout.site, env, say });
  await site.refresh();
  const parts = { product, layout, keys, config, site, env, say, forge };
  const start = () => {
    site.serve();
    return startIntake({ ...parts, smtp: ports.smtp, port: ports.site });
  };
  let intake = await start();
  stops.push(() => intake.stop());
  const cutIntake = async () => {
    const ended = once(intake.process, 'exit');
    intake.process.kill('SIGKILL');
    await ended;
    intake = await start();
  };
  return { site, cutIntake };
}

type Stops = (() => Promise<unknown>)[];

async function stopAll(stops: Stops): Promise<void> {
  for (const one of stops.splice(0).toReversed()) await one();
}

/** Starts everything that makes Gegrond, each part for itself on this machine, and fills a new one. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const prepared = await prepare(options);
  const { layout, config, keys, clock, urls, say } = prepared;
  const stops: Stops = [() => prepared.hold.release()];
  try {
    const { forge, runner } = await startDesk(prepared, stops);
    if (!keys.seeded) {
      const complaints = await seed({ ...prepared, forge, runner });
      if (complaints > 0) say(`Invented ${complaints} complaints of the past year.`);
      await writeKeys(layout.keys, { ...keys, seeded: true });
    }
    const { site, cutIntake } = await startPublicSide(prepared, forge, stops);
    const following = follow(runner, site, clock, say);
    stops.push(following.stop);
    return {
      urls: { start: `${urls.pages}/`, site: urls.site, inbox: urls.inbox, forge },
      ...{ layout, config, keys, clock, runner },
      settled: following.settled,
      cutIntake,
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
