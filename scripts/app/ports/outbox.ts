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
