/** People at the desk of a stack, by the forge's API with their own tokens. */
import type { Stack } from '#local/stack/stack.ts';
import { DESK } from '#local/stack/layout.ts';

/** How a comment reaches the desk: `unheard` ones are those whose event never comes. */
export type Way = 'heard' | 'unheard';

/** A call for the desk's repository, by somebody with an account. */
export function asPerson(
  stack: Stack,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  { body, person = actorOf(stack), way = 'heard' }: { body?: unknown; person?: string; way?: Way } = {},
): Promise<Response> {
  return fetch(`${stack.urls.forge}/repos/${DESK}/${path}`, {
    method,
    headers: {
      authorization: `token ${stack.keys.people[person] ?? ''}`,
      'content-type': 'application/json',
      ...(way === 'heard' ? {} : { 'x-gegrond-at': stack.clock.now() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Writes a comment, and gives its id. */
export async function comment(
  stack: Stack,
  issue: number,
  body: string,
  options: { person?: string; way?: Way } = {},
): Promise<number> {
  const answer = await asPerson(stack, 'POST', `issues/${issue}/comments`, { ...options, body: { body } });
  if (answer.status !== 201) throw new Error(`a comment was answered ${answer.status}`);
  return ((await answer.json()) as { id: number }).id;
}

/** Who may give the commands of the stack's procedure. */
export function actorOf({ config }: Stack): string {
  return withRole(config, true);
}

/** Somebody of the organisation whose role gives no commands in the stack's procedure. */
export function outsiderOf({ config }: Stack): string {
  return withRole(config, false);
}

function withRole({ organisation, procedures }: Stack['config'], acts: boolean): string {
  const roles = procedures.get(organisation.procedure)?.roles.map(({ id }) => id) ?? [];
  const found = organisation.people.find(
    (person) => person.account !== null && person.roles.some((role) => roles.includes(role)) === acts,
  );
  if (found === undefined) throw new Error('expected a person with an account');
  return found.id;
}
