import type { ContentId } from './letter-schema.ts';
import type { Problem } from './problem.ts';
import type { Procedure } from './schema.ts';
import type { LetterId } from './vocabulary.ts';

type Letter = NonNullable<Procedure['letters'][LetterId]>;

/** Everything that a letter may have to hold, with where it stands. */
function requiredIn({ requires, requires_when: conditional }: Letter) {
  const lists = [
    { path: ['requires'], contents: requires },
    ...Object.entries(conditional).map(([when, contents]) => ({ path: ['requires_when', when], contents })),
  ];
  return lists.flatMap(({ path, contents }) =>
    contents.map((content, index) => ({ path: [...path, index], content })),
  );
}

/** What a letter must hold, the procedure must know: a finding that does not exist can stand in no letter. */
export function lettersCanBeWritten(procedure: Procedure): Problem[] {
  const letters = Object.entries(procedure.letters) as [LetterId, Letter][];
  return letters.flatMap(([id, letter]) => {
    const all = requiredIn(letter);
    const example = all.find(({ content }) => isKnown(content, id, procedure))?.content ?? 'receipt-date';
    return all.flatMap(({ path: inside, content }, index) => {
      const path = ['letters', id, ...inside];
      if (all.findIndex((one) => one.content === content) !== index) {
        return [{ path, expected: 'each content once', found: `${content} again`, example }];
      }
      if (isKnown(content, id, procedure)) return [];
      const expected = `a content that this procedure knows: ${WHERE[content] ?? ''}`;
      return [{ path, expected, found: content, example }];
    });
  });
}

/** Where the procedure file says what such a content is. */
const WHERE: Readonly<Partial<Record<ContentId, string>>> = {
  'expected-date': 'a term that is stopped by answered',
  ground: 'a list under grounds, or free',
  finding: 'a scale under finding',
  norms: 'a list under finding.norms',
  solution: 'a finding with solution: true',
  'second-line': 'second_line, with in_answer',
  'second-line-at-once': 'second_line.at_once',
  committee: 'committee, beside requires',
  departure: 'the command depart',
  advice: 'the command depart',
};

/** Whether a procedure knows what a letter is to say; a content that is not named here is known of every complaint. */
const KNOWN: Readonly<Partial<Record<ContentId, (procedure: Procedure, letter: LetterId) => boolean>>> = {
  'expected-date': ({ deadlines }) => deadlines.some(({ stopped_by: by }) => by.includes('answered')),
  ground: ({ grounds }) => grounds !== 'none',
  finding: ({ finding }) => finding !== 'none',
  norms: ({ finding }) => finding !== 'none' && finding.norms !== 'none',
  solution: ({ finding }) => finding !== 'none' && finding.scale.some(({ solution }) => solution),
  'second-line': ({ second_line: second }) => second !== 'none' && second.in_answer,
  'second-line-at-once': ({ second_line: second }) => second !== 'none' && second.at_once !== null,
  committee: ({ letters }, letter) => (letters[letter]?.committee ?? null) !== null,
  departure: ({ commands }) => commands.depart !== undefined,
  advice: ({ commands }) => commands.depart !== undefined,
};

function isKnown(content: ContentId, letter: LetterId, procedure: Procedure): boolean {
  return KNOWN[content]?.(procedure, letter) ?? true;
}
