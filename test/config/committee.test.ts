import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ConfigError } from '#text/config/config-error.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { configFiles } from './config-files.ts';

const EVERYTHING = 'procedures/everything@1.yaml';
const made = readFileSync(fileURLToPath(new URL(`../fixtures/${EVERYTHING}`, import.meta.url)), 'utf8');

/** What is wrong with the made procedure when a text of it is replaced. */
function mistakesOf(from: string, to: string) {
  if (!made.includes(from)) throw new Error(`the procedure does not contain ${from}`);
  return problemsIn([...configFiles, { path: EVERYTHING, text: made.replace(from, to) }]);
}

function problemsIn(files: typeof configFiles) {
  try {
    parseConfig(files);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test.each([
  ['  role: advice', '  role: advise', 'one of binding, advice', '"advise"'],
  [
    '  advice: { by: [coordinator, deputy], in: [under-investigation, before-committee] }\n',
    '',
    'a command advice, by which the committee can act',
    'none',
  ],
  ['prevention_advice: [upheld,', 'prevention_advice: [founded,', 'one of the findings', 'founded'],
  ['- { id: official,', '- { id: chair,', 'an id that is not used yet', 'chair'],
  [
    '  hear: { by: [coordinator, deputy], in: [under-investigation] }\n',
    '',
    'a command hear, by which the complainant is heard',
    'none',
  ],
  ['{ id: no-answer, label', '{ id: waived, label', 'an id that is not used yet', 'waived'],
  ['inform_with: [acknowledged]', 'inform_with: [acknowledgement]', 'one of received', '"acknowledgement"'],
  [
    'notify: [complainant, respondent]',
    'notify: [complainant, mayor]',
    'one of complainant, respondent',
    '"mayor"',
  ],
  ['when: not-satisfied, to', 'when: dissatisfied, to', 'one of solution-due', '"dissatisfied"'],
  [
    '{ not-satisfied: [committee] }',
    '{ not-satisfied: [second-line] }',
    'second_line, with in_answer',
    'second-line',
  ],
  ['{ not-satisfied: [committee] }', '{ not-satisfied: [reasons] }', 'each content once', 'reasons again'],
])('%j written as %j is told', (from, to, expected, found) => {
  expect(mistakesOf(from, to)).toContainEqual(
    expect.objectContaining({ found, expected: expect.stringContaining(expected) as string }),
  );
});

/** The organisation of the repository as one that uses the made procedure, with these people besides. */
function organisedWith(people: string, bodies = '') {
  const organisation = configFiles.find(({ path }) => path === 'organisation.yaml')!;
  const text = organisation.text
    .replaceAll(/^ {2}- \{ id: (?:chair|partner|civil-servant)-\d.*\n/gmu, '')
    .replace('procedure: koksijde', 'procedure: everything')
    .replace('\npeople:\n', `\npeople:\n${people}`)
    .replace('\nbodies:\n', `\nbodies:\n${bodies}`);
  const others = configFiles.filter((one) => one !== organisation);
  return problemsIn([...others, { path: 'organisation.yaml', text }, { path: EVERYTHING, text: made }]);
}

const MEMBERS = [
  '  - { id: chair-1, flags: [independent] }',
  '  - { id: partner-1, flags: [partner], body: waterbedrijf }',
  '  - { id: partner-2, flags: [partner], body: vlaamse-ombudsdienst }',
  '  - { id: official-1, flags: [official] }',
];

test('an organisation with somebody for every seat, and a substitute of another body, can have the committee', () => {
  expect(organisedWith(`${MEMBERS.join('\n')}\n`)).toEqual([]);
});

test.each([
  ['chair-1', 'for the seat chair of the committee: somebody with the flags independent', 'nobody'],
  ['partner-2', 'two people of different bodies for the seat partner', 'partner-1'],
  ['official-1', 'for the seat official', 'nobody'],
])('without %s a seat of the committee cannot be taken', (id, expected, found) => {
  const rest = MEMBERS.filter((line) => !line.includes(id)).join('\n');
  expect(organisedWith(`${rest}\n`)).toEqual([
    expect.objectContaining({ found, expected: expect.stringContaining(expected) as string }),
  ]);
});

test('a body that somebody belongs to must be one of the bodies', () => {
  const people = MEMBERS.join('\n').replace('body: waterbedrijf', 'body: gasbedrijf');
  expect(organisedWith(`${people}\n`)).toContainEqual(
    expect.objectContaining({
      found: 'gasbedrijf',
      expected: expect.stringContaining('one of the bodies') as string,
    }),
  );
});
