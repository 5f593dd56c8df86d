/** What was said before a refusal, and under which configuration. */
import type { Config } from '#domain/procedure/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { config } from '../domain/case/cases.ts';
import type { Person } from './heard.ts';

export const KEY = 'everything@1';

/** The configuration with a changed procedure. */
export function withProcedure(change: (procedure: Procedure) => Partial<Procedure>): Config {
  const procedure = procedureOf(config, KEY);
  const procedures = new Map([...config.procedures, [KEY, { ...procedure, ...change(procedure) }]]);
  return { ...config, procedures };
}

export interface Situation {
  /** What was said before, all of which worked. */
  readonly before?: readonly string[];
  readonly said: string;
  readonly by?: Person;
  readonly config?: Config;
  readonly procedure?: string;
  /** The example; `null`: none, as no form of the command can be accepted now. */
  readonly example: string | null;
}

export const HANDLED = ['/ontvankelijk', '/behandelaar handler-3 overlegd 23/11/2026'];
export const HEARD = [...HANDLED, '/horen gehouden\nHet verslag.'];
export const SENT_ON = [
  ...HEARD,
  '/antwoord mondeling 23/11/2026\nWat wij zeiden.',
  '/tevreden nee',
  '/commissie',
];
export const TEXT = 'Een tekst.';
export const WHY = 'Hier schrijft u waarom dit verkeerd was.';
