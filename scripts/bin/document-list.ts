import { parseArgs } from 'node:util';
import { readCaseNumber } from '#text/code/code.ts';
import { usage, UsageError } from './arguments.ts';
import { openDocuments } from './documents.ts';

const OPTIONS = { desk: { type: 'string' }, remove: { type: 'string' } } as const;

/**
 * `gegrond documents NUMBER`: lists the documents of a case; with `--remove NAME` deletes one of them, for ever. The
 * comment that links to it stays, and is deleted by hand.
 */
export async function documents(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = usage(() =>
    parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }),
  );
  const number = readCaseNumber(positionals[0] ?? '');
  if (number === null || positionals.length > 1) {
    throw new UsageError(
      `documents: expected the number of a case, like 2026-7Q4M2X; found ${JSON.stringify(positionals.join(' '))}`,
    );
  }
  const desk = values.desk ?? env['GEGROND_DESK'] ?? '';
  const kept = openDocuments(desk, env);
  if (kept === null) {
    throw new UsageError(
      'GEGROND_DOCUMENTS_APP_ID: expected the number of the app of the documents; found nothing',
    );
  }
  const found = await kept.list(number);
  if (values.remove === undefined) {
    for (const { name, size, url } of found) process.stdout.write(`${name}\t${size}\t${url}\n`);
    return 0;
  }
  const named = found.find(({ name }) => name === values.remove);
  if (named === undefined) {
    const names = found.map(({ name }) => name).join(', ') || 'none';
    throw new UsageError(
      `--remove: expected a document of ${number}: ${names}; found ${JSON.stringify(values.remove)}`,
    );
  }
  await kept.remove(named.id);
  return 0;
}
