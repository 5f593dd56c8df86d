/** Who may stand in for whom, and who may say so: nobody gets a right by it that the configuration does not give (domain.md 4.5). */
import { entries } from '../procedure/entries.ts';
import type { Person } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName } from '../procedure/vocabulary.ts';

type Rules = readonly Pick<Procedure, 'commands'>[];

/** The commands that these roles may give, in any version of the procedure. */
function commandsOf(roles: readonly string[], procedures: Rules): CommandName[] {
  return procedures.flatMap(({ commands }) =>
    entries(commands).flatMap(([name, { by }]) => (by.some((role) => roles.includes(role)) ? [name] : [])),
  );
}

/** Whether somebody with these roles handles complaints at the desk, and so may say of others that they are away. */
export function handlesComplaints(roles: readonly string[], procedures: Rules): boolean {
  return commandsOf(roles, procedures).length > 0;
}

/**
 * Whether the configuration lets `other` do what `person` does: as the deputy named in `organisation.yaml`, in the same
 * role, or in roles to which the procedure gives every command that it gives to those of `person`.
 */
export function isSubstitute(other: Person, person: Person, procedures: Rules): boolean {
  if (other.id === person.deputy || other.roles.some((role) => person.roles.includes(role))) return true;
  const own = commandsOf(other.roles, procedures);
  return commandsOf(person.roles, procedures).every((name) => own.includes(name));
}
