/** Mistakes against the form of a configuration file, before anything is held against its schema. */
import { expect, test } from 'vitest';
import { isConfigFile } from '#adapters/files/config.ts';
import { configFiles, edited, lineOf } from './config-files.ts';
import { mistakes } from './mistakes.ts';

const KOKSIJDE = 'procedures/koksijde@1.yaml';
const ORGANISATION = 'organisation.yaml';

test.each([
  [KOKSIJDE, 'label: klachtencoördinator', 'label: *klachtencoördinator*', '*klachtencoördinator*'],
  [KOKSIJDE, 'title: Klachtenprocedure', 'title: *Klachtenprocedure* van het', '*Klachtenprocedure*'],
  [KOKSIJDE, 'channels: [web-form,', 'channels: &c [*c, web-form,', '*c'],
  [ORGANISATION, 'roles: [deputy]', 'roles: [&one deputy, *one]', '*one'],
])('in %s, %s written as %s is told once, with its line', (path, from, to, alias) => {
  const { problems } = mistakes(edited(path, from, to));
  expect(problems).toEqual([
    {
      file: path,
      line: lineOf(path, from),
      expected: 'a value written out, in quotes where it begins with *',
      found: `the alias ${alias}`,
      example: `'${alias}'`,
    },
  ]);
});

test.each([
  [KOKSIJDE, 'title: Klachtenprocedure', 'title: &x Klachtenprocedure', '&x'],
  [KOKSIJDE, '  - code: acknowledgement', '  - &term\n    code: acknowledgement', '&term'],
  [KOKSIJDE, 'title: Klachtenprocedure', 'title: &Klachtenprocedure', '&Klachtenprocedure'],
  [ORGANISATION, 'example: true', '&key example: true', '&key'],
])('in %s, %s written as %s is told though nothing refers to it', (path, from, to, anchor) => {
  const { problems } = mistakes(edited(path, from, to));
  expect(problems).toEqual([
    {
      file: path,
      line: lineOf(path, from),
      expected: 'a value written out, in quotes where it begins with &',
      found: `the anchor ${anchor}`,
      example: `'${anchor}'`,
    },
  ]);
});

test('an alias that would unfold into a file without end is told as any other', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `    - &l${at + 1} [*l${at}, *l${at}, *l${at}, *l${at}]`,
  );
  const bomb = ['  examples:', '    - &l0 [klacht]', ...levels].join('\n');
  const { problems } = mistakes(edited(KOKSIJDE, '  examples:', bomb));
  expect(problems).toHaveLength(10);
  expect(problems[8]).toMatchObject({ file: KOKSIJDE, found: 'the alias *l8' });
});

test('a second document in a file is told, with its line', () => {
  const { problems } = mistakes(edited(KOKSIJDE, 'channels: [web-form', '---\nchannels: [web-form'));
  expect(problems).toEqual([
    {
      file: KOKSIJDE,
      line: lineOf(KOKSIJDE, 'channels: ['),
      expected: 'one document in a file, without a second --- line',
      found: 'a second one',
      example: 'a file of its own',
    },
  ]);
});

test.each([
  [
    'a key that stands twice in a record',
    ...['    count: 10\n', '    count: 10\n    count: 5\n', 'each key once', 'the key count again', 1],
  ],
  [
    'a key that stands twice in a record on one line',
    ...['{ does: finding, unless: found }', '{ does: finding, does: found }'],
    ...['each key once', 'the key does again', 0],
  ],
  [
    'a text with a colon in it',
    ...['title: Klachtenprocedure', 'title: Klachtenprocedure: die', 'YAML'],
    ...['Nested mappings are not allowed in compact mappings (at the key title)', 0],
  ],
] as const)('%s is told by its key', (_what, from, to, expected, found, below) => {
  const [problem] = mistakes(edited(KOKSIJDE, from, to)).problems;
  const line = lineOf(KOKSIJDE, from.trim()) + below;
  expect(problem).toMatchObject({ file: KOKSIJDE, line, expected, found });
  expect(problem?.example).toMatch(/^(?:count|does|title): /u);
});

test('a file whose name ends in .yml is not left alone in silence', () => {
  const path = 'procedures/koksijde@2.yml';
  expect(isConfigFile(path)).toBe(true);
  expect(mistakes([...configFiles, { path, text: 'id: koksijde' }]).problems).toEqual([
    {
      file: path,
      line: 1,
      expected: 'a name that ends in .yaml',
      found: path,
      example: 'procedures/koksijde@2.yaml',
    },
  ]);
});

test('a file that is no YAML is told with the line where it goes wrong, and the others are still read', () => {
  const { problems } = mistakes(edited(KOKSIJDE, 'channels: [web-form', 'channels: [web-form]]'));
  expect(problems[0]).toMatchObject({
    file: KOKSIJDE,
    line: lineOf(KOKSIJDE, 'channels: ['),
    expected: 'YAML',
  });
  expect(problems.every(({ file }) => file === KOKSIJDE)).toBe(true);
});
