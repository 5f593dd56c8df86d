import { Octokit } from '@octokit/rest';
import type { Desk, DeskComment, DeskIssue, Person } from '../world.ts';
import { DeskRefusal } from '../world.ts';

/** A person with the token by which he writes at the forge. */
export interface PersonWithToken extends Person {
  readonly token: string;
}

export interface ForgeDeskOptions {
  /** The forge's API, without a slash at the end. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Reading goes by the first person's token; posting by that of who writes. */
  readonly people: readonly PersonWithToken[];
}

const ISSUES_A_PAGE = 50;

/** The desk at the forge. What the forge refuses for its content (422, 403) throws `DeskRefusal`. */
export function forgeDesk({ api, repository, people }: ForgeDeskOptions): Desk {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const clients = new Map(people.map(({ id, token }) => [id, client(api, token)]));
  const by = ({ id }: Person): Octokit => clients.get(id) ?? client(api);
  const [first] = people;
  const reader = first === undefined ? client(api) : by(first);

  return {
    people: people.map(({ id, login, title, roles }) => ({ id, login, title, roles })),
    async labels() {
      const labels = await reader.paginate('GET /repos/{owner}/{repo}/labels', { ...at, per_page: 100 });
      return labels.map(({ name }) => name).sort();
    },
    async issues({ state, label, page }) {
      const filter = label === null ? {} : { labels: label };
      const order = { sort: 'created', direction: 'desc', per_page: ISSUES_A_PAGE } as const;
      const { data } = await reader.rest.issues.listForRepo({ ...at, ...order, ...filter, state, page });
      const issues = data.filter((issue) => issue.pull_request === undefined).map(toIssue);
      return { issues, more: data.length === ISSUES_A_PAGE };
    },
    issue: (number) =>
      orNull(async () => toIssue((await reader.rest.issues.get({ ...at, issue_number: number })).data)),
    async comments(number) {
      const all = () =>
        reader.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...at,
          issue_number: number,
          per_page: 100,
        });
      return ((await orNull(all)) ?? []).map(toComment).sort((a, b) => a.id - b.id);
    },
    comment: (id) =>
      orNull(async () => toComment((await reader.rest.issues.getComment({ ...at, comment_id: id })).data)),
    post: (issue, person, body) =>
      placing(() => by(person).rest.issues.createComment({ ...at, issue_number: issue, body })),
    edit: (comment, person, body) =>
      placing(() => by(person).rest.issues.updateComment({ ...at, comment_id: comment, body })),
    change: (issue, person, { state, labels }) =>
      placing(() =>
        by(person).rest.issues.update({
          ...{ ...at, issue_number: issue },
          ...(state === undefined ? {} : { state }),
          ...(labels === undefined ? {} : { labels: [...labels] }),
        }),
      ),
  };
}

function client(api: string, token?: string): Octokit {
  const quiet = { debug: silent, info: silent, warn: silent, error: silent };
  return new Octokit({ baseUrl: api, log: quiet, ...(token === undefined ? {} : { auth: token }) });
}

function silent(): void {
  // What goes wrong is thrown, and the page says it.
}

interface ForgeIssue {
  number: number;
  title: string;
  body?: string | null;
  user: { login: string } | null;
  state: string;
  labels: (string | { name?: string; color?: string | null })[];
  comments: number;
  created_at: string;
}

function toIssue(issue: ForgeIssue): DeskIssue {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    author: issue.user?.login ?? '',
    state: issue.state === 'closed' ? 'closed' : 'open',
    labels: issue.labels.map((label) =>
      typeof label === 'string'
        ? { name: label, color: '' }
        : { name: label.name ?? '', color: label.color ?? '' },
    ),
    comments: issue.comments,
    createdAt: issue.created_at,
  };
}

interface ForgeComment {
  id: number;
  body?: string;
  user: { login: string } | null;
  created_at: string;
  updated_at: string;
}

function toComment({ id, body, user, created_at, updated_at }: ForgeComment): DeskComment {
  return { id, body: body ?? '', author: user?.login ?? '', createdAt: created_at, updatedAt: updated_at };
}

/** `null` for what is not, or no longer, at the forge. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}

async function placing(place: () => Promise<unknown>): Promise<void> {
  try {
    await place();
  } catch (error) {
    const status = statusOf(error);
    if (!(error instanceof Error) || status === undefined || status >= 500) throw error;
    throw new DeskRefusal(error.message);
  }
}

function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}
