import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import manifest from '../../package.json' with { type: 'json' };
import { entryOf, root } from '../run/command.ts';

/** Rule, importing file, what it imports (a specifier; `type ` before it for a type). */
type Row = readonly [rule: string, from: string, specifier: string];

const FORBIDDEN: readonly Row[] = [
  ['domain-is-pure', 'scripts/domain/form/disk.ts', 'node:fs'],
  ['domain-is-pure', 'scripts/domain/form/forge.ts', '@octokit/rest'],
  ['domain-is-pure', 'scripts/domain/form/parse.ts', '#text/issue/read.ts'],
  ['text-is-pure', 'scripts/text/issue/disk.ts', 'node:fs/promises'],
  ['text-is-pure', 'scripts/text/issue/job.ts', '#app/job.ts'],
  ['text-is-pure', 'scripts/text/issue/git.ts', 'type #adapters/git.ts'],
  ['app-knows-no-outside', 'scripts/app/disk.ts', 'node:path'],
  ['app-knows-no-outside', 'scripts/app/forge.ts', 'type @octokit/rest'],
  ['app-knows-no-outside', 'scripts/app/summary.ts', '@actions/core'],
  ['app-knows-no-outside', 'scripts/app/git.ts', '#adapters/git.ts'],
  ['adapters-serve-ports', 'scripts/adapters/job.ts', '#app/job.ts'],
  ['adapters-serve-ports', 'scripts/adapters/issue.ts', '#text/issue/read.ts'],
  ['adapters-serve-ports', 'scripts/adapters/letter.ts', 'handlebars'],
  ['adapters-take-types-of-the-domain', 'scripts/adapters/fields.ts', '#domain/form/fields.ts'],
  ['bin-and-local-are-leaves', 'scripts/app/start.ts', '#local/start.ts'],
  ['bin-and-local-are-leaves', 'site/client/start.ts', '#local/start.ts'],
  ['bin-and-local-keep-to-scripts', 'scripts/local/site.ts', '#site/data/read.ts'],
  ['site-knows-the-public-side', 'site/data/job.ts', '#app/job.ts'],
  ['site-knows-the-public-side', 'site/data/git.ts', '#adapters/git.ts'],
  ['site-knows-the-public-side', 'site/data/decide.ts', '#domain/case/decide.ts'],
  ['site-knows-the-public-side', 'site/data/cases.ts', '../../cases/index.ts'],
  ['site-takes-types-of-statistics', 'site/data/count.ts', '#domain/statistics/count.ts'],
  ['intake-routes-reach-the-outbox', 'site/pages/api/intake.ts', '#domain/case/decide.ts'],
  ['nothing-imports-tests', 'scripts/app/tested.ts', '../../test/data.ts'],
  ['domain-language-knows-only-what-comes-before', 'scripts/domain/language/form.ts', '../form/fields.ts'],
  ['domain-form-knows-only-what-comes-before', 'scripts/domain/form/due.ts', '../deadline/due.ts'],
  ['domain-deadline-knows-only-what-comes-before', 'scripts/domain/deadline/load.ts', '../procedure/load.ts'],
  ['domain-procedure-knows-only-what-comes-before', 'scripts/domain/procedure/case.ts', '../case/decide.ts'],
  ['domain-case-knows-only-what-comes-before', 'scripts/domain/case/plan.ts', '../plan.ts'],
  ['domain-statistics-knows-only-what-comes-before', 'scripts/domain/statistics/plan.ts', 'type ../plan.ts'],
  ['domain-plan-knows-only-what-comes-before', 'scripts/domain/plan.ts', './statistics/count.ts'],
  ['domain-desk-knows-only-what-comes-before', 'scripts/domain/desk/tell.ts', '../plan.ts'],
  ['no-cycles', 'scripts/app/egg.ts', './hen.ts'],
  ['no-unresolvable', 'scripts/app/lost.ts', './nowhere.ts'],
  ['rooms-speak-by-name', 'scripts/app/near.ts', '../text/issue/read.ts'],
  ['neighbours-speak-relatively', 'scripts/app/far.ts', '#app/job.ts'],
  ['product-needs-no-dev-dependency', 'scripts/local/check.ts', 'fast-check'],
];

