import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { connectForge } from '#adapters/github/forge.ts';
import type { ForgeComment, ForgeIssue } from '#adapters/github/read.ts';
import { toComment, toIssue } from '#adapters/github/read.ts';
import type { Comment, Forge, Issue } from '#app/ports.ts';
import type { Instant } from '#domain/case/event.ts';
import type { ForgeApp } from '../forge/options.ts';
import type { Letter, PostOffice } from './post-office.ts';
import { openPostOffice } from './post-office.ts';

export interface HistoryOptions {
  readonly forgeUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly intakeApp: ForgeApp;
  readonly workflowApp: ForgeApp;
  readonly coordinatorToken: (personId: string) => string;
}

/**
 * Writes at the forge as if it were another time: at a given instant, unseen by webhooks, in the order of the calls.
 * Only what gets a number that is needed is waited for.
 */
export interface History {
  /** As the intake's app: the issue and its dossier. */
  receive(at: Instant, issue: { title: string; body: string }, dossier: readonly string[]): Promise<Received>;
  /** As a person of the organisation. */
  say(at: Instant, person: string, issue: number, body: string): Promise<Comment>;
  /**
   * The forge of the workflows' app as its jobs know it, writing at that instant. Its new comments have the id 0:
   * nobody asks for it. Reading is of the present.
   */
  at(instant: Instant): Forge;
  /** Resolves when everything was written; throws what was refused. */
  written(): Promise<void>;
  close(): void;
}

export interface Received {
  readonly issue: Issue;
  readonly comments: readonly Comment[];
}

async function tokenOf({ id, privateKey, installationId }: ForgeApp, baseUrl: string): Promise<string> {
  const auth = { appId: id, privateKey, installationId };
  const octokit = new Octokit({ baseUrl, authStrategy: createAppAuth, auth });
  const { token } = (await octokit.auth({ type: 'installation' })) as { token: string };
  return token;
}

/** A comment of an app as it will stand there. */
function commentBy({ botId, slug }: ForgeApp, at: Instant, body: string): Comment {
  const author = { id: botId, login: `${slug}[bot]`, bot: true };
  return { id: 0, body, author, createdAt: at, updatedAt: at };
}

function workflowForge(
  { forgeUrl, owner, repo, intakeApp, workflowApp }: HistoryOptions,
  { send, drop }: Pick<PostOffice, 'send' | 'drop'>,
  token: string,
) {
  const write = (letter: Omit<Letter, 'token'>) => {
    drop({ ...letter, token });
  };
  const present = connectForge({
    ...{ apiUrl: forgeUrl, owner, repo },
    ...{ appId: workflowApp.id, privateKey: workflowApp.privateKey },
    installationId: workflowApp.installationId,
    ownApps: [intakeApp.botId, workflowApp.botId],
  });
  const labels = new Set<string>();
  return (at: Instant): Forge => ({
    ...present,
    async createIssue(body) {
      return toIssue((await send({ token, at, path: '/issues', body })) as ForgeIssue);
    },
    async createComment(issue, body) {
      write({ at, path: `/issues/${issue}/comments`, body: { body } });
      return commentBy(workflowApp, at, body);
    },
    async editComment(id, body) {
      write({ at, method: 'PATCH', path: `/issues/comments/${id}`, body: { body } });
    },
    async updateIssue(number, change) {
      write({ at, method: 'PATCH', path: `/issues/${number}`, body: change });
    },
    async ensureLabels(wanted) {
      for (const label of wanted.filter(({ name }) => !labels.has(name))) {
        labels.add(label.name);
        write({ at, path: '/labels', body: label });
      }
    },
  });
}

/** Opens the past of a desk for writing. */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const { forgeUrl, owner, repo, intakeApp, workflowApp, coordinatorToken } = options;
  const { send, drop, arrived, close } = openPostOffice(`${forgeUrl}/repos/${owner}/${repo}`);
  const [byIntake, byWorkflow] = await Promise.all([
    tokenOf(intakeApp, forgeUrl),
    tokenOf(workflowApp, forgeUrl),
  ]);
  const comment = (token: string, at: Instant, issue: number, body: string) => ({
    ...{ token, at, body: { body } },
    path: `/issues/${issue}/comments`,
  });
  return {
    close,
    written: arrived,
    async receive(at, issue, dossier) {
      const made = await send({ token: byIntake, at, path: '/issues', body: issue });
      const received = toIssue(made as ForgeIssue);
      for (const part of dossier) drop(comment(byIntake, at, received.number, part));
      return { issue: received, comments: dossier.map((part) => commentBy(intakeApp, at, part)) };
    },
    async say(at, person, issue, body) {
      return toComment((await send(comment(coordinatorToken(person), at, issue, body))) as ForgeComment);
    },
    at: workflowForge(options, { send, drop }, byWorkflow),
  };
}
