import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

const TEXT = /\.(ts|mjs|astro|json|ya?ml|md|hbs|css|html|sh)$|^\.(ci|editorconfig)/;
const texts = files
  .filter((file) => TEXT.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** `file:line` of every line that the pattern finds. */
function places(among: typeof texts, pattern: RegExp): string[] {
  return among.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${String(index + 1)} ${line.trim()}`] : [])),
  );
}

test('no file is a drawer: utils, helpers, common, misc, shared', () => {
  expect(
    files.filter((file) => /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/i.test(file)),
  ).toEqual([]);
});

test('no file names a place on the machine where it was written', () => {
  const homes = ['work', 'root', 'home', 'Users'].join('|');
  expect(places(texts, new RegExp(`(?<![\\w.:}$/-])/(${homes})/[\\w.]`))).toEqual([]);
});

test('the lock file names no host', () => {
  expect(
    places(
      texts.filter(({ file }) => file === 'package-lock.json'),
      /"resolved": "https?:/,
    ),
  ).toEqual([]);
});

test('no code names a procedure, not even as an example: procedures differ in their YAML alone', () => {
  const ids = globSync('config/procedures/*.yaml').map((file) => basename(file).replace(/@.*/, ''));
  expect(new Set(ids).size).toBeGreaterThanOrEqual(7);
  const code = texts.filter(
    ({ file }) => /\.(ts|mjs|astro|ya?ml)$/.test(file) && !/^(test|config|cases|docs)\//.test(file),
  );
  expect(new Set(code.map(({ file }) => file.split('/')[0]))).toContain('workflows');
  expect(places(code, new RegExp(`(?<![\\w-])(${[...new Set(ids)].join('|')})(?![\\w-])`))).toEqual([]);
});

test('no rule is switched off in place', () => {
  const switches = ['eslint-dis' + 'able', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'prettier-' + 'ignore'];
  expect(
    places(
      texts.filter(({ file }) => /\.(ts|mjs|astro)$/.test(file)),
      new RegExp(switches.join('|')),
    ),
  ).toEqual([]);
});