const ALLOWED: readonly (readonly [from: string, specifier: string])[] = [
  ['scripts/domain/form/fields.ts', 'zod'],
  ['scripts/domain/deadline/due.ts', 'temporal-polyfill'],
  ['scripts/domain/procedure/load.ts', '../deadline/due.ts'],
  ['scripts/domain/case/decide.ts', '../procedure/load.ts'],
  ['scripts/domain/statistics/count.ts', '../case/decide.ts'],
  ['scripts/domain/statistics/report.ts', 'zod'],
  ['scripts/text/issue/read.ts', 'yaml'],
  ['scripts/text/letter/render.ts', 'handlebars'],
  ['scripts/text/code.ts', 'node:crypto'],
  ['scripts/app/job.ts', '#text/issue/read.ts'],
  ['scripts/app/ports.ts', 'type #domain/case/decide.ts'],
  ['scripts/adapters/git.ts', 'type #app/ports.ts'],
  ['scripts/adapters/files.ts', 'node:fs'],
  ['scripts/adapters/forge.ts', '@octokit/rest'],
  ['scripts/adapters/words.ts', 'type #domain/form/fields.ts'],
  ['scripts/local/start.ts', '#adapters/git.ts'],
  ['scripts/bin/run.ts', '#local/start.ts'],
  ['site/data/read.ts', '#domain/form/fields.ts'],
  ['site/data/report.ts', '#domain/statistics/report.ts'],
  ['site/data/types.ts', 'type #domain/statistics/count.ts'],
  ['site/pages/api/check.ts', '#adapters/git.ts'],
  ['site/pages/api/check2.ts', '../../data/read.ts'],
  ['cases/index.ts', 'node:fs'],
  ['test/data.ts', '#app/job.ts'],
];

const folder = mkdtempSync(join(tmpdir(), 'gegrond-imports-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A small world with every row as a file, judged by the real rules: one `rule from` per violation. */
function cruise(): string[] {
  const dependencies = {
    zod: '1',
    'temporal-polyfill': '1',
    yaml: '1',
    handlebars: '1',
    '@octokit/rest': '1',
    '@actions/core': '1',
  };
  const devDependencies = { 'fast-check': '1' };
  write(
    'package.json',
    JSON.stringify({ type: 'module', imports: manifest.imports, dependencies, devDependencies }),
  );
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { module: 'NodeNext', allowImportingTsExtensions: true, noEmit: true },
    }),
  );
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export {};\n');
  }
  for (const [from, specifier] of [...ALLOWED, ...FORBIDDEN.map(([, ...row]) => row)]) {
    const [, type = '', name = ''] = /^(type )?(.*)$/.exec(specifier) ?? [];
    write(
      from,
      `import ${type}* as it from '${name}';\nexport const used: unknown = ${type === '' ? 'it' : "'it'"};\n`,
    );
  }
  write('scripts/app/hen.ts', "import { egg } from './egg.ts';\nexport const hen = egg;\n");
  const rules = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const command = [entryOf('dependency-cruiser', 'depcruise'), ...rules, 'scripts', 'site', 'test', 'cases'];
  const found = JSON.parse(execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return found.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

describe('the rules of who may import whom', () => {
  const violations = cruise();

  test.each(FORBIDDEN)('%s: %s may not import %s', (rule, from) => {
    expect(violations).toContain(`${rule} ${from}`);
  });

  test.each(ALLOWED)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.endsWith(` ${from}`))).toEqual([]);
  });

  test('are each tried by a row, and each says why', () => {
    const rules = (config as { forbidden: { name: string; comment: string }[] }).forbidden;
    expect(rules.filter(({ comment }) => comment.length < 20)).toEqual([]);
    const tried = new Set(FORBIDDEN.map(([rule]) => rule));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});
