import { systemClock } from '#adapters/clock.ts';
import { openLog } from '#adapters/actions/log.ts';
import { readConfigFiles } from '#adapters/files/config.ts';
import { openRegister } from '#adapters/git/register.ts';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectForge } from '#adapters/github/forge.ts';
import type { Forge } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import type { Config } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { Temporal } from 'temporal-polyfill';
import type { JobArguments } from './arguments.ts';
import { usage, UsageError } from './arguments.ts';
import { openDocuments } from './documents.ts';
import { openMail } from './mail.ts';

/** The configuration in a folder, read and checked. */
export async function openConfig(folder: string): Promise<Config> {
  return parseConfig(await readConfigFiles(folder));
}

/** The moment at which a job runs: `--now`, noon of `--today` where the organisation is, or the clock's. */
export function nowOf({ now, today }: Pick<JobArguments, 'now' | 'today'>, config: Config): string {
  if (now !== null) return now;
  if (today === null) return systemClock()();
  const noon = Temporal.PlainDate.from(today).toZonedDateTime({
    timeZone: config.organisation.time_zone,
    plainTime: '12:00',
  });
  return noon.toInstant().toString();
}

function needed(env: NodeJS.ProcessEnv, name: string, example: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new UsageError(`${name}: expected in the environment, like ${example}; found nothing`);
}

function deskOf({ desk }: JobArguments): string {
  if (desk !== null) return desk;
  throw new UsageError(
    '--desk: expected the address of the desk, like https://api.github.com/repos/o/desk; found nothing',
  );
}

function openForge(desk: string, env: NodeJS.ProcessEnv): Forge {
  const installation = env['GEGROND_INSTALLATION_ID'];
  return connectForge({
    ...usage(() => readDeskAddress(desk)),
    appId: needed(env, 'GEGROND_APP_ID', '12345'),
    privateKey: needed(env, 'GEGROND_APP_PRIVATE_KEY', '-----BEGIN RSA PRIVATE KEY-----…'),
    ...(installation === undefined || installation === '' ? {} : { installationId: Number(installation) }),
    ownApps: (env['GEGROND_APPS'] || 'gegrond,gegrond-intake').split(',').map((name) => name.trim()),
  });
}

/** The world of a desk's job, from its arguments and the environment. Nothing is asked of the forge yet. */
export async function openWorld(args: JobArguments, env: NodeJS.ProcessEnv): Promise<World> {
  const config = await openConfig(args.config);
  const desk = deskOf(args);
  const restricted = env['GEGROND_RESTRICTED_DESK'] || null;
  const documents = openDocuments(desk, env);
  const page = env['GEGROND_DESK_PAGE'] || null;
  const restrictedDocuments = restricted === null ? null : openDocuments(restricted, env);
  return {
    config,
    now: nowOf(args, config),
    register: openRegister({ dir: args.register }),
    forge: openForge(desk, env),
    ...(restricted === null ? {} : { restricted: openForge(restricted, env) }),
    ...(documents === null ? {} : { documents }),
    ...(page === null ? {} : { page: page.replace(/\/+$/u, '') }),
    ...(restrictedDocuments === null ? {} : { restrictedDocuments }),
    ...openMail(env, config.organisation.mail.from),
    log: openLog(env),
    dryRun: args.dryRun,
  };
}
