import type { Config } from '#domain/procedure/config.ts';
import { namedVersions } from '#domain/procedure/config.ts';

/**
 * Who can open the ordinary desk: those who give commands under the procedure by which complaints are received, and who
 * stands in for them. A forge shows a desk whole, so nobody else comes there (002-28).
 *
 * @returns the ids of people with an account
 */
export function peopleOfDesk(config: Config): string[] {
  const giving = namedVersions(config).flatMap(({ commands }) =>
    Object.values(commands).flatMap(({ by }) => by),
  );
  const { people } = config.organisation;
  const givers = people.filter(
    ({ account, roles }) => account !== null && roles.some((role) => giving.includes(role)),
  );
  const deputies = givers.map(({ deputy }) => deputy);
  return people
    .filter((person) => givers.includes(person) || (person.account !== null && deputies.includes(person.id)))
    .map(({ id }) => id);
}
