export interface Settings {
  readonly secret: string;
  /** The folder of the outbox. */
  readonly outbox: string;
  readonly origins: readonly string[];
  /** Whether there is a place for documents at the forge. */
  readonly documents: boolean;
}

/** What the intake routes need of the environment. @throws Error that names what is missing, with an example */
export function settings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    secret: needed(env, 'GEGROND_INTAKE_SECRET', 'at least 32 random characters', 32),
    outbox: needed(env, 'GEGROND_OUTBOX', 'the folder of the outbox, such as /var/lib/gegrond/outbox', 1),
    origins: (env['GEGROND_ORIGINS'] ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    documents: (env['GEGROND_DOCUMENTS_APP_ID'] ?? '') !== '',
  };
}

function needed(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  example: string,
  least: number,
): string {
  const value = env[name] ?? '';
  if (value.length >= least) return value;
  throw new Error(`Expected ${name}: ${example}; found ${value === '' ? 'nothing' : 'a shorter text'}.`);
}
