/** People at the desks of a stack, by the forge's API with their own tokens. */
import { procedureOn } from '#domain/procedure/config.ts';
import { DESK, RESTRICTED } from '#local/stack/layout.ts';
import { RESTRICTED_ROUTES } from '#local/stack/restricted.ts';
import type { Stack } from '#local/stack/stack.ts';
import { readCaseTitle } from '#text/issue/first-card.ts';

/** How a comment reaches the desk: `unheard` ones are those whose event never comes. */
export type Way = 'heard' | 'unheard';

export interface DeskSide {
  /** `<owner>/<repository>` at the forge; its documents are in the one with `-documents` behind it. */
  readonly repository: string;
  /** Who may give the commands there. */
  readonly actor: string;
}

interface Asked {
  readonly body?: unknown;
  readonly person?: string;
  readonly way?: Way;
  readonly accept?: string;
}

/** A call for a repository, by somebody with an account. */
export function asPerson(
  stack: Stack,
  { repository, actor }: DeskSide,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  { body, person = actor, way = 'heard', accept = 'application/json' }: Asked = {},
): Promise<Response> {
  return fetch(`${stack.urls.forge}/repos/${repository}${path === '' ? '' : `/${path}`}`, {
    method,
    headers: {
      accept,
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
  desk: DeskSide,
  issue: number,
  body: string,
  options: Pick<Asked, 'person' | 'way'> = {},
): Promise<number> {
  const answer = await asPerson(stack, desk, 'POST', `issues/${issue}/comments`, {
    ...options,
    body: { body },
  });
  if (answer.status !== 201) throw new Error(`a comment was answered ${answer.status}`);
  return ((await answer.json()) as { id: number }).id;
}

/** The pages of a list as JSON; none where the forge has no such list. */
export async function* pagesOf(stack: Stack, desk: DeskSide, path: string): AsyncGenerator<string> {
  for (let page = 1; ; page += 1) {
    const answer = await asPerson(stack, desk, 'GET', `${path}&per_page=100&page=${page}`);
    if (!answer.ok) return;
    const text = await answer.text();
    yield text;
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list) || list.length < 100) return;
  }
}

export interface ListedIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
}

/** Every issue of a desk. */
export async function issuesOf(stack: Stack, desk: DeskSide): Promise<ListedIssue[]> {
  const found: ListedIssue[] = [];
  for await (const page of pagesOf(stack, desk, 'issues?state=all')) {
    found.push(...(JSON.parse(page) as ListedIssue[]));
  }
  return found;
}

/** The issues of the cases at a desk, by case number. */
export async function casesAt(stack: Stack, desk: DeskSide): Promise<ReadonlyMap<string, number>> {
  const issues = await issuesOf(stack, desk);
  return new Map(
    issues.flatMap(({ number, title }) => {
      const name = readCaseTitle(title);
      return name === null ? [] : [[name, number] as const];
    }),
  );
}

/** The desk of most complaints. */
export function ordinaryDesk(stack: Stack): DeskSide {
  return { repository: DESK, actor: withRole(stack, rolesOfCommands(stack), true) };
}

/** The desk of complaints about the coordinator and the management. */
export function restrictedDesk(stack: Stack): DeskSide {
  const handlers = RESTRICTED_ROUTES.map(({ handled_by: role }) => role);
  return { repository: RESTRICTED, actor: withRole(stack, handlers, true) };
}

export function bothDesks(stack: Stack): DeskSide[] {
  return [ordinaryDesk(stack), restrictedDesk(stack)];
}

/** Where the documents of a desk are, for the same person. */
export function documentsSide({ repository, actor }: DeskSide): DeskSide {
  return { repository: `${repository}-documents`, actor };
}

/** Somebody of the organisation whose role gives no commands in the stack's procedure. */
export function outsiderOf(stack: Stack): string {
  return withRole(stack, rolesOfCommands(stack), false);
}

function rolesOfCommands({ config, clock }: Stack): string[] {
  return Object.values(procedureOn(config, clock.today()).commands).flatMap(({ by }) => by);
}

function withRole({ config }: Stack, roles: readonly string[], has: boolean): string {
  const found = config.organisation.people.find(
    (person) => person.account !== null && person.roles.some((role) => roles.includes(role)) === has,
  );
  if (found === undefined) throw new Error('expected a person with an account');
  return found.id;
}
