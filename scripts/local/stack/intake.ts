import { join } from 'node:path';
import type { Config } from '#domain/procedure/config.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { appsOf } from './forge.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, RESTRICTED } from './layout.ts';
import type { Site } from './site.ts';

/** The forge on this machine has no limits to be kept: a complaint need not wait for its dossier. */
const NO_LIMITS = JSON.stringify({ limits: { perMinute: 1_000, perHour: 10_000, between: 0 } });

/** Starts the intake server, which serves the built site too. */
export function startIntake(options: {
  readonly product: string;
  readonly layout: Layout;
  readonly keys: Keys;
  readonly config: Config;
  readonly site: Site;
  readonly forge: string;
  readonly smtp: number;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}): Promise<Child> {
  const { product, layout, keys, config, site, forge, smtp, port, env, say } = options;
  const { intake, documents } = appsOf(keys);
  return startChild({
    name: 'intake server',
    args: [join(product, 'scripts', 'bin', 'intake-server.ts')],
    cwd: product,
    env: {
      ...env,
      HOST: '127.0.0.1',
      PORT: String(port),
      GEGROND_SITE_OUT: site.current,
      GEGROND_PUBLICATION: site.publication,
      GEGROND_OUTBOX: layout.outbox,
      GEGROND_INTAKE_SECRET: keys.intakeSecret,
      GEGROND_ORIGINS: `http://localhost:${port},http://127.0.0.1:${port}`,
      GEGROND_DESK: `${forge}/repos/${DESK}`,
      GEGROND_RESTRICTED_DESK: `${forge}/repos/${RESTRICTED}`,
      GEGROND_DOCUMENTS_APP_ID: String(documents.id),
      GEGROND_DOCUMENTS_PRIVATE_KEY: documents.privateKey,
      GEGROND_APP_ID: String(intake.id),
      GEGROND_APP_PRIVATE_KEY: intake.privateKey,
      GEGROND_DELIVERY: NO_LIMITS,
      GEGROND_SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      GEGROND_MAIL_FROM: config.organisation.mail.from,
      GEGROND_ALARMS_TO: config.organisation.mail.alarms_to.join(','),
    },
    say,
    ready: [/^\{"ready":true/],
  });
}
