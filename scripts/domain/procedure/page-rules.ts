import type { Problem } from './problem.ts';
import { unknownIds } from './problem.ts';
import type { Procedure } from './schema.ts';

/** The steps name roles and terms that exist, and no term twice: a citizen reads each one time. */
export function courseNamesWhatIsThere({ steps, reports, roles, deadlines }: Procedure): Problem[] {
  const acting = [
    ...steps.flatMap(({ by }, step) => by.map((id, index) => ({ path: ['steps', step, 'by', index], id }))),
    ...reports.flatMap(({ by }, index) => (by === null ? [] : [{ path: ['reports', index, 'by'], id: by }])),
  ];
  const terms = steps.flatMap((one, step) =>
    one.terms.map((id, index) => ({ path: ['steps', step, 'terms', index], id })),
  );
  const codes = deadlines.map(({ code }) => code);
  const named = terms.map(({ id }) => id);
  const again = terms.filter(({ id }, index) => named.indexOf(id) !== index);
  return [
    ...unknownIds(
      'one of the roles of this procedure',
      acting,
      roles.map(({ id }) => id),
    ),
    ...unknownIds('the code of a term', terms, codes),
    ...unknownIds(
      'a term that no other step names',
      again,
      codes.filter((code) => !named.includes(code)),
    ),
  ];
}

/** What the organisation chose itself binds by no text. */
export function ownChoicesAreNotBinding({ deadlines }: Procedure): Problem[] {
  return deadlines.flatMap(({ basis, binding }, index) =>
    basis === 'own-choice' && binding
      ? [
          {
            path: ['deadlines', index, 'basis'],
            expected: 'the sentence on which a binding term rests, or binding: false',
            found: basis,
            example: 'binding: false',
          },
        ]
      : [],
  );
}

/** Those about whom a complaint can go elsewhere at once have a role in this procedure. */
export function atOnceNamesARole({ second_line: second, roles }: Procedure): Problem[] {
  if (second === 'none' || second.at_once === null) return [];
  return unknownIds(
    'one of the roles of this procedure',
    [{ path: ['second_line', 'at_once', 'about'], id: second.at_once.about }],
    roles.map(({ id }) => id),
  );
}
