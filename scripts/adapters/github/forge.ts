import type { Octokit } from '@octokit/rest';
import type { Forge, Issue, IssueChange, Label } from '#app/ports.ts';
import { ForgeError } from '#app/ports.ts';
import { changedIssues } from './changed-issues.ts';
import type { AppOptions } from './client.ts';
import { appClient } from './client.ts';
import { ownApps } from './own-apps.ts';
import { toComment, toIssue } from './read.ts';

export interface ForgeOptions extends AppOptions {
  /** The accounts of Gegrond's own apps: numeric ids of their bots, or names, which cost a call each to look up. */
  readonly ownApps: readonly (number | string)[];
}

const GONE = [301, 404, 410];

const isGone = (error: unknown) =>
  error instanceof ForgeError && error.kind === 'refused' && GONE.includes(error.status ?? 0);

/** Makes of "not found" what it means where nothing but the desk is named: the desk itself is not there for this app. */
async function onDesk<T>(call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    if (!(error instanceof ForgeError) || !isGone(error)) throw error;
    throw new ForgeError('not-allowed', error.message.replace(/: refused.*$/u, ''), error.status);
  });
}

/**
 * The desk's issues at GitHub, as one app. Nothing is asked of GitHub before the first use. Failures are `ForgeError`s,
 * in which nothing of what was sent stands; no call is repeated here.
 */
export function connectForge(options: ForgeOptions): Forge {
  const { owner, repo } = options;
  const desk = { owner, repo };
  const client = appClient(options);
  const own = ownApps(options.ownApps, client);
  return {
    isOwn: (account) => own.isOwn(account),
    ...reading(desk, () => onDesk(client()), own),
    ...writing(desk, () => onDesk(client())),
  };
}

type Desk = Readonly<Record<'owner' | 'repo', string>>;
type Client = () => Promise<Octokit>;

function reading(
  desk: Desk,
  client: Client,
  own: ReturnType<typeof ownApps>,
): Pick<Forge, 'issue' | 'comments' | 'changedIssues'> {
  return {
    async issue(number) {
      const octokit = await client();
      const found = await octokit.rest.issues
        .get({ ...desk, issue_number: number })
        .catch(async (error: unknown) => {
          if (!isGone(error)) throw error;
          // Where the whole desk is out of sight, no issue of it was deleted.
          await onDesk(octokit.rest.repos.get(desk));
          return null;
        });
      if (found === null) return null;
      const issue = toIssue(found.data);
      await own.prepare([issue.author]);
      return issue;
    },
    async comments(issue) {
      const octokit = await client();
      const which = { ...desk, issue_number: issue, per_page: 100 };
      const comments = (await octokit.paginate(octokit.rest.issues.listComments, which)).map(toComment);
      await own.prepare(comments.map(({ author }) => author));
      return comments.sort((a, b) => a.id - b.id);
    },
    async changedIssues(since) {
      const octokit = await client();
      const { issues, asOf } = await onDesk(changedIssues(octokit, desk, since));
      const found = issues.map(toIssue);
      await own.prepare(found.map(({ author }) => author));
      return { issues: found, asOf };
    },
  };
}

function writing(desk: Desk, client: Client): Omit<Forge, 'isOwn' | 'issue' | 'comments' | 'changedIssues'> {
  return {
    async createIssue({ title, body, labels }): Promise<Issue> {
      const octokit = await client();
      const call = octokit.rest.issues.create({ ...desk, title, body, labels: [...labels] });
      return toIssue((await onDesk(call)).data);
    },
    async updateIssue(number, { labels, ...change }: IssueChange) {
      const octokit = await client();
      const wanted = { ...change, ...(labels !== undefined && { labels: [...labels] }) };
      await octokit.rest.issues.update({ ...desk, issue_number: number, ...wanted });
    },
    async createComment(issue, body) {
      const octokit = await client();
      return toComment(
        (await octokit.rest.issues.createComment({ ...desk, issue_number: issue, body })).data,
      );
    },
    async editComment(id, body) {
      const octokit = await client();
      await octokit.rest.issues.updateComment({ ...desk, comment_id: id, body });
    },
    async deleteComment(id) {
      const octokit = await client();
      await octokit.rest.issues.deleteComment({ ...desk, comment_id: id }).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
    },
    async ensureLabels(labels) {
      const octokit = await client();
      await createMissing(octokit, desk, labels);
    },
  };
}

async function createMissing(octokit: Octokit, desk: Desk, labels: readonly Label[]): Promise<void> {
  const call = octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...desk, per_page: 100 });
  const there = new Set((await onDesk(call)).map(({ name }) => name.toLowerCase()));
  for (const label of labels.filter(({ name }) => !there.has(name.toLowerCase()))) {
    await octokit.rest.issues.createLabel({ ...desk, ...label }).catch((error: unknown) => {
      // Another run made it a moment ago.
      if (!(error instanceof ForgeError && error.status === 422)) throw error;
    });
  }
}
