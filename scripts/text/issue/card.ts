import type { Case } from '#domain/case/case.ts';
import { standingOf } from '#domain/case/decide.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { nextStep, possibleCommands, pressingTerm } from '#domain/case/next.ts';
import { cases, command, date } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { courseTable } from '../case-file/course.ts';
import { gathered } from '../case-file/gathered.ts';
import { cell, quiet, table } from '../markdown/table.ts';
import type { Intake } from './intake-block.ts';
import { writeIntakeBlock } from './intake-block.ts';
import { cardTerms } from './card-terms.ts';
import type { CardWorld } from './card-world.ts';
import { letterStanding } from './letter-note.ts';
import { shownExample } from './shown-example.ts';

const words = cases.card;

/** The label that people read for an id of the organisation; the id itself when it is not there (any more). */
export function labelOf(list: readonly { id: string; label: string }[], id: string): string {
  return list.find((one) => one.id === id)?.label ?? id;
}

/** What the citizen chose of a list, or that nothing was. */
function chosen(list: readonly { id: string; label: string }[], id: string): string {
  return id === 'unknown' ? cases.open : cell(labelOf(list, id));
}

function roleLabel(role: string, procedure: Procedure): string {
  return labelOf(procedure.roles, role);
}

function facts(c: Case, { procedure, organisation }: CardWorld): string {
  const scale = procedure.finding === 'none' ? [] : procedure.finding.scale;
  const rows: [string, string | undefined][] = [
    [words.status, `**${cases.statuses[c.status] ?? c.status}**`],
    [words.subject, c.subject === undefined ? undefined : quiet(c.subject)],
    [words.entity, chosen(organisation.entities, c.entity)],
    [words.service, chosen(organisation.services, c.service)],
    [words.category, chosen(organisation.categories, c.category)],
    [words.channel, cases.channels[c.channel] ?? c.channel],
    [words.received, date.longDate(c.received)],
    [words.handler, c.handler],
    [words.finding, c.finding === undefined ? undefined : labelOf(scale, c.finding)],
    [words.solution, c.solution === undefined ? undefined : words.solutions[c.solution]],
    ...gathered(c, procedure).map(([label, value]): [string, string] => [label, quiet(value)]),
  ];
  return table(
    ['', ''],
    rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
  );
}

function nextSentence(c: Case, procedure: Procedure): string {
  const next = nextStep(c, procedure);
  if (next === null) return words.nothing;
  const id = next.does as keyof typeof command.purpose;
  const purpose = command.nextSteps[id] ?? command.purpose[id];
  const first = words.next(roleLabel(next.by, procedure), purpose);
  if (next.deadline === null || next.due === null) return first;
  const rule = procedure.deadlines.find(({ code }) => code === next.deadline);
  const noted = pressingTerm(c)?.noted ?? '';
  const sentence = noted === '' || noted.startsWith('near-') ? words.nextBy : words.nextPast;
  return `${first} ${sentence(cell(rule?.label ?? next.deadline), date.longDate(next.due))}`;
}

/** The letters about which somebody must do something; of one draft the last try counts. */
function troubledLetters(c: Case): string[] {
  const last = c.letters.filter(
    ({ draft }, index) => c.letters.findLastIndex((one) => one.draft === draft) === index,
  );
  return last.filter(({ state }) => state !== 'sent').map((letter) => `> ${letterStanding(letter)}`);
}

function commands(c: Case, world: CardWorld): string {
  const row = (id: CommandId) => [shownExample(id, c, world), command.purpose[id]];
  const possible = possibleCommands(c, world);
  const inOrder = possible.filter((id) => standingOf(c, id, world.procedure) === 'in-order');
  const others = possible.filter((id) => !inOrder.includes(id));
  if (possible.length === 0) return command.answers.helpNothing;
  const first =
    inOrder.length === 0 ? command.answers.helpNothing : table(words.commandHeader, inOrder.map(row));
  if (others.length === 0) return `${first}\n\n${words.commandsIntro}`;
  const folded = `<details><summary>${words.outOfOrderTitle}</summary>\n\n${table(words.commandHeader, others.map(row))}\n\n</details>`;
  return [first, words.commandsIntro, folded].join('\n\n');
}

/** The card shows so many events at most, since the body of an issue has a largest length. */
const LONGEST_COURSE = 120;

/** What happened, folded: a correction names an event by its number. */
function course(c: Case, procedure: Procedure): string {
  const shown = courseTable(c, procedure, LONGEST_COURSE);
  return `<details><summary>${words.courseTitle}</summary>\n\n${shown}\n\n</details>`;
}

/** The intake fields of a case, as the first card had them. */
export function intakeOf(c: Case): Intake {
  const received = c.events[0];
  if (received?.type !== 'received') throw new Error('a case begins with a received event');
  const {
    at,
    on,
    type: _type,
    source: _source,
    by: _by,
    starts: _starts,
    deviations: _deviations,
    ...fields
  } = received;
  return { schema: 1, ...fields, received: on, received_at: at, respondent: fields.respondent ?? 'unknown' };
}

/**
 * The case card: the body of the issue. It depends on the record and the configuration, not on the day, so that it
 * changes only when an event changes it.
 */
export function writeCard(c: Case, world: CardWorld): string {
  const { procedure } = world;
  return [
    `## ${words.title} ${c.number}`,
    facts(c, world),
    `### ${words.nextTitle}`,
    nextSentence(c, procedure),
    ...troubledLetters(c),
    `### ${words.termsTitle}`,
    cardTerms(c, procedure),
    `### ${words.commandsTitle}`,
    commands(c, world),
    course(c, procedure),
    words.dossier,
    `<details><summary>${words.blockTitle}</summary>`,
    writeIntakeBlock(intakeOf(c)),
    '</details>',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
