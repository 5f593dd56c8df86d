/** A mistake in a configuration file, where it stands. */
export interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly example: string;
}

/** All mistakes in `config/`, in one message that an operator can work through. */
export class ConfigError extends Error {
  readonly problems: readonly PlacedProblem[];

  constructor(problems: readonly PlacedProblem[]) {
    const count = problems.length === 1 ? 'a mistake' : `${String(problems.length)} mistakes`;
    super([`config has ${count}:`, ...problems.map((problem) => `  ${mistakeLine(problem)}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** One mistake on one line. */
export function mistakeLine({ file, line, expected, found, example }: PlacedProblem): string {
  const right = example === '' ? '' : `; for example: ${example}`;
  return `${file}:${String(line)}: expected ${expected}; found ${found}${right}`;
}
