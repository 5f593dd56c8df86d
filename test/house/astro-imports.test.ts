import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { brokenRules } from './rules.ts';
import type { Import } from './rules.ts';

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every import of an `.astro` file's text, in its frontmatter and its scripts. */
function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, named, called]) => {
    const specifier = named ?? called ?? '';
    return { from: file, to: pathOf(file, specifier), kinds: kindsOf(specifier, type !== undefined) };
  });
}

function kindsOf(specifier: string, isType: boolean): string[] {
  const kind = specifier.startsWith('#')
    ? 'aliased-subpath-import'
    : specifier.startsWith('.')
      ? 'local'
      : 'npm';
  return isType ? [kind, 'type-only'] : [kind];
}

function pathOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(file), specifier);
  if (!specifier.startsWith('#'))
    return specifier.startsWith('node:') ? specifier : `node_modules/${specifier}`;
  const aliases = Object.entries(manifest.imports).map(([alias, target]) => [
    alias.slice(0, -1),
    target.slice(2, -1),
  ]);
  const [alias, target] = aliases.find(([prefix]) => specifier.startsWith(prefix ?? '')) ?? [];
  return alias === undefined ? specifier : `${target ?? ''}${specifier.slice(alias.length)}`;
}

describe('the imports of .astro files', () => {
  const files = globSync('site/**/*.astro').map((file) => file.replaceAll('\\', '/'));
  const imports = files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));

  test('keep to the table of who may import whom', () => {
    const broken = imports.flatMap((one) =>
      brokenRules(one).map((rule) => `${rule}: ${one.from} → ${one.to}`),
    );
    expect(broken).toEqual([]);
  });

  test('name files that exist', () => {
    const local = imports
      .filter(({ kinds }) => !kinds.includes('npm'))
      .map(({ to }) => to.replace(/\?.*/, ''));
    expect(local.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the reader of .astro imports', () => {
  const page = 'site/pages/index.astro';
  test.each([
    ["import { decide } from '#domain/case/decide.ts';", ['site-knows-the-public-side']],
    ["import { deliver } from '#app/deliver.ts';", ['site-knows-the-public-side']],
    ["import {\n  deliver,\n} from '#adapters/outbox.ts';", ['site-knows-the-public-side']],
    ["import '../../cases/2026/one.md';", ['site-knows-the-public-side']],
    [
      "const { start } = await import('#local/start.ts');",
      ['bin-and-local-are-leaves', 'site-knows-the-public-side'],
    ],
    ["import { fields } from '../../scripts/domain/form/fields.ts';", ['rooms-speak-by-name']],
    ["import Page from '#site/layouts/Page.astro';", ['neighbours-speak-relatively']],
    ["import { count } from '#domain/statistics/count.ts';", ['site-takes-types-of-statistics']],
    ["import type { Count } from '#domain/statistics/count.ts';", []],
    ["import { report } from '#domain/statistics/report.ts';", []],
    ["import { fields } from '#domain/form/fields.ts';", []],
    ["import Page from '../layouts/Page.astro';", []],
    ["import * as charts from 'echarts';", []],
  ])('judges %s', (line, rules) => {
    expect(importsOf(page, `---\n${line}\n---\n<p></p>\n`).flatMap(brokenRules)).toEqual(rules);
  });
});
