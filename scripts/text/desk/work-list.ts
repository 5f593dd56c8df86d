import { daysBetween } from '#domain/deadline/local-date.ts';
import type { Actor } from '#domain/desk/actors.ts';
import type { Away, WorkGroup, WorkList, WorkRow } from '#domain/desk/work-list.ts';
import { WORK_GROUPS } from '#domain/desk/work-list.ts';
import { roleLabel } from '#domain/desk/role-label.ts';
import { cases, date, spoken } from '#domain/language/nl.ts';
import { absenceExample, workList as words } from '#domain/language/nl/desk.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { termName } from '#domain/procedure/term-rules.ts';
import { labelOf } from '../case-file/label-of.ts';
import { fence } from '../issue/fence.ts';
import { cell, table } from '../markdown/table.ts';

/** The forge holds 65,536 characters in an issue; the marker goes behind it. */
const LONGEST = 60_000;

export interface ListWorld {
  readonly procedures: Config['procedures'];
  readonly organisation: Pick<Organisation, 'services' | 'people' | 'desk' | 'restricted_routes'>;
}

function awayLine({ person, from, until, standIn }: Away): string {
  const who = standIn === null ? words.nobodyStandsIn : words.standsIn(standIn);
  return `- ${words.away(person, date.longDate(from), date.longDate(until))} ${who}`;
}

function actorSentence({ person, does }: Actor): string {
  if (does === person) return person;
  return does === null ? words.isAwayAlone(person) : words.isAway(person, does);
}

/** Whose move it is: the role, with the person where it is one, and the stand-ins where nobody of them is there. */
function moveBy(
  { move }: WorkRow,
  procedure: Procedure | undefined,
  organisation: ListWorld['organisation'],
): string {
  if (move === null) return words.nobody;
  const role = cell(procedure === undefined ? move.by : roleLabel(move.by, { procedure, organisation }));
  const { actors } = move;
  const allAway = actors.length > 0 && actors.every(({ person, does }) => person !== does);
  if (actors.length !== 1 && !allAway) return role;
  return `${role} (${actors.map(actorSentence).join('; ')})`;
}

function toDo({ move, term }: WorkRow, { nextSteps }: ReturnType<typeof spoken>): string {
  if (move === null) return words.noTerm;
  if (term?.code === null) return words.lookAgain;
  return nextSteps[move.does] ?? move.does;
}

function leftOf({ term }: WorkRow, today: string): string {
  if (term === null) return words.noTerm;
  if (term.left < 0) return words.late(-term.left);
  const left = daysBetween(today, term.nominal);
  if (left < 0) return words.lastDay(date.longDate(term.latest));
  if (left === 0) return words.today;
  return left === 1 ? words.tomorrow : words.left(left);
}

function termOf({ term, move }: WorkRow, procedure: Procedure | undefined): string {
  if (term === null) return words.noTerm;
  if (term.code === null) return words.term(words.again, date.longDate(term.nominal));
  const label = procedure === undefined ? term.code : termName(term.code, procedure);
  const sentence = move === null || term.meets ? words.term : words.termAfter;
  return sentence(cell(label), date.longDate(term.nominal));
}

function cells(row: WorkRow, today: string, { procedures, organisation }: ListWorld): string[] {
  const procedure = procedures.get(row.procedure);
  const said = spoken(procedure ?? { language: 'nl-BE' });
  return [
    `#${String(row.issue)} ${row.number}`,
    leftOf(row, today),
    moveBy(row, procedure, organisation),
    toDo(row, said),
    termOf(row, procedure),
    row.service === 'unknown' ? cases.open : cell(labelOf(organisation.services, row.service)),
    said.statuses[row.status] ?? row.status,
  ];
}

/** The groups with their first rows, `most` in all; what is left out is counted. */
function groups(list: WorkList, most: number, world: ListWorld): string[] {
  let room = most;
  const parts = WORK_GROUPS.flatMap((name: WorkGroup) => {
    const rows = list.groups[name];
    const shown = rows.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) return [];
    const title = `### ${words.groups[name](date.longDate(list.until))} (${String(rows.length)})`;
    const lines = shown.map((row) => cells(row, list.today, world));
    return [title, table(words.header, lines)];
  });
  const left = countOf(list) - (most - room);
  return left === 0 ? parts : [...parts, words.more(left)];
}

function countOf({ groups: all }: WorkList): number {
  return WORK_GROUPS.reduce((sum, name) => sum + all[name].length, 0);
}

/** How an absence is told. */
function example({ example: shown }: WorkList): string[] {
  if (shown === null) return [];
  const { person, from, until, deputy } = shown;
  return [words.absence, fence(absenceExample(person, from, until, deputy ?? null), '')];
}

function render(list: WorkList, most: number, world: ListWorld): string {
  const away = list.away.length === 0 ? [] : [`### ${words.awayTitle}`, list.away.map(awayLine).join('\n')];
  const count = words.count(countOf(list), list.groups.late.length);
  return [
    `${words.asOf(date.longDate(list.today))} ${count}`,
    ...away,
    ...groups(list, most, world),
    '---',
    words.kept,
    ...example(list),
    '',
  ].join('\n\n');
}

/**
 * The work list as markdown for an issue: at most 60,000 characters, of a longer one the cases that press most. It
 * holds numbers, services, terms, dates and roles, and no text of a dossier.
 */
export function writeWorkList(list: WorkList, world: ListWorld): string {
  const all = countOf(list);
  let [fits, most] = [0, all];
  if (render(list, all, world).length <= LONGEST) return render(list, all, world);
  while (fits < most - 1) {
    const middle = Math.floor((fits + most) / 2);
    if (render(list, middle, world).length <= LONGEST) fits = middle;
    else most = middle;
  }
  return render(list, fits, world);
}
