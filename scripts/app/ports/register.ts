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
