// `npm run requirements`: runs the tests that carry the id of a requirement, prints the table and writes
// docs/requirements.md. Ends red where an id has no test, or one that failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Ended } from '../requirements/table.ts';
import { requirementsPage, traced } from '../requirements/table.ts';
import { ensureBrowser } from '../../scripts/bin/browser.ts';
import { entryOf, root } from './command.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function run(): Ended[] {
  const folder = mkdtempSync(join(tmpdir(), 'gegrond-requirements-'));
  const file = join(folder, 'report.json');
  const browser = ensureBrowser();
  const args = ['run', '-t', '00[0-4]-\\d\\d', '--reporter=json', `--outputFile=${file}`];
  spawnSync(process.execPath, [entryOf('vitest', 'vitest'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(browser === null ? {} : { CHROMIUM_PATH: browser }) },
  });
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({
        file: relative(root, name).replaceAll('\\', '/'),
        name: fullName,
        passed: status === 'passed',
      })),
  );
}

const rows = traced(run());
for (const { requirement, tests, result } of rows) {
  const first = tests[0]?.name ?? '';
  console.log([requirement.id, requirement.actor, requirement.what, first, result].join(' | '));
}
const bad = rows.filter(({ result }) => result !== 'passed');
writeFileSync(join(root, 'docs', 'requirements.md'), requirementsPage(rows));
console.log(
  `${rows.length - bad.length} of ${rows.length} passed${bad.length === 0 ? '' : `; look at ${bad.map(({ requirement }) => requirement.id).join(', ')}`}`,
);
process.exitCode = bad.length === 0 ? 0 : 1;
