import { groundName } from './ground-name.ts';
import type { Path, Problem } from './problem.ts';
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

function repeatedLabels(path: Path, things: readonly { readonly label: string }[]): Problem[] {
  const labels = things.map(({ label }) => label.trim().toLowerCase());
  return things.flatMap(({ label }, index) =>
    labels.indexOf(label.trim().toLowerCase()) === index
      ? []
      : [
          {
            path: [...path, index, 'label'],
            expected: 'a label that nothing else in this list has',
            found: label,
            example: `${label} (2)`,
          },
        ],
  );
}
