import type { Call } from './call.ts';
import type { Identities } from './identities.ts';
import type { JournalEntry } from './journal.ts';
import type { ForgeOptions } from './options.ts';
import type { Perform } from './perform.ts';

/**
 * Does again what the journal in `file` holds, each request by its author and at its instant. Throws, naming
 * the line, when something that was done once cannot be done now.
 */
export async function replay(
  entries: JournalEntry[],
  perform: Perform,
  identities: Identities,
  file: string,
): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'token') {
      identities.restore(entry);
      continue;
    }
    const { at, as, method, path, type, body, base64 } = entry;
    const call: Call = {
      method,
      path,
      ...(type === undefined ? {} : { type }),
      ...(body === undefined ? {} : { body: Buffer.from(body, base64 ? 'base64' : 'utf8') }),
    };
    const { answer } = await perform(call, identities.ofAuthor(as), {
      at: Date.parse(at),
      own: true,
      again: true,
    });
    if (answer.status < 300) continue;
    throw new Error(
      `${file}, line ${String(index + 1)}: ${method} ${path} was done once and is now answered ` +
        `${String(answer.status)}. Was the forge's owner, repository or app changed? Start with an empty state.`,
    );
  }
}

/** Logins of those who wrote here and are in the options no more. */
export function earlierLogins(options: ForgeOptions, entries: JournalEntry[]): string[] {
  const present = new Set(options.people.map((person) => person.login));
  const wrote = entries.flatMap((entry) =>
    entry.kind === 'request' && 'person' in entry.as ? [entry.as.person] : [],
  );
  return [...new Set(wrote)].filter((login) => !present.has(login));
}
