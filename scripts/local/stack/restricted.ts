import type { Config } from '#domain/procedure/config.ts';
import { namedVersions } from '#domain/procedure/config.ts';
import { routesOf } from '#domain/procedure/routes.ts';
import { rolesActing } from '#domain/procedure/people-rules.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';

/** The invented organisation's own choice, so that the restricted desk can be tried with any procedure. */
export const RESTRICTED_ROUTES: Organisation['restricted_routes'] = (
  ['coordinator', 'management'] as const
).map((about) => ({ about, to: 'restricted', handled_by: 'management', basis: 'own-choice' }));

/**
 * What the restricted desk has of its own beside its people: the letters name, and answers and bounces go to, who handles
 * its complaints. The coordinator opens the organisation's own mailbox, and these complaints are not hers to see.
 */
export function restrictedContact({ organisation }: Config): Record<'contact' | 'mail', unknown> {
  const email = `afgeschermd@${organisation.mail.from.replace(/^.*@/, '')}`;
  const name = `Directie van ${organisation.name}`;
  return {
    contact: { ...organisation.contact, name, email },
    mail: { ...organisation.mail, from: email, reply_to: email },
  };
}

/**
 * Who is at the restricted desk: those who handle what goes there by the procedure or by own choice, with every role that acts, and the people
 * without an account, who are asked for a report there as well. The others can do nothing there: they can be named as
 * those whom a complaint is about.
 */
export function restrictedPeople(config: Config, routes: Organisation['restricted_routes']): unknown[] {
  const acting = namedVersions(config).flatMap((procedure) => rolesActing(procedure).map(({ id }) => id));
  const ways = namedVersions(config).flatMap((procedure) =>
    routesOf(procedure, { restricted_routes: routes }),
  );
  const handlers = new Set(ways.map(({ handled_by: role }) => role));
  const { people } = config.organisation;
  const there = people.filter(
    ({ account, roles }) => account === null || roles.some((role) => handlers.has(role)),
  );
  const ids = new Set(there.map(({ id }) => id));
  const others = people
    .filter(({ id }) => !ids.has(id))
    .map((person) => ({ ...person, account: null, roles: [], email: null, deputy: null }));
  const those = there.map(({ deputy, ...person }) => ({
    ...person,
    ...(deputy !== null && ids.has(deputy) ? { deputy } : {}),
    roles: person.account === null ? person.roles : [...new Set([...acting, ...person.roles])],
  }));
  return [...those, ...others];
}
