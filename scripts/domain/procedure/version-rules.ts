import { addDays } from '../deadline/local-date.ts';
import { versionsOf } from './in-force.ts';
import type { Problem } from './problem.ts';
import type { Procedure } from './schema.ts';
import { procedureKey } from './schema.ts';

/** What is wrong with when a version begins, beside the others of its id: on each day one is in force at most. */
export function versionProblems(procedure: Procedure, procedures: readonly Procedure[]): Problem[] {
  const versions = versionsOf(procedure.id, procedures);
  const [before] = versions.slice(0, versions.indexOf(procedure)).slice(-1);
  if (before === undefined) return [];
  const { valid_from: from, valid_until: until } = before;
  const last = until !== null && until > from ? until : from;
  if (procedure.valid_from > last) return [];
  const does = until === null ? 'which begins on' : 'which is in force until';
  return [
    {
      path: ['valid_from'],
      expected: `a day on which no other version is in force: after ${procedureKey(before)}, ${does} ${last}`,
      found: procedure.valid_from,
      example: addDays(last, 1),
    },
  ];
}
