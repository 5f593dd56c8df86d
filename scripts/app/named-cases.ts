import { numbersIn } from '#domain/case/commands/ground.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { BrokenCaseFile } from '#text/case-file/read.ts';
import { readCommands } from '#text/command/parse.ts';
import type { CaseStore } from './case-store.ts';
import type { Comment } from './ports.ts';

async function statusOf(number: string, store: CaseStore): Promise<Status | undefined> {
  try {
    return (await store.byNumber(number))?.status;
  } catch (error) {
    if (!(error instanceof BrokenCaseFile)) throw error;
    return undefined;
  }
}

/** How far the cases are whose numbers stand behind the commands of these comments; those that the register knows. */
export async function namedCases(
  comments: readonly Comment[],
  store: CaseStore,
): Promise<ReadonlyMap<string, Status>> {
  const words = comments
    .map(({ body }) => readCommands(body))
    .flatMap((reading) => (reading.kind === 'request' ? reading.request.commands : []))
    .flatMap((command) => command.words);
  const found = new Map<string, Status>();
  for (const number of new Set(numbersIn(words))) {
    const status = await statusOf(number, store);
    if (status !== undefined) found.set(number, status);
  }
  return found;
}
