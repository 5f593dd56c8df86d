import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** The real configuration without the rules that need types, which need a file on disk. */
const eslint = new ESLint({
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false } } },
    tseslint.configs.disableTypeChecked,
  ],
});

async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

describe('the lint rules', () => {
  test.each([
    ['no-restricted-syntax', 'scripts/domain/a.ts', 'export const today = new Date();'],
    ['no-restricted-properties', 'scripts/domain/a.ts', 'export const now = Date.now();'],
    ['no-restricted-syntax', 'scripts/app/a.ts', 'export const now = Temporal.Now.instant();'],
    ['no-restricted-properties', 'scripts/text/a.ts', 'export const dice = Math.random();'],
    ['no-restricted-globals', 'scripts/domain/a.ts', "export const zone = process.env['TZ'];"],
    ['no-restricted-globals', 'scripts/app/a.ts', "export const page = fetch('https://example.org');"],
    [
      'no-restricted-imports',
      'scripts/text/a.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('a');",
    ],
    ['no-console', 'scripts/domain/a.ts', "console.log('a');"],
    ['no-restricted-syntax', 'scripts/adapters/a.ts', 'export default 1;'],
    ['@typescript-eslint/no-explicit-any', 'scripts/adapters/a.ts', 'export let a: any;'],
    ['max-lines', 'scripts/adapters/a.ts', lines(201, 'console.log(1);')],
    [
      'max-lines-per-function',
      'scripts/adapters/a.ts',
      `export function a() {\n${lines(60, 'console.log(1);')}}`,
    ],
    ['max-lines', 'test/a.test.ts', lines(301, 'console.log(1);')],
  ])('%s bites in %s', async (rule, file, code) => {
    expect(await brokenRules(file, code)).toContain(rule);
  });

  test.each([
    ['scripts/adapters/clock.ts', 'export const now = (): number => Date.now();'],
    ['scripts/domain/a.ts', "export const due = (from: string): string => from.slice(0, 10) || 'none';"],
    [
      'scripts/text/a.ts',
      "import { createHash } from 'node:crypto';\nexport const hash = createHash('sha256');",
    ],
    ['astro.config.mjs', 'export default {};'],
    ['test/a.test.ts', `export function a() {\n${lines(100, 'console.log(1);')}}`],
  ])('lets %s do its work', async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });

  test('cannot be switched off by a comment', async () => {
    const code = '/* eslint-' + 'disable */\nexport let a: any;';
    expect(await brokenRules('scripts/adapters/a.ts', code)).toContain('@typescript-eslint/no-explicit-any');
  });
});
