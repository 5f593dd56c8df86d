import type { site as words } from '#domain/language/nl.ts';

/** What can be wrong with a request before any answer is read. */
export type Problem = keyof ReturnType<typeof words.problems>;

/** formats.md “Intake”; 400 for a body that announces one thing and holds another. */
export const STATUS: Readonly<Record<Problem, number>> = {
  'other-origin': 403,
  'desk-key': 403,
  'too-large': 413,
  'content-type': 415,
  attachment: 422,
  malformed: 400,
  method: 405,
  'no-procedure': 503,
};

/** Thrown by what reads a request, caught by what answers it. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}
