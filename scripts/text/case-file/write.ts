import { createHash } from 'node:crypto';
import type { Case, Term } from '#domain/case/case.ts';
import { nextStep } from '#domain/case/next.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { renderBody } from './body.ts';
import { jsonLine } from './json-line.ts';

/** The version of the words in a case file's body: raise it whenever they, or their layout, change. */
export const WORDING = 8;

/** A short digest of a text, to find what was changed by hand. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function deadline({ code, target, nominal, latest, met, missed, void: lapsed, ...more }: Term) {
  const { paused, noted, provisional } = more;
  return { code, target, nominal, latest, met, missed, void: lapsed, paused, noted, provisional };
}

function next(c: Case, procedure: Procedure) {
  const step = nextStep(c, procedure);
  if (step === null) return null;
  return { deadline: step.term?.code, due: step.term?.nominal, by: step.by };
}

/** The derived fields of a case file, in the order in which they stand. `undefined` is left out. */
function fields(c: Case, procedure: Procedure): [string, unknown][] {
  return [
    ['schema', 1],
    ['number', c.number],
    ['issue', c.issue],
    ['procedure', c.procedure],
    ['entity', c.entity],
    ['service', c.service],
    ['category', c.category],
    ['channel', c.channel],
    ['capacity', c.capacity],
    ['respondent', c.respondent],
    ['status', c.status],
    ['received', c.received],
    ['submitted', c.submitted],
    ['subject', c.subject],
    ['grounds', c.grounds],
    ['handler', c.handler],
    ['finding', c.finding],
    ['parts', c.parts],
    ['norms', c.norms],
    ['solution', c.solution],
    ['next', next(c, procedure)],
    ['deadlines', c.terms.map(deadline)],
  ];
}

/** The record as it stands in a case file, an event a line. */
export function eventLines(c: Pick<Case, 'events'>): string {
  return c.events.map((event) => `  - ${jsonLine(event)}`).join('\n');
}

/**
 * The case file of a case: front matter with each value as JSON on one line, then the same for people. It is a
 * function of the case and its procedure alone, so `gegrond verify` can rebuild it; `seal` holds digests of the
 * record and of the body with the version of its words, so that a change by hand is found in these too.
 */
export function writeCaseFile(c: Case, procedure: Procedure): string {
  return writeWithBody(c, procedure, { wording: WORDING, text: renderBody(c, procedure) });
}

/** The case file as it is with a body of some version of the wording. */
export function writeWithBody(
  c: Case,
  procedure: Procedure,
  body: { readonly wording: number; readonly text: string },
): string {
  const events = eventLines(c);
  const seal = {
    wording: body.wording,
    events: digest(events),
    body: digest(`${body.wording}\n${body.text}`),
  };
  const derived = fields(c, procedure)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${jsonLine(value)}`);
  return ['---', ...derived, `seal: ${jsonLine(seal)}`, 'events:', events, '---', '', body.text].join('\n');
}

/** Where the file of a case stands in the register. The year is that of the number, whatever is corrected later. */
export function pathOf(number: string): string {
  return `cases/${number.slice(0, 4)}/${number}.md`;
}
