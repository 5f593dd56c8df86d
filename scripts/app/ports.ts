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

/** The register: case files in git. A work tree that is always the remote's head plus at most one commit. */
export interface Register {
  /** Fetches, and makes the work tree equal to the remote's head; local leftovers of a killed job go. */
  sync(): Promise<void>;
  /** The commit of the head, or `null` in an empty repository. */
  head(): Promise<string | null>;
  /** Paths of all case files (`cases/2026/2026-7Q4M2X.md`), sorted. */
  paths(): Promise<string[]>;
  read(path: string): Promise<string | null>;
  /** Every case file with its text, sorted by path: for jobs that need them all. */
  readAll(): Promise<[path: string, text: string][]>;
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

/** A mail to the operator or to staff, made by Gegrond itself: it holds nothing of a dossier. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** `<…@…>`; made up when absent. With the same one a server may drop a second copy. */
  readonly messageId?: string;
}

export interface Mailer {
  /** Resolves with the server's answer when it accepted the mail; throws otherwise, with codes only. */
  send(mail: Mail): Promise<string>;
}

/**
 * A letter by mail. `from`, `replyTo` and `to` are one mailbox each: an address, or a name with the address behind it
 * in angle brackets. Whatever stands in the name stays a name.
 */
export interface LetterMail {
  readonly from: string;
  /** Answers come here, and so do bounces: it is the sender that servers hear of. */
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `<…@…>`, the same at every try of one letter. */
  readonly messageId: string;
}

/**
 * What became of a letter. `code` is what git may hold: `550 5.1.1`. `answer` is the server's own words in one line;
 * they may name the recipient, so they belong in a comment and nowhere else.
 * - `accepted`: the server answers for it now.
 * - `not-accepted`: the server certainly does not have it; `permanent` when it would refuse it again.
 * - `unknown`: the body was under way when the line fell silent, so it may have arrived.
 */
export type Sending =
  | { readonly outcome: 'accepted'; readonly code: string; readonly answer: string }
  | {
      readonly outcome: 'not-accepted';
      readonly code: string | null;
      readonly answer: string;
      readonly permanent: boolean;
    }
  | { readonly outcome: 'unknown'; readonly answer: string };

export interface Postman {
  /** Tries once. Never throws for what a server does. */
  sendLetter(mail: LetterMail): Promise<Sending>;
}

/** A mail that came back. */
export interface Bounce {
  /** The `Message-ID` of the mail that could not be delivered, with its angle brackets. */
  readonly messageId: string;
  /** `5.1.1` (RFC 3463). */
  readonly code: string;
  /** False when the server only gave up trying. */
  readonly permanent: boolean;
  /** The bounce itself, the same at every reading. */
  readonly id: string;
}

/** The mailbox to which answers and bounces come. People read it too. */
export interface Mailbox {
  /** Bounces that are not done yet. Throws when the mailbox cannot be read; nothing of a mail stands in the error. */
  bounces(): Promise<Bounce[]>;
  /** Marks bounces as handled, once their events are in the register; other mails are left as they are. */
  done(bounces: readonly Bounce[]): Promise<void>;
}

/** Time and chance, for what runs on and waits; the tests give others. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** Where a job reports to its operator: English, codes and numbers only, never a text of a case. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /** A line of the run's summary page (markdown). */
  summary(line: string): void;
}

/** Where an entry of the outbox stands. `broken` holds what is no entry at all, for the operator to look at. */
export type Shelf = 'pending' | 'delivered' | 'refused' | 'broken';

/** What the intake keeps until the forge has it: a text under each case number, on one shelf at a time. */
export interface Outbox {
  /** What is kept under numbers that end with these six letters, of whatever year. It is durable when this returns. */
  find(letters: string): Promise<{ number: string; text: string }[]>;
  /** Durable on the shelf `pending` when this returns true; false when something is kept there under this number. */
  keep(number: string, text: string): Promise<boolean>;
  /** The numbers on a shelf, sorted, and the names of files that are no case number. */
  list(shelf: Shelf): Promise<{ numbers: string[]; foreign: string[] }>;
  /** A pending text; `null` when it is not there (any more). */
  read(number: string): Promise<string | null>;
  /** Keeps the tombstone on the shelf `delivered`, durably, and only then removes the pending text and its note. */
  deliver(number: string, tombstone: string): Promise<void>;
  /** Moves a file from `pending`: an entry (by number) or a foreign one (by file name). */
  setAside(name: string, shelf: 'refused' | 'broken'): Promise<void>;
  /** What was noted about a pending entry (tries, refusals); `null` when nothing was. */
  readNote(number: string): Promise<string | null>;
  writeNote(number: string, text: string): Promise<void>;
}

/** A document of a case: bytes under a name that the app gave, `2026-7Q4M2X-report-4F7K.pdf`. */
export interface NewDocument {
  /** The number of the case. */
  readonly number: string;
  /** Never a name that a person typed: it stands in addresses and cannot be changed unseen. */
  readonly name: string;
  /** Media type, as the content says. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A document as the forge keeps it. `url` opens it, for who may read the repository of the documents. */
export interface StoredDocument {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
}

/** The private documents of a desk's cases. Failures are `ForgeError`s. */
export interface Documents {
  /** Places a document, or finds it placed; other bytes under the same name are replaced. */
  put(document: NewDocument): Promise<StoredDocument>;
  /** Deletes it; nothing when it is gone already. */
  remove(id: number): Promise<void>;
  /** What is kept under an id. */
  read(id: number): Promise<Pick<NewDocument, 'type' | 'bytes'>>;
  /** Those of a case, by name. */
  list(number: string): Promise<StoredDocument[]>;
}

/** What staff sent for a case, until the forge has it: a header (JSON, one line) and the bytes, under an id. */
export interface DocumentBox {
  /** Durable when this returns true; false when something is or was kept under this id. */
  keep(id: string, header: string, bytes: Uint8Array): Promise<boolean>;
  /** The ids that wait, in the order in which they came. */
  waiting(): Promise<string[]>;
  /** `null` when it does not wait (any more). */
  read(id: string): Promise<{ header: string; bytes: Uint8Array } | null>;
  /** `null` when nothing is known under this id. */
  shelfOf(id: string): Promise<'waiting' | 'placed' | 'refused' | null>;
  /** Keeps the tombstone, durably, and only then removes the document. */
  place(id: string, tombstone: string): Promise<void>;
  /** Sets it aside for the operator. */
  refuse(id: string): Promise<void>;
}
