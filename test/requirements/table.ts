/** The requirements of the five procedures, and the tests that carry their ids in their names. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const requirementSchema = z.strictObject({
  id: z.string().regex(/^00[0-4]-\d\d$/),
  actor: z.string(),
  when: z.string(),
  what: z.string(),
  term: z.string().optional(),
  note: z.string().optional(),
  /** The page that states it, where only people can keep it. */
  stated: z.string().optional(),
});
export type Requirement = z.output<typeof requirementSchema>;

export const requirements: readonly Requirement[] = z
  .array(requirementSchema)
  .parse(parse(readFileSync(fileURLToPath(new URL('requirements.yaml', import.meta.url)), 'utf8')));

/** A test as it ended. */
export interface Ended {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
}

export interface Row {
  readonly requirement: Requirement;
  readonly tests: readonly Ended[];
  readonly result: 'passed' | 'failed' | 'missing';
}

/** Ids in the name of a test. */
export function idsIn(name: string): string[] {
  return name.match(/\b00[0-4]-\d\d\b/g) ?? [];
}

/** Each requirement with the tests whose names carry its id. */
export function traced(tests: readonly Ended[]): Row[] {
  return requirements.map((requirement) => {
    const own = tests.filter(({ name }) => idsIn(name).includes(requirement.id));
    const result = own.length === 0 ? 'missing' : own.every(({ passed }) => passed) ? 'passed' : 'failed';
    return { requirement, tests: own, result };
  });
}

/** The table as a page of the documentation. */
export function requirementsPage(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
  const line = ({ requirement, tests, result }: Row) => {
    const { id, actor, what, term, stated } = requirement;
    const name = tests.map((test) => `${test.file}: ${test.name}`).join('<br>');
    const how = stated === undefined ? result : `${result}; stated on ${stated}, not enforced`;
    return `| ${[id, actor, term === undefined ? what : `${what} (${term})`, name, how].map(cell).join(' | ')} |`;
  };
  const stated = rows.filter(({ requirement }) => requirement.stated !== undefined).length;
  return [
    '# Requirements',
    'Made by `npm run requirements`. Each row is a sentence of one of the five procedures (000 Koksijde, 001 Zoersel, 002 a city and its OCMW, 003 OCO Almere, 004 HSS), with the tests that carry its id in their names.',
    `${rows.length} requirements; ${stated} of them are duties of people alone: stated on a page, and enforced by nobody but them.`,
    ['| Id | Actor | What | Tests | Result |', '| --- | --- | --- | --- | --- |', ...rows.map(line)].join(
      '\n',
    ),
    '',
  ].join('\n\n');
}
