/** What a procedure file may not say of its choices and of the lengths of its terms. */
import { expect, test } from 'vitest';
import { edited } from './config-files.ts';
import { mistakes, problemsIn } from './mistakes.ts';

const KOKSIJDE = 'procedures/koksijde@1.yaml';
const AWB = 'procedures/awb-9@1.yaml';
const twoGrounds = (second: string) =>
  `grounds:\n  - { id: te-laat, label: te laat, means: inadmissible, basis: { quote: x } }\n  - { id: later, ${second} }`;

test.each([
  [
    'two grounds that read the same',
    ...[KOKSIJDE, 'grounds: free', twoGrounds('label: Te laat, means: inadmissible, basis: { quote: x }')],
    ...['a label that nothing else in this list has', 'Te laat'],
  ],
  [
    'two findings that read the same',
    ...[KOKSIJDE, '{ id: not-upheld, label: ongegrond }', '{ id: not-upheld, label: gegrond }'],
    ...['a label that nothing else in this list has', 'gegrond'],
  ],
  [
    'two findings of a complaint whose parts differ',
    ...[AWB, 'label: ongegrond }', 'label: ongegrond, mixed: true }'],
    ...['one finding of a complaint whose parts differ', 'mixed: true of not-upheld'],
  ],
  [
    'a finding of parts that differ, of which none can make a complaint well-founded',
    ...[KOKSIJDE, 'label: gegrond, solution: true }', 'label: gegrond, solution: true, mixed: true }'],
    ...[
      'another finding with solution: true, which some parts have and others have not',
      'mixed: true of upheld',
    ],
  ],
  [
    'a reminder longer ago than the term',
    ...[KOKSIJDE, 'remind: [3, 1]', 'remind: [11, 1]'],
    ...['no more calendar days than the term has: 10 at most', '11'],
  ],
  [
    'a whole term that is no longer than the term',
    ...[
      AWB,
      '{ count: 4, unit: week, times: 1,',
      '{ count: 4, unit: week, total_max: { count: 6, unit: week }, times: 1,',
    ],
    ...['a whole term that is longer than the term itself, 6 × week', '6 × week'],
  ],
] as const)('%s: a mistake, told with an example', (_what, file, from, to, expected, found) => {
  const [problem, ...others] = mistakes(edited(file, from, to)).problems;
  expect(problem).toMatchObject({ file, expected, found });
  expect(problem?.example).not.toBe('');
  expect(others).toEqual([]);
});

test('two grounds that rest on an earlier complaint, anybody’s and one’s own, read apart', () => {
  const same = 'label: te laat, earlier: same-complainant, means: inadmissible, basis: { quote: x }';
  expect(problemsIn(edited(KOKSIJDE, 'grounds: free', twoGrounds(same)))).toEqual([]);
});
