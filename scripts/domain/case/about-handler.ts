import type { Organisation, Person } from '../procedure/organisation.ts';
import { routesOf } from '../procedure/routes.ts';
import type { Procedure } from '../procedure/schema.ts';

/** What is to become of a complaint about somebody who handles complaints himself (invariant 1). */
export interface AboutHandler {
  /** The command that brings it to the restricted desk; `null` where there is none. */
  readonly move: 'to-director' | 'to-manager' | null;
  /** Who else can give the commands of this procedure here. */
  readonly others: readonly string[];
  /** Whether the procedure says where the complainant can go at once. */
  readonly atOnce: boolean;
}

interface World {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
}

/** Whether somebody gives commands of the procedure. */
function runsCases({ account, roles }: Person, { commands }: Procedure): boolean {
  return (
    account !== null && Object.values(commands).some(({ by }) => by.some((role) => roles.includes(role)))
  );
}

/** The command by which a complaint leaves for the restricted desk, where there is such a desk and this is not it. */
function moveOf({ procedure, organisation }: World): AboutHandler['move'] {
  const isThere = organisation.desk === 'ordinary' && routesOf(procedure, organisation).length > 0;
  const moves = ['to-manager', 'to-director'] as const;
  return isThere ? (moves.find((name) => procedure.commands[name] !== undefined) ?? null) : null;
}

/** What is to become of a complaint about this person; `null` where he handles none himself. */
export function aboutHandler(respondent: string | null, world: World): AboutHandler | null {
  const { procedure, organisation } = world;
  const person = organisation.people.find(({ id }) => id === respondent);
  if (person === undefined) return null;
  const { second_line: second } = procedure;
  const elsewhere = second === 'none' ? undefined : second.at_once?.about;
  const atOnce = person.roles.some((role) => role === elsewhere);
  if (!atOnce && !runsCases(person, procedure)) return null;
  const others = organisation.people.filter((one) => one.id !== respondent && runsCases(one, procedure));
  return { move: moveOf(world), others: others.map(({ id }) => id), atOnce };
}
