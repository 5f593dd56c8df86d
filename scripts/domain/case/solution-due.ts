import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';

/** Whether the finding is one that calls for a solution, such as upheld in 000-23. */
export function callsForSolution(c: Pick<Case, 'finding'>, { finding }: Pick<Procedure, 'finding'>): boolean {
  return finding !== 'none' && finding.scale.find(({ id }) => id === c.finding)?.solution === true;
}
