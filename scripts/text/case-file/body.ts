import type { Case, Term } from '#domain/case/case.ts';
import { isMetInTime } from '#domain/case/term-standing.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { cases as words, date, spoken } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { cell, table } from '../markdown/table.ts';
import { gathered } from './gathered.ts';
import { courseTable } from './course.ts';
import { findingText } from './part-texts.ts';
import { termLabel } from '#domain/procedure/term-rules.ts';

/** How a term of a case stands by the record alone: without a date of today. */
export function recordedState(term: Term, { status }: Pick<Case, 'status'>): string {
  if (term.met !== undefined) return isMetInTime(term) ? 'met' : 'met-late';
  if (term.missed !== undefined) return 'missed';
  if (term.void !== undefined) return 'void';
  if (status === 'closed') return 'missed';
  if (term.paused !== undefined) return 'paused';
  if (term.noted === undefined) return 'running';
  return term.noted.startsWith('near-') ? 'near' : term.noted;
}

/** What was chosen of a list, by its code; or that nothing was. */
function chosen(id: string): string {
  return id === 'unknown' ? words.open : id;
}

function summary(c: Case, procedure: Procedure): string {
  const rows: [string, string | undefined][] = [
    [words.file.procedure, `${procedure.title} (${c.procedure})`],
    [words.file.issue, `#${c.issue}`],
    [words.card.status, spoken(procedure).statuses[c.status]],
    [words.card.entity, chosen(c.entity)],
    [words.card.service, chosen(c.service)],
    [words.card.category, chosen(c.category)],
    [words.card.channel, words.channels[c.channel] ?? c.channel],
    [words.card.received, date.longDate(c.received)],
    [words.card.subject, c.subject],
    [words.card.handler, c.handler],
    [words.card.finding, findingText(c, procedure)],
    [words.card.solution, c.solution === undefined ? undefined : words.card.solutions[c.solution]],
    ...gathered(c, procedure),
  ];
  return table(
    ['', ''],
    rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, cell(value)]])),
  );
}

function terms(c: Case, procedure: Procedure): string {
  const soon = undatedTerms(c, procedure).map(({ code, state }) => [
    cell(termLabel(code, procedure)),
    ...[words.card.asSoonAsPossible, '', ''],
    words.termStates[state === 'met' ? 'done' : state] ?? '',
  ]);
  const rows = c.terms.map((term) => [
    cell(termLabel(term.code, procedure)),
    ...[term.target, term.nominal, term.latest].map(date.longDate),
    words.termStates[recordedState(term, c)] ?? '',
  ]);
  const all = [...rows, ...soon];
  return all.length === 0 ? words.card.noTerms : table(words.card.termHeader, all);
}

/** The part of a case file that people read: a function of the case and its procedure alone. */
export function renderBody(c: Case, procedure: Procedure): string {
  const { file } = words;
  return [
    `# ${file.title(c.number)}`,
    `## ${file.summary}`,
    summary(c, procedure),
    `## ${file.terms}`,
    terms(c, procedure),
    `## ${file.course}`,
    courseTable(c, procedure),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
