import type { RunRecord } from '../runner/runs.ts';
import type { Post } from './post.ts';
import type { TourNote } from './tour/note.ts';

/** A person of the organisation with an account at the forge. */
export interface Person {
  /** Id in `organisation.yaml`. */
  readonly id: string;
  readonly login: string;
  /** What people call the role, in the organisation's language. */
  readonly title: string;
  /** Ids of the roles, as procedures name them. */
  readonly roles: readonly string[];
}

export interface DeskLabel {
  readonly name: string;
  /** Six hex digits. */
  readonly color: string;
}

export interface DeskIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly DeskLabel[];
  readonly comments: number;
  readonly createdAt: string;
}

export interface DeskComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DeskFilter {
  readonly state: 'open' | 'closed' | 'all';
  readonly label: string | null;
  /** From 1. */
  readonly page: number;
}

/** The desk's issues, as people read and answer them. */
export interface Desk {
  readonly people: readonly Person[];
  labels(): Promise<string[]>;
  /** Newest first; `more` when a next page follows. */
  issues(filter: DeskFilter): Promise<{ issues: DeskIssue[]; more: boolean }>;
  issue(number: number): Promise<DeskIssue | null>;
  /** Oldest first. */
  comments(issue: number): Promise<DeskComment[]>;
  comment(id: number): Promise<DeskComment | null>;
  /** By that person's own account. Throws `DeskRefusal` when the forge refuses the text. */
  post(issue: number, person: Person, text: string): Promise<void>;
  edit(comment: number, person: Person, text: string): Promise<void>;
  /** What anybody with access can do at the forge: close, open again, set and take labels. Throws `DeskRefusal`. */
  change(issue: number, person: Person, change: HandChange): Promise<void>;
}

export interface HandChange {
  readonly state?: 'open' | 'closed';
  /** All labels that the issue then has. */
  readonly labels?: readonly string[];
}

/** The forge refused what a person wrote; the message is the forge's own. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
}

/** A case file in the list: its path and the few fields shown there, as they stand in its front matter. */
export interface CaseRow {
  readonly path: string;
  readonly number: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface DiffLine {
  readonly kind: 'added' | 'removed' | 'same' | 'place';
  readonly text: string;
}

/** One commit that touched a case file. */
export interface Change {
  readonly commit: string;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  readonly lines: readonly DiffLine[];
}

/** The register at its remote's head. Paths are `cases/2026/2026-7Q4M2X.md`. */
export interface CaseFiles {
  /** The latest numbers first. */
  list(): Promise<CaseRow[]>;
  text(path: string): Promise<string | null>;
  /** Newest first. */
  history(path: string): Promise<Change[]>;
}

/** A command that the state of a case allows, with what its example writes. */
export interface Move {
  /** Its id in the domain. */
  readonly id: string;
  /** The line to write, `/behandelaar handler-1`. */
  readonly line: string;
  /** What belongs below it; `null` where no text does. */
  readonly text: string | null;
  readonly purpose: string;
  /** The roles that may give it. */
  readonly by: readonly string[];
  /** Whether it is a fact out of its order, which would be recorded as a deviation. */
  readonly deviates: boolean;
}

/** How a case stands, as its card tells it. */
export interface Handling {
  readonly number: string;
  readonly procedure: string;
  readonly status: string;
  /** Who acts next, to do what and by when; `null` when nobody has to. */
  readonly next: {
    readonly does: string;
    readonly by: string;
    readonly doing: string;
    readonly term: string | null;
    readonly due: string | null;
    /** Whether the step meets that term; else it comes after. */
    readonly meets: boolean;
  } | null;
  /** The next step first. */
  readonly moves: readonly Move[];
  readonly events: readonly { readonly type: string; readonly at: string; readonly source: string }[];
}

/** A desk: issues at the forge, and a register of its own. */
export interface DeskPlace {
  /** What the addresses of its pages begin with: nothing for the ordinary desk, `/restricted` for the other. */
  readonly at: string;
  readonly title: string;
  /** `owner/name` at the forge. */
  readonly repository: string;
  readonly desk: Desk;
  readonly cases: CaseFiles;
  /** What people call a role. */
  roleName(id: string): string;
  /** Reads a case file; `null` where it cannot be read. */
  handling(file: string): Handling | null;
}

/** The runs of the desk's workflows. */
export interface Runs {
  /** Oldest first. */
  all(): readonly RunRecord[];
  /** The end of the log; `cut` when there is more before it. */
  log(id: number): Promise<{ text: string; cut: boolean }>;
  summary(id: number): Promise<string>;
  /** Starts a workflow by its file name. */
  dispatch(workflow: string): Promise<unknown>;
}

/** The stack's clock; the two that move it answer the new date. */
export interface Clock {
  now(): string;
  today(): string;
  moveByDays(days: number): string | Promise<string>;
  moveTo(date: string): string | Promise<string>;
}

/** Addresses of the other parts; functions, as a port or a signed link is known only when it is asked for. */
export interface Links {
  form(): string;
  staffForm(): string;
  inbox(): string;
  figures(): string;
}

/** All that the pages know of the stack. */
export interface World {
  /** True when the stack was filled with invented complaints. */
  readonly example: boolean;
  readonly procedure: {
    readonly id: string;
    readonly title: string;
    /** Whether somebody is appointed to handle each complaint. */
    readonly hasHandler: boolean;
  };
  readonly timeZone: string;
  readonly links: Links;
  readonly clock: Clock;
  /** The ordinary desk first; then the restricted one, where there is one. */
  readonly desks: readonly [DeskPlace, ...DeskPlace[]];
  readonly runs: Runs;
  readonly post: Post;
  readonly tour: TourNote;
}
