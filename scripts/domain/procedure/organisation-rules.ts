import type { Organisation } from './organisation.ts';
import type { Problem, Rule } from './problem.ts';
import { repeatedIds, unknownIds } from './problem.ts';
import { unknownTimeZone } from './rules.ts';
import type { Procedure } from './schema.ts';

/** What `organisation.yaml` must fulfil in itself. */
export const ORGANISATION_RULES: readonly Rule<Organisation>[] = [
  idsAreUnique,
  accountsAreUnique,
  servicesHaveAnEntity,
  peopleKnowServicesThatExist,
  bodiesExist,
  deputiesExist,
  deputiesCanStandIn,
  timeZoneExists,
  routesHaveSomebody,
];

/** What it must fulfil with the procedures: the one that it names exists, and so do the roles of its people. */
export function organisationProblems(
  organisation: Organisation,
  procedures: ReadonlyMap<string, Procedure>,
): Problem[] {
  const known = [...new Set([...procedures.values()].flatMap(({ roles }) => roles.map(({ id }) => id)))];
  const held = organisation.people.flatMap(({ roles }, person) =>
    roles.map((id, index) => ({ path: ['people', person, 'roles', index], id })),
  );
  return [
    ...unknownIds(
      'a procedure in procedures/, by id or id@version',
      [{ path: ['procedure'], id: organisation.procedure }],
      [...new Set([...procedures.values()].map(({ id }) => id)), ...procedures.keys()],
    ),
    ...unknownIds('a role of one of the procedures', held, known),
    ...unknownIds(
      'a document of one of the procedures',
      organisation.documents.map(({ id }, index) => ({ path: ['documents', index, 'id'], id })),
      [...procedures.values()].flatMap(({ documents }) => documents.map(({ id }) => id)),
    ),
  ];
}

function idsAreUnique({
  entities,
  services,
  categories,
  people,
  bodies,
  documents,
}: Organisation): Problem[] {
  return [
    ...repeatedIds(['entities'], entities),
    ...repeatedIds(['services'], services),
    ...repeatedIds(['categories'], categories),
    ...repeatedIds(['people'], people),
    ...repeatedIds(['bodies'], bodies),
    ...repeatedIds(['documents'], documents),
  ];
}

function accountsAreUnique({ people }: Organisation): Problem[] {
  const accounts = people.map(({ account }) => account);
  return accounts.flatMap((account, index) =>
    account === null || accounts.indexOf(account) === index
      ? []
      : [
          {
            path: ['people', index, 'account'],
            expected: 'an account that nobody else has',
            found: String(account),
            example: String(Math.max(...accounts.map((other) => other ?? 0)) + 1),
          },
        ],
  );
}

function servicesHaveAnEntity({ services, entities }: Organisation): Problem[] {
  return unknownIds(
    'one of the entities',
    services.map(({ entity }, index) => ({ path: ['services', index, 'entity'], id: entity })),
    entities.map(({ id }) => id),
  );
}

function peopleKnowServicesThatExist({ people, services }: Organisation): Problem[] {
  return unknownIds(
    'one of the services',
    people.flatMap(({ services: known }, person) =>
      known.map((id, index) => ({ path: ['people', person, 'services', index], id })),
    ),
    services.map(({ id }) => id),
  );
}

function bodiesExist({ people, services, bodies }: Organisation): Problem[] {
  const named = { people, services };
  const used = Object.entries(named).flatMap(([list, members]) =>
    members.flatMap(({ body }, index) => (body === null ? [] : [{ path: [list, index, 'body'], id: body }])),
  );
  return unknownIds(
    'one of the bodies',
    used,
    bodies.map(({ id }) => id),
  );
}

function deputiesExist({ people }: Organisation): Problem[] {
  return unknownIds(
    'one of the people',
    people.flatMap(({ deputy }, index) =>
      deputy === null ? [] : [{ path: ['people', index, 'deputy'], id: deputy }],
    ),
    people.map(({ id }) => id),
  );
}

/** Nobody is their own deputy; and who gives commands needs one who can. Two people may well be each other's. */
function deputiesCanStandIn({ people }: Organisation): Problem[] {
  return people.flatMap(({ id, account, deputy }, index) => {
    const found = people.find((one) => one.id === deputy);
    if (found === undefined || (found.id !== id && (account === null || found.account !== null))) return [];
    const other = people.find((one) => one.id !== id && (account === null || one.account !== null));
    const expected =
      found.id === id
        ? `another person than ${id}`
        : `a person with an account, who can give commands as ${id} can`;
    return [
      {
        path: ['people', index, 'deputy'],
        expected,
        found: found.id,
        example: other?.id ?? 'null',
      },
    ];
  });
}

/** Who handles what goes to the restricted desk must be there to do so. */
function routesHaveSomebody({ restricted_routes: routes, people }: Organisation): Problem[] {
  const acting = people.filter(({ account }) => account !== null).flatMap(({ roles }) => roles);
  return unknownIds(
    'a role of somebody with an account',
    routes.map(({ handled_by: id }, index) => ({ path: ['restricted_routes', index, 'handled_by'], id })),
    [...new Set(acting)],
  );
}

function timeZoneExists({ time_zone }: Organisation): Problem[] {
  return unknownTimeZone(time_zone);
}
