import { z } from 'zod';
import { SETTINGS } from '#app/delivery/settings.ts';
import type { CourierSettings } from '#app/delivery/settings.ts';

const growth = z.strictObject({ first: z.number().positive(), most: z.number().positive() });

/** Delivery may be made more patient, or quick for a rehearsal: `GEGROND_DELIVERY='{"settle":500}'`. */
const deliverySchema = z
  .strictObject({
    limits: z.strictObject({
      perMinute: z.int().min(1),
      perHour: z.int().min(1),
      between: z.number().min(0),
    }),
    pause: growth,
    refusalPause: growth,
    settle: z.number().min(0),
    idle: z.number().min(1),
    timeout: z.number().min(1),
  })
  .partial();

const text = z.string().min(1);
const number = z.coerce.number().int().min(0);

const environment = z.object({
  GEGROND_SITE_OUT: text.default('dist'),
  GEGROND_PUBLICATION: text.default('publication'),
  GEGROND_OUTBOX: text,
  GEGROND_INTAKE_SECRET: z.string().min(32),
  GEGROND_DESK: text,
  GEGROND_RESTRICTED_DESK: text.optional(),
  GEGROND_DOCUMENTS_APP_ID: text.optional(),
  GEGROND_DOCUMENTS_PRIVATE_KEY: text.optional(),
  GEGROND_APP_ID: text,
  GEGROND_APP_PRIVATE_KEY: text,
  GEGROND_INSTALLATION_ID: number.optional(),
  GEGROND_APPS: text.default('gegrond-intake'),
  GEGROND_SMTP_URL: text.optional(),
  GEGROND_MAIL_FROM: text.optional(),
  GEGROND_ALARMS_TO: z.string().default(''),
  GEGROND_PROXIES: number.default(0),
  GEGROND_POSTS_AN_HOUR: z.coerce.number().int().min(1).default(600),
  GEGROND_DELIVERY: z.string().default('{}'),
  HOST: text.default('127.0.0.1'),
  PORT: number.default(4321),
});

const EXAMPLES: Readonly<Record<string, string>> = {
  GEGROND_OUTBOX: 'the folder of the outbox, such as /var/lib/gegrond/outbox',
  GEGROND_INTAKE_SECRET: 'at least 32 random characters, which never change',
  GEGROND_DESK: 'https://api.github.com/repos/voorbeeldstad/desk',
  GEGROND_APP_ID: '12345',
  GEGROND_APP_PRIVATE_KEY: '-----BEGIN RSA PRIVATE KEY-----…',
  PORT: '4321, or 0 for any free one',
};

/** What the intake server is told by its environment. Throws an Error with a line for each setting that is wrong. */
export function intakeSettings(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => String(path[0])));
    const found = (name: string) => (given[name] === undefined ? 'nothing' : 'something else');
    const lines = [...names].map(
      (name) => `${name}: expected ${EXAMPLES[name] ?? 'a value'}; found ${found(name)}`,
    );
    throw new Error(lines.join('\n'));
  }
  const { timeout, ...delivery } = readDelivery(read.data.GEGROND_DELIVERY);
  const courier = { ...SETTINGS, ...delivery } as CourierSettings;
  return { ...read.data, courier, timeout };
}

export type IntakeSettings = ReturnType<typeof intakeSettings>;

function readDelivery(json: string) {
  try {
    return deliverySchema.parse(JSON.parse(json));
  } catch {
    throw new Error(
      'GEGROND_DELIVERY: expected JSON like {"settle":30000,"idle":5000}; found something else',
    );
  }
}
