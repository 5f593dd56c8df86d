import type { Config } from '#domain/procedure/config.ts';
import { namedVersions } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** The roles of the organisation's procedure, those of its last version first: cases of every version may be open. */
export function rolesOf(config: Config): Procedure['roles'] {
  return namedVersions(config)
    .toReversed()
    .flatMap(({ roles }) => roles);
}
