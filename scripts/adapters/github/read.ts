/** The forge's answers as the jobs know them. */
import type { Account, Comment, Issue } from '#app/ports.ts';

interface ForgeUser {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}

export interface ForgeIssue {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: ForgeUser | null;
  readonly state: string;
  readonly labels: readonly (string | { readonly name?: string | undefined })[];
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ForgeComment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly user: ForgeUser | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Who wrote what an erased account left: nobody. */
const NOBODY: Account = { id: 0, login: 'ghost', bot: false };

function toAccount(user: ForgeUser | null): Account {
  return user === null ? NOBODY : { id: user.id, login: user.login, bot: user.type === 'Bot' };
}

export function toIssue(issue: ForgeIssue): Issue {
  const names = issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    author: toAccount(issue.user),
    state: issue.state === 'closed' ? 'closed' : 'open',
    labels: names,
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
  };
}

export function toComment(comment: ForgeComment): Comment {
  return {
    id: comment.id,
    body: comment.body ?? '',
    author: toAccount(comment.user),
    createdAt: comment.created_at,
    updatedAt: comment.updated_at,
  };
}
