import { handlingRoles } from '../language/nl/desk.ts';
import type { Organisation } from '../procedure/organisation.ts';
import { routesOf } from '../procedure/routes.ts';
import type { Procedure } from '../procedure/schema.ts';

/** By what a role is called at a desk. */
export interface RoleWorld {
  readonly procedure: Pick<Procedure, 'roles' | 'routes'>;
  readonly organisation: Pick<Organisation, 'desk' | 'people' | 'restricted_routes'>;
}

/**
 * The role by which those who have this one at the restricted desk handle what goes there: a director who gives the
 * coordinator's commands is no coordinator. The role itself at the ordinary desk, or where others have it too.
 */
function actualRole(role: string, { procedure, organisation }: RoleWorld): string {
  const holders = organisation.people.filter(({ roles }) => roles.includes(role));
  if (organisation.desk !== 'restricted' || holders.length === 0) return role;
  const handling = routesOf(procedure, organisation).map(({ handled_by: by }) => by);
  return handling.find((by) => holders.every(({ roles }) => roles.includes(by))) ?? role;
}

/** What people of a desk call a role. */
export function roleLabel(role: string, world: RoleWorld): string {
  const id = actualRole(role, world);
  return world.procedure.roles.find((one) => one.id === id)?.label ?? handlingRoles[id] ?? id;
}
