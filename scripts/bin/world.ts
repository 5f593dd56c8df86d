import { openLog } from '#adapters/actions/log.ts';
import { openRegister } from '#adapters/git/register.ts';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectForge } from '#adapters/github/forge.ts';
import type { Forge, Log } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import type { JobArguments } from './arguments.ts';
import { usage, UsageError } from './arguments.ts';
import { openDocuments } from './documents.ts';
import { openMail } from './mail.ts';
import type { JobConfig } from './open-config.ts';
import { openJobConfig, reportMistakes } from './open-config.ts';

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

/**
 * The world of a desk's job, from its arguments and the environment. Nothing is asked of the forge yet. The mistakes in
 * the configuration are reported; `isWhole` is false where there are any.
 */
export async function openWorld(
  args: JobArguments,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly world: World; readonly isWhole: boolean }> {
  const standing = await openJobConfig(args);
  const log = openLog(env);
  return { world: worldOf(standing, log, args, env), isWhole: reportMistakes(standing, log) };
}

function worldOf({ config, now }: JobConfig, log: Log, args: JobArguments, env: NodeJS.ProcessEnv): World {
  const desk = deskOf(args);
  const restricted = env['GEGROND_RESTRICTED_DESK'] || null;
  const documents = openDocuments(desk, env);
  const page = env['GEGROND_DESK_PAGE'] || null;
  const restrictedDocuments = restricted === null ? null : openDocuments(restricted, env);
  return {
    config,
    now,
    register: openRegister({ dir: args.register }),
    forge: openForge(desk, env),
    ...(restricted === null ? {} : { restricted: openForge(restricted, env) }),
    ...(documents === null ? {} : { documents }),
    ...(page === null ? {} : { page: page.replace(/\/+$/u, '') }),
    ...(restrictedDocuments === null ? {} : { restrictedDocuments }),
    ...openMail(env, config.organisation.mail.from),
    log,
    dryRun: args.dryRun,
  };
}
