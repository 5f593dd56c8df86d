import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

export type Author = { app: number } | { person: string };

/** A request that changed something, at its instant. `body` is text; `base64` says that it is bytes in base 64. */
export interface RequestEntry {
  kind: 'request';
  at: string;
  as: Author;
  method: string;
  path: string;
  type?: string;
  body?: string;
  base64?: true;
}

/** An installation token that was given out: it works until it expires, also after a restart. */
export interface TokenEntry {
  kind: 'token';
  token: string;
  app: number;
  grant: Record<string, unknown>;
  expires: string;
}

export type JournalEntry = RequestEntry | TokenEntry;

export interface Journal {
  append(entry: JournalEntry): void;
}

/**
 * Reads the journal, one JSON object a line. A last line that was cut off (the process was killed while it
 * wrote) is removed from the file. Throws for any other line that is not an entry.
 */
export function readJournal(file: string): JournalEntry[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)));
  return text
    .slice(0, end)
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => parseEntry(line, file, index + 1));
}

function parseEntry(line: string, file: string, number: number): JournalEntry {
  try {
    const entry = JSON.parse(line) as { kind?: unknown };
    if (entry.kind === 'request' || entry.kind === 'token') return entry as JournalEntry;
  } catch {
    // said below
  }
  throw new Error(
    `${file}, line ${String(number)}: expected a journal entry such as {"kind":"request",…}, found ${line.slice(0, 60)}`,
  );
}

/** Opens the journal for writing at its end. An entry is in the file's hands when `append` returns. */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true });
  return {
    append: (entry) => {
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    },
  };
}
