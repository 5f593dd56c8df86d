/** What somebody reads who made a mistake in a procedure: the text that a command prints, with line and example. */
import { describe, expect, test } from 'vitest';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { configFiles, edited, withFile, withSecondVersion } from './config-files.ts';
import { mistakes } from './mistakes.ts';

const FILE = 'procedures/koksijde@1.yaml';
const SECOND = 'procedures/koksijde@2.yaml';
const LABELLED =
  'grounds:\n  - { id: te-laat, label: te laat, means: inadmissible, basis: { quote: Een klacht } }';
const GROUND = 'grounds:\n  - id: te-laat\n    means: inadmissible\n    basis: { quote: Een klacht }';

/** The one mistake that is printed, and the text of the line that it names. */
function printed(files: readonly ConfigFile[], path = FILE) {
  const lines = mistakes(files).message.split('\n').slice(1);
  const [, line = '', said] = /^ {2}[^:]+:(\d+): (.*)$/u.exec(lines[0] ?? '') ?? [];
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${path}:`);
  const text = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  return { at: text[Number(line) - 1]?.trim(), said };
}

describe('the bad input that the issue names', () => {
  test('an unknown anchor', () => {
    const { at, said } = printed(edited(FILE, 'anchor: received', 'anchor: recieved'));
    expect(at).toBe('anchor: recieved');
    expect(said).toMatch(
      /^expected an anchor: submitted, registered, received, .*; found "recieved"; for example: "received"$/u,
    );
  });

  test('a term stopped by an event that does not exist', () => {
    const { at, said } = printed(edited(FILE, 'stopped_by: [answered]', 'stopped_by: [beantwoord]'));
    expect(at).toBe('stopped_by: [beantwoord]');
    expect(said).toMatch(
      /^expected one of received, .*answered, .*; found "beantwoord"; for example: "received"$/u,
    );
  });

  test('a ground without label', () => {
    const { at, said } = printed(edited(FILE, 'grounds: free', GROUND));
    expect(at).toBe('- id: te-laat');
    expect(said).toBe(
      'expected the key label: a value of the type string; found nothing; for example: label: "een tekst voor mensen"',
    );
  });

  test('a circular anchor', () => {
    const circle = edited(FILE, 'anchor: received', 'anchor: { end_of: acknowledgement }');
    const { at, said } = printed(circle);
    expect(at).toBe('anchor: { end_of: acknowledgement }');
    expect(said).toMatch(/^expected .*; found acknowledgement.*; for example: \S+/u);
  });

  test('a role that nobody has', () => {
    const role = edited(FILE, 'roles:\n', 'roles:\n  - { id: ombuds, label: ombudsman }\n');
    const { at, said } = printed(edited(FILE, 'by: handler', 'by: ombuds', role));
    expect(at).toContain('by: ombuds');
    expect(said).toMatch(
      /^expected a role that somebody in organisation.yaml has: coordinator, .*; found ombuds; for example: coordinator$/u,
    );
  });

  test('two versions in force on one day', () => {
    expect(printed(withSecondVersion('2024-01-01'), SECOND)).toEqual({
      at: "valid_from: '2024-01-01'",
      said: 'expected a day on which no other version is in force: after koksijde@1, which begins on 2024-01-01; found 2024-01-01; for example: 2024-01-02',
    });
  });
});

describe('a key that is missing is named, with what belongs there', () => {
  test.each([
    [/^title: .*\n/mu, 'title: a value of the type string', 'title: "een tekst voor mensen"'],
    [/^channels: .*\n/mu, 'channels: a list of web-form, ', 'channels: ["web-form"]'],
    [/^answer: .*\n/mu, 'answer: {forms, requires}', 'answer: {"forms":["letter"],"requires":["reasons"]}'],
    [/^ {4}count: 10\n/mu, 'count: a value of the type number', 'count: 10'],
    [/^grounds: .*\n/mu, 'grounds: free, none or a list of {id, label, means, ', 'grounds: "free"'],
  ])('%s', (line, expected, example) => {
    const { said } = printed(edited(FILE, line, ''));
    expect(said).toContain(`expected the key ${expected}`);
    expect(said).toContain(`; found nothing; for example: ${example}`);
  });
});

test('each ground without label is told, not the first alone', () => {
  const two = `${GROUND}\n${GROUND.replace('grounds:\n', '').replace('te-laat', 'anoniem')}`;
  const { problems } = mistakes(edited(FILE, 'grounds: free', two));
  expect(problems.map(({ example }) => example)).toEqual(Array(2).fill('label: "een tekst voor mensen"'));
});

describe('what can be written in several forms names them all', () => {
  const FORMS = '{quote, read_as?} or {article, paraphrase, checked?, read_as?}';

  test.each([
    [
      'to: inadmissible',
      'to: nirvana',
      /^expected received, assessing, .* or a record with keys of received, /u,
    ],
    ['finding:', 'finding: non\nfindings:', /^expected none or \{scale, norms, .*found "non"/u],
    [
      'calendar: be',
      'calendar: be\ncalender: be',
      /^expected one of the keys id, version, .*; found the key calender; for example: id: "reglement"$/u,
    ],
    [
      'grounds: free',
      LABELLED.replace('{ quote: Een klacht }', '{}'),
      `expected ${FORMS}; found {}; for example: {"quote":`,
    ],
    [
      'anchor: received',
      'anchor: received\n    suspension: {}',
      `expected the key basis: ${FORMS}; found nothing; for example: basis: {"quote":`,
    ],
    [
      'grounds: free',
      LABELLED.replace('quote: Een klacht', 'quote: Een klacht, reed_as: x'),
      'expected one of the keys quote, read_as, article, paraphrase, checked; found the key reed_as',
    ],
  ])('%s written as %s', (from, to, expected) => {
    const [first] = mistakes(edited(FILE, from, to))
      .message.split('\n')
      .slice(1);
    const said = first?.replace(/^ {2}\S+: /u, '') ?? '';
    if (typeof expected === 'string') expect(said).toContain(expected);
    else expect(said).toMatch(expected);
  });
});

test('a file under a wrong name is told the name that it should have', () => {
  const text = configFiles.find(({ path }) => path === FILE)?.text ?? '';
  const third = 'procedures/koksijde@3.yaml';
  const files = withFile(third, text).filter(({ path }) => path !== FILE);
  expect(printed(files, third)).toEqual({
    at: 'version: 1',
    said: `expected the name of the file by what stands in it: ${FILE}; found ${third}; for example: ${FILE}`,
  });
});
