import { seatsWithoutPeople } from './committee-rules.ts';
import { entries } from './entries.ts';
import type { Organisation } from './organisation.ts';
import type { Path, Problem } from './problem.ts';
import { unknownIds } from './problem.ts';
import type { Procedure } from './schema.ts';

/** Where a procedure counts on a role to act: to handle complaints, to give a command, to take the next step, to hear of what is late. */
export function rolesActing({
  commands,
  next,
  deadlines,
  handler,
}: Procedure): { readonly path: Path; readonly id: string }[] {
  return [
    ...(handler === 'none' ? [] : [{ path: ['handler', 'role'], id: handler.role }]),
    ...entries(commands).flatMap(([name, { by }]) =>
      by.map((id, i) => ({ path: ['commands', name, 'by', i], id })),
    ),
    ...entries(next).flatMap(([status, { by, steps }]) => [
      { path: ['next', status, 'by'], id: by },
      ...steps.flatMap(({ by: id }, i) =>
        id === null ? [] : [{ path: ['next', status, 'steps', i, 'by'], id }],
      ),
    ]),
    ...deadlines.flatMap(({ escalate }, index) =>
      (escalate?.to ?? []).map((id, i) => ({ path: ['deadlines', index, 'escalate', 'to', i], id })),
    ),
  ];
}

type People = Pick<Organisation, 'people'>;

/** What a procedure by which complaints are received asks of the people: each role that acts is somebody's. */
export function peopleProblems(procedure: Procedure, organisation: People): Problem[] {
  const held = [...new Set(organisation.people.flatMap(({ roles }) => roles))];
  const what = 'a role that somebody in organisation.yaml has';
  return [
    ...unknownIds(what, rolesActing(procedure), held),
    ...commandsOfNobody(procedure, organisation, held),
    ...seatsWithoutPeople(organisation, procedure),
  ];
}

/** Each command must have somebody with an account who may give it. */
function commandsOfNobody({ commands }: Procedure, { people }: People, held: readonly string[]): Problem[] {
  const acting = new Set(people.filter(({ account }) => account !== null).flatMap(({ roles }) => roles));
  return entries(commands)
    .filter(([, { by }]) => by.every((role) => held.includes(role)) && !by.some((role) => acting.has(role)))
    .map(([name, { by }]) => ({
      path: ['commands', name],
      expected: `somebody in organisation.yaml with an account and one of the roles ${by.join(', ')}, who may give the command ${name}`,
      found: 'nobody',
      example: `{ id: ${by[0] ?? ''}-1, account: 1001, roles: [${by[0] ?? ''}] }`,
    }));
}
