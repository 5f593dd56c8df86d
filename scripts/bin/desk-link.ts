import { parseArgs } from 'node:util';
import { systemClock } from '#adapters/clock.ts';
import { makeDeskKey } from '#app/intake/desk-key.ts';
import { usage, UsageError } from './arguments.ts';

const SECRET_LENGTH = 32;

/**
 * `gegrond desk-link --site URL`: the address at which staff enter a complaint that came by letter, telephone or at the
 * counter. It is signed with the intake's secret and valid for a day.
 */
export async function deskLink(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = usage(() => parseArgs({ args: [...args], options: { site: { type: 'string' } } }));
  const site = URL.parse(values.site ?? '');
  if (site === null) {
    throw new UsageError(
      `--site: expected the site's address, like https://klachten.example; found ${JSON.stringify(values.site ?? '')}`,
    );
  }
  const secret = env['GEGROND_INTAKE_SECRET'] ?? '';
  if (secret.length < SECRET_LENGTH) {
    throw new UsageError(
      'GEGROND_INTAKE_SECRET: expected the secret of the intake server; found nothing, or less',
    );
  }
  const link = new URL('/api/check', site);
  link.searchParams.set('desk', await makeDeskKey(secret, systemClock()()));
  process.stdout.write(`${link.href}\n`);
  return 0;
}
