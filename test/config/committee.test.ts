import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CommandId } from '#domain/case/decision.ts';
import { formOf } from '#domain/case/example.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { give, receivedCase, TODAY } from '../domain/case/cases.ts';
import { configFiles, edited, withFile } from './config-files.ts';
import { problemsIn } from './mistakes.ts';

const EVERYTHING = 'procedures/everything@1.yaml';
const made = readFileSync(fileURLToPath(new URL(`../fixtures/${EVERYTHING}`, import.meta.url)), 'utf8');

const files = withFile(EVERYTHING, made);

/** A mistake that was told with what was expected, in these words among others, and what was found. */
const told = (expected: string, found: string): unknown =>
  expect.objectContaining({ found, expected: expect.stringContaining(expected) as string });

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
    'a command hear, by which it is recorded who is heard',
    'none',
  ],
  [
    '  respondent: { by: [coordinator, deputy], in: [received, assessing, admissible, under-investigation] }\n',
    '',
    'a command respondent, by which it is said whether it is about somebody',
    'none',
  ],
  ['of: [complainant, respondent]', 'of: [complainant, mayor]', 'one of complainant, respondent', '"mayor"'],
  ['{ id: no-answer, label', '{ id: waived, label', 'an id that is not used yet', 'waived'],
  [
    'of: [complainant, respondent]',
    'of: [respondent]',
    'no grounds on which the complainant need not be heard',
    'unfounded, waived, no-answer',
  ],
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
  expect(problemsIn(edited(EVERYTHING, from, to, files))).toContainEqual(told(expected, found));
});

test.each([
  ['first: [discussion, committee-hearing]', 'first: [discussion, discussion]', 'discussion'],
  ['of: [complainant, respondent]', 'of: [complainant, complainant]', 'complainant'],
  ['remind: [3, 1]', 'remind: [3, 3]', '3'],
  ['stopped_by: [answered', 'stopped_by: [answered, answered', 'answered'],
])('%j written as %j names something twice: a mistake, told once', (from, to, twice) => {
  const problems = problemsIn(edited(EVERYTHING, from, to, files));
  const [problem] = problems;
  expect(problem).toMatchObject({ expected: 'each item of a list once', found: `${twice} again` });
  expect(problems).toHaveLength(1);
});

test.each(['advice', 'ruling'])(
  'a committee can give its %s where the procedure has no scale of findings',
  (word) => {
    const path = 'procedures/zoersel@1.yaml';
    const role = word === 'advice' ? 'advice' : 'binding';
    const seats = '[{ id: chair, label: voorzitter }]';
    const committee = `committee: { role: ${role}, seats: ${seats}, basis: { quote: de commissie } }`;
    const rule = '{ by: [coordinator], in: [received] }';
    const files = edited(
      path,
      '\ncommands:\n',
      `\n${committee}\ncommands:\n  member: ${rule}\n  ${word}: ${rule}\n`,
    );
    expect(problemsIn(files)).toEqual([]);
    const zoersel = procedureOf(parseConfig(files), 'zoersel@1');
    expect(zoersel.finding).toBe('none');
    const command = { id: word as CommandId, words: [] };
    const sitting = { ...receivedCase(zoersel), committee: TODAY, seats: { chair: 'chair-1' } };
    const said = (text: string | null) => give(sitting, command, zoersel, ['coordinator'], { text });
    expect(said('Het advies.')).toMatchObject({
      events: [{ reason: expect.stringContaining('comment/') as string }],
    });
    expect(said(null)).toMatchObject({ refusal: { code: 'text-expected' } });
    expect(formOf(command.id, zoersel)).toBe('[datum]');
  },
);

/** The organisation of the repository as one that uses the made procedure, with these people besides. */
function organisedWith(people: string) {
  const organisation = configFiles.find(({ path }) => path === 'organisation.yaml')!;
  const text = organisation.text
    .replaceAll(/^ {2}- \{ id: (?:chair|partner|civil-servant)-\d.*\n/gmu, '')
    .replace('procedure: koksijde', 'procedure: everything')
    .replace('\npeople:\n', `\npeople:\n${people}`);
  return problemsIn(withFile('organisation.yaml', text, files));
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
  expect(organisedWith(`${rest}\n`)).toEqual([told(expected, found)]);
});

test('a body that somebody belongs to must be one of the bodies', () => {
  const people = MEMBERS.join('\n').replace('body: waterbedrijf', 'body: gasbedrijf');
  expect(organisedWith(`${people}\n`)).toContainEqual(told('one of the bodies', 'gasbedrijf'));
});
