import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Templates } from '#domain/procedure/config.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import { layoutProblems, letterTemplateProblems } from '../letter/check-template.ts';
import { fieldOf, shownBy } from '../letter/content.ts';
import { tryTemplates } from '../letter/try-templates.ts';
import type { PlacedProblem } from './config-error.ts';

const NAMES = [...LETTERS, 'layout'] as const;
type Name = (typeof NAMES)[number];

/** The templates that are there, and the mistakes in them; a missing one is a mistake. */
export interface ReadLetters {
  readonly letters: Templates;
  readonly problems: readonly PlacedProblem[];
}

/** Reads `letters/*.hbs` out of the files of `config/`. */
export function readLetters(files: readonly ConfigFile[]): ReadLetters {
  const found = files.filter(({ path }) => path.startsWith('letters/') && path.endsWith('.hbs'));
  const letters = new Map<Name, string>();
  const problems: PlacedProblem[] = [];
  for (const { path: file, text } of found) {
    const name = NAMES.find((one) => fileOf(one) === file);
    if (name === undefined) {
      const expected = `a letter that Gegrond knows: ${NAMES.join(', ')}`;
      problems.push({ file, line: 1, expected, found: file, example: fileOf('answer') });
      continue;
    }
    letters.set(name, text);
    const own = name === 'layout' ? layoutProblems(text) : letterTemplateProblems(text);
    problems.push(...own.map((problem) => ({ file, ...problem })));
  }
  const missing = NAMES.filter((name) => !letters.has(name)).map((name) => ({
    ...{ file: fileOf(name), line: 1, found: 'no such file', example: '<h1>Ons antwoord</h1>' },
    expected: 'the template of a letter',
  }));
  return { letters, problems: [...missing, ...problems] };
}

/** The letters that could never be sent by one of the procedures. */
export function letterProblems(
  letters: Templates,
  organisation: Organisation,
  procedures: readonly Procedure[],
): PlacedProblem[] {
  return procedures.flatMap((procedure) =>
    tryTemplates(letters, { organisation, procedure }).map(({ letter, what }) => {
      const file = fileOf(letter);
      const rules = `procedures/${procedureKey(procedure)}.yaml`;
      const found = 'a template that does not show it';
      const { requires = [], requires_when: conditional = {} } = procedure.letters[letter] ?? {};
      if (requires.some((one) => one === what)) {
        const expected = `${what}, which ${rules} requires in this letter`;
        return { file, line: 1, expected, found, example: shownBy(what) };
      }
      const field = fieldOf(what);
      const when = Object.entries(conditional).find(([, contents]) => contents.some((one) => one === what));
      if (when !== undefined) {
        const expected = `${what}, which ${rules} requires in this letter where it is ${when[0]}`;
        const example = `{{#if ${field}}}${shownBy(what)}{{/if}}`;
        return { file, line: 1, expected, found, example };
      }
      const expected = `${field} only where it is known, since ${rules} may have none`;
      return {
        file,
        line: 1,
        expected,
        found: 'a template that always shows it',
        example: `{{#if ${field}}}…{{/if}}`,
      };
    }),
  );
}

const fileOf = (name: Name) => `letters/${name}.hbs`;
