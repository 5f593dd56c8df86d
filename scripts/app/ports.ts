/** What the jobs need of the world. Adapters implement these; the jobs know nothing else of it. */

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

/** The register: case files in git. A work tree that is always the remote's head plus at most one commit. */
export interface Register {
  /** Fetches, and makes the work tree equal to the remote's head; local leftovers of a killed job go. */
  sync(): Promise<void>;
  /** The commit of the head, or `null` in an empty repository. */
  head(): Promise<string | null>;
  /** Paths of all case files (`cases/2026/2026-7Q4M2X.md`), sorted. */
  paths(): Promise<string[]>;
  read(path: string): Promise<string | null>;
  /** Paths of case files that differ between `commit` and the head; `null` when that commit is unknown. */
  changedSince(commit: string): Promise<string[] | null>;
  /** Writes the files and makes one commit; false when nothing differed. */
  commit(files: ReadonlyMap<string, string>, message: string, at: string): Promise<boolean>;
  /** Pushes the head; false when the remote has moved on. */
  push(): Promise<boolean>;
  /** A small JSON document outside the history of the cases, in a ref of its own. */
  readNote(name: string): Promise<unknown>;
  writeNote(name: string, value: unknown, at: string): Promise<void>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Resolves with the server's answer when it accepted the mail; throws otherwise. */
  send(mail: Mail): Promise<string>;
}

/** Where a job reports to its operator: English, codes and numbers only, never a text of a case. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /** A line of the run's summary page (markdown). */
  summary(line: string): void;
}
