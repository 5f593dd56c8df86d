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

/** One finding at most is that of a complaint whose parts differ, and another must be one by which a complaint is well-founded. */
export function partsMakeAWhole({ finding }: Procedure): Problem[] {
  const scale = finding === 'none' ? [] : finding.scale;
  const isFounded = scale.some(({ solution, mixed }) => solution && !mixed);
  return scale.flatMap(({ id, mixed }, index) => {
    if (!mixed) return [];
    const isFirst = scale.findIndex((one) => one.mixed) === index;
    if (isFirst && isFounded) return [];
    return [
      {
        path: ['finding', 'scale', index, 'mixed'],
        expected: isFirst
          ? 'another finding with solution: true, which some parts have and others have not'
          : 'one finding of a complaint whose parts differ',
        found: `mixed: true of ${id}`,
        example: 'mixed: false',
      },
    ];
  });
}
