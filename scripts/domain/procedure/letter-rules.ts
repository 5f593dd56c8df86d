import type { ContentId } from './letter-schema.ts';
import type { Problem } from './problem.ts';
import type { Procedure } from './schema.ts';
import type { LetterId } from './vocabulary.ts';

/** What a letter must hold, the procedure must know: a finding that does not exist can stand in no letter. */
export function lettersCanBeWritten(procedure: Procedure): Problem[] {
  const letters = Object.entries(procedure.letters) as [LetterId, Procedure['letters'][LetterId]][];
  return letters.flatMap(([id, letter]) =>
    (letter?.requires ?? []).flatMap((content, index, all) => {
      const path = ['letters', id, 'requires', index];
      const example = all.find((one) => isKnown(one, id, procedure)) ?? 'receipt-date';
      if (all.indexOf(content) !== index) {
        return [{ path, expected: 'each content once', found: `${content} again`, example }];
      }
      if (isKnown(content, id, procedure)) return [];
      return [
        {
          path,
          expected: `a content that this procedure knows: ${WHERE[content] ?? ''}`,
          found: content,
          example,
        },
      ];
    }),
  );
}

/** Where the procedure file says what such a content is. */
const WHERE: Readonly<Partial<Record<ContentId, string>>> = {
  'expected-date': 'a term that is stopped by answered',
  ground: 'a list under grounds',
  finding: 'a scale under finding',
  norms: 'a list under finding.norms',
  solution: 'a finding with solution: true',
  'second-line': 'second_line, with in_answer',
  committee: 'committee, beside requires',
};

function isKnown(content: ContentId, letter: LetterId, procedure: Procedure): boolean {
  const { deadlines, grounds, finding, second_line: second, letters } = procedure;
  switch (content) {
    case 'expected-date':
      return deadlines.some(({ stopped_by: by }) => by.includes('answered'));
    case 'ground':
      return typeof grounds !== 'string';
    case 'finding':
      return finding !== 'none';
    case 'norms':
      return finding !== 'none' && finding.norms !== 'none';
    case 'solution':
      return finding !== 'none' && finding.scale.some(({ solution }) => solution);
    case 'second-line':
      return second !== 'none' && second.in_answer;
    case 'committee':
      return (letters[letter]?.committee ?? null) !== null;
    default:
      return true;
  }
}
