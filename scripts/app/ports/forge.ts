/** An account at the forge. Logins can be renamed and taken over, so only `id` identifies. */
export interface Account {
  readonly id: number;
  readonly login: string;
  /** True for an app's own account (`…[bot]`). */
  readonly bot: boolean;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Account;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: Account;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A label with what people read about it at the forge. */
export interface Label {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
}

/** The desk's issues at the forge, as one app. */
export interface Forge {
  /** The accounts of Gegrond's own two apps: what they wrote may be trusted to be theirs. */
  isOwn(account: Account): boolean;
  /** `null` when the issue was deleted or moved to another repository. */
  issue(number: number): Promise<Issue | null>;
  /** All comments of an issue, oldest first (by id). */
  comments(issue: number): Promise<Comment[]>;
  /** Issues (not pull requests) changed at or after `since`, oldest change first; one call for each hundred. */
  changedIssues(since: string): Promise<{ issues: Issue[]; asOf: string }>;
  createIssue(issue: { title: string; body: string; labels: readonly string[] }): Promise<Issue>;
  updateIssue(number: number, change: IssueChange): Promise<void>;
  createComment(issue: number, body: string): Promise<Comment>;
  editComment(id: number, body: string): Promise<void>;
  deleteComment(id: number): Promise<void>;
  /** Makes the labels that are missing. */
  ensureLabels(labels: readonly Label[]): Promise<void>;
}

/**
 * Why a call to the forge failed. Nothing of what was sent stands in it: that holds a citizen's texts.
 * - `unreachable`: no answer came; the call may have been carried out.
 * - `server`: the forge said that it failed (5xx); the call may have been carried out.
 * - `rate-limited`: not now.
 * - `not-allowed`: the app or the desk is wrongly configured (401, 403, or the whole desk is not found).
 * - `refused`: the forge does not want this call, and would not want it again.
 */
export class ForgeError extends Error {
  override readonly name = 'ForgeError';
  readonly kind: 'unreachable' | 'server' | 'rate-limited' | 'not-allowed' | 'refused';
  readonly status: number | undefined;
  /** Seconds to wait, where the forge said so. */
  readonly retryAfter: number | undefined;

  constructor(kind: ForgeError['kind'], call: string, status?: number, retryAfter?: number) {
    super(`${call}: ${kind}${status === undefined ? '' : ` (${status})`}`);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
