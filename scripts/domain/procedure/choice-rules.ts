import { groundName } from './ground-name.ts';
import type { Problem } from './problem.ts';
import { repeatedLabels } from './problem.ts';
import type { Procedure } from './schema.ts';

/** What people choose by its words: two that read the same are one choice to them. */
export function choicesReadApart({ grounds, finding, kinds, hearing }: Procedure): Problem[] {
  const norms = finding === 'none' || finding.norms === 'none' ? [] : finding.norms;
  const named = typeof grounds === 'string' ? [] : grounds.map((one) => ({ label: groundName(one) }));
  return [
    ...repeatedLabels(['grounds'], named),
    ...repeatedLabels(['kinds'], kinds),
    ...repeatedLabels(['hearing', 'waive_grounds'], hearing?.waive_grounds ?? []),
    ...repeatedLabels(['finding', 'scale'], finding === 'none' ? [] : finding.scale),
    ...repeatedLabels(['finding', 'norms'], norms),
  ];
}
