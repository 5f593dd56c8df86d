import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { connectForge } from '#adapters/github/forge.ts';
import type { ForgeComment, ForgeIssue } from '#adapters/github/read.ts';
import { toComment, toIssue } from '#adapters/github/read.ts';
import type { Comment, Forge, Issue } from '#app/ports.ts';
import type { Instant } from '#domain/case/event.ts';
import type { ForgeApp } from '../forge/options.ts';
import { openPostOffice } from './post-office.ts';

export interface HistoryOptions {
  readonly forgeUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly intakeApp: ForgeApp;
  readonly workflowApp: ForgeApp;
  readonly coordinatorToken: (personId: string) => string;
}

/** Writes at the forge as if it were another time: at a given instant, unseen by webhooks. */
export interface History {
  /** As the intake's app: the issue and its dossier. */
  receive(at: Instant, issue: { title: string; body: string }, dossier: readonly string[]): Promise<Received>;
  /** As a person of the organisation. */
  say(at: Instant, person: string, issue: number, body: string): Promise<Comment>;
  /** The forge of the workflows' app as its jobs know it, at that instant. Reading is of the present. */
  at(instant: Instant): Forge;
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

/** Opens the past of a desk for writing. Each call throws with the forge's status where it is refused. */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const { forgeUrl, owner, repo, intakeApp, workflowApp, coordinatorToken } = options;
  const [intake, workflow] = await Promise.all([intakeApp, workflowApp].map((app) => tokenOf(app, forgeUrl)));
  const { send, close } = openPostOffice(`${forgeUrl}/repos/${owner}/${repo}`);
  const present = connectForge({
    ...{ apiUrl: forgeUrl, owner, repo },
    ...{ appId: workflowApp.id, privateKey: workflowApp.privateKey },
    installationId: workflowApp.installationId,
    ownApps: [intakeApp.botId, workflowApp.botId],
  });
  const labels = new Set<string>();

  const write = async (token = '', at: Instant, issue: number, body: string): Promise<Comment> =>
    toComment((await send({ token, at, path: `/issues/${issue}/comments`, body: { body } })) as ForgeComment);

  return {
    close,
    async receive(at, issue, dossier) {
      const made = await send({ token: intake ?? '', at, path: '/issues', body: issue });
      const received = toIssue(made as ForgeIssue);
      const comments: Comment[] = [];
      for (const part of dossier) comments.push(await write(intake, at, received.number, part));
      return { issue: received, comments };
    },
    say: (at, person, issue, body) => write(coordinatorToken(person), at, issue, body),
    at: (instant) => ({
      ...present,
      createComment: (issue, body) => write(workflow, instant, issue, body),
      async updateIssue(number, change) {
        const path = `/issues/${number}`;
        await send({ token: workflow ?? '', at: instant, method: 'PATCH', path, body: change });
      },
      async ensureLabels(wanted) {
        for (const label of wanted.filter(({ name }) => !labels.has(name))) {
          labels.add(label.name);
          await send({ token: workflow ?? '', at: instant, path: '/labels', body: label });
        }
      },
    }),
  };
}
