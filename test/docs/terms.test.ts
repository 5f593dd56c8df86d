import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { date } from '#domain/language/nl.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { table } from '#text/markdown/table.ts';
import { due } from '../../scripts/bin/due.ts';
import { root } from '../run/command.ts';
import { documentOf, withPart } from './document.ts';

const { procedures } = parseConfig(await readConfigFiles(join(root, 'config')));

/** A term of a procedure, counted from a date. */
interface Example {
  readonly procedure: string;
  readonly term: string;
  readonly from: string;
}

const EXAMPLES: readonly Example[] = [
  { procedure: 'koksijde', term: 'acknowledgement', from: '2026-11-20' },
  { procedure: 'koksijde', term: 'answer', from: '2026-11-20' },
  { procedure: 'koksijde', term: 'acknowledgement', from: '2026-12-15' },
  { procedure: 'koksijde', term: 'answer', from: '2027-01-31' },
  { procedure: 'hss', term: 'acknowledgement', from: '2026-11-20' },
  { procedure: 'hss', term: 'acknowledgement', from: '2026-12-18' },
  { procedure: 'hss', term: 'acknowledgement', from: '2027-04-29' },
  { procedure: 'hss', term: 'answer', from: '2027-03-26' },
];

/** What `gegrond due` prints. */
async function printed({ procedure, term, from }: Example): Promise<string> {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await due([procedure, term, '--from', from, '--config', join(root, 'config')], {});
    return print.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    print.mockRestore();
  }
}

/** An example as a row: its letter, the procedure, the term, and the dates. */
async function rowOf(example: Example, index: number): Promise<string[]> {
  const { procedure, term, from } = example;
  const dates = [...(await printed(example)).matchAll(/\d{4}-\d{2}-\d{2}/g)].map(String);
  const rules = [...procedures.values()].filter(({ id }) => id === procedure).at(-1);
  const label = rules?.deadlines.find(({ code }) => code === term)?.label ?? term;
  const letter = String.fromCodePoint('A'.charCodeAt(0) + index);
  return [letter, rules?.organisation ?? procedure, label, ...[from, ...dates].map(date.longDate)];
}

it('shows each worked example of a term as the command line counts it', async () => {
  const rows: string[][] = [];
  for (const [index, example] of EXAMPLES.entries()) rows.push(await rowOf(example, index));
  const header = ['', 'Procedure', 'Termijn', 'Ontvangen op', 'Streefdatum', 'Einddatum', 'Uiterste datum'];
  const made = withPart(documentOf('docs/terms.md'), 'examples', table(header, rows));
  await expect(made).toMatchFileSnapshot(join(root, 'docs/terms.md'));
});
