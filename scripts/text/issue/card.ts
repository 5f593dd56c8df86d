import type { Case } from '#domain/case/case.ts';
import type { Received } from '#domain/case/event.ts';
import { standingOf } from '#domain/case/decide.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { exampleOf } from '#domain/case/example.ts';
import { unheard } from '#domain/case/heard.ts';
import type { Next } from '#domain/case/next.ts';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import { receiptIn } from '#domain/case/receive.ts';
import { isOver } from '#domain/case/status-after.ts';
import { roleLabel } from '#domain/desk/role-label.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import { cases, command, date, spoken } from '#domain/language/nl.ts';
import { toHear } from '#domain/language/nl/hearing.ts';
import { leads, meets } from '#domain/language/nl/next-step.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { courseTable } from '../case-file/course.ts';
import { termName } from '#domain/procedure/term-rules.ts';
import { gathered } from '../case-file/gathered.ts';
import { labelOf } from '../case-file/label-of.ts';
import { cell, quiet, table } from '../markdown/table.ts';
import { aboutHandlerText } from './about-handler.ts';
import type { Intake } from './intake-block.ts';
import { writeIntakeBlock } from './intake-block.ts';
import { findingText } from '../case-file/part-texts.ts';
import { cardTerms } from './card-terms.ts';
import type { CardWorld } from './card-world.ts';
import { isTroubled, letterStanding } from './letter-note.ts';
import { shownExample } from './shown-example.ts';

const words = cases.card;

/** What the citizen chose of a list, or that nothing was. */
function chosen(list: readonly { id: string; label: string }[], id: string): string {
  return id === 'unknown' ? cases.open : cell(labelOf(list, id));
}

function facts(c: Case, { procedure, organisation }: CardWorld): string {
  const rows: [string, string | undefined][] = [
    [words.status, `**${spoken(procedure).statuses[c.status] ?? c.status}**`],
    [words.subject, c.subject === undefined ? undefined : quiet(c.subject)],
    [words.entity, chosen(organisation.entities, c.entity)],
    [words.service, chosen(organisation.services, c.service)],
    [words.category, chosen(organisation.categories, c.category)],
    [words.channel, cases.channels[c.channel] ?? c.channel],
    [words.received, date.longDate(c.received)],
    [words.handler, c.handler],
    [words.finding, findingText(c, procedure)],
    [words.solution, c.solution === undefined ? undefined : words.solutions[c.solution]],
    ...gathered(c, procedure).map(([label, value]): [string, string] => [label, quiet(value)]),
  ];
  return table(
    ['', ''],
    rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
  );
}

/** What is to be done; of a hearing also of whom. */
function doing({ does }: Next, c: Case, procedure: Procedure): string {
  const [first, second] = does === 'hear' ? unheard(c, procedure) : [];
  if (first !== undefined) return toHear[second === undefined ? first : 'both'];
  return spoken(procedure).nextSteps[does] ?? does;
}

function nextSentence(c: Case, world: CardWorld): string {
  const { procedure } = world;
  const next = nextStep(c, procedure);
  if (next === null) return words.nothing;
  const does = doing(next, c, procedure);
  const first = words.next(roleLabel(next.by, world), does);
  const { term } = next;
  if (term === null) return first;
  const { noted = '' } = term;
  const when = noted === '' || noted.startsWith('near-') ? 'running' : 'past';
  const sentence = (next.meets ? meets : leads)[when];
  return `${first} ${sentence(cell(termName(term.code, procedure)), date.longDate(term.nominal))}`;
}

/** That a complaint that is still handled is about somebody who handles complaints himself. */
function warning(c: Case, { respondent = null, ...world }: CardWorld): string[] {
  const text = isOver(c.status) ? null : aboutHandlerText(respondent, world, c.status);
  return text === null ? [] : [`> ${text}`];
}

/** The letters about which somebody must do something; of one draft the last try counts. */
function troubledLetters(c: Case, world: CardWorld): string[] {
  const last = c.letters.filter(
    ({ draft }, index) => c.letters.findLastIndex((one) => one.draft === draft) === index,
  );
  return last
    .filter((letter) => isTroubled(letter, c, world))
    .map((letter) => `> ${letterStanding(letter, c, world)}`);
}

function commands(c: Case, world: CardWorld): string {
  const { purpose } = spoken(world.procedure);
  const row = (id: CommandId) => [shownExample(exampleOf(id, c, world)), purpose[id] ?? id];
  const possible = possibleCommands(c, world);
  const next = nextStep(c, world.procedure)?.does;
  const inOrder = possible.filter((id) => id === next || standingOf(c, id, world.procedure) === 'in-order');
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

/** The intake fields that a receipt was made of. */
export function intakeOf(received: Received): Intake {
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

/** What is left of a case that was passed on: where it went, and nothing of what it is about. */
function farewell(c: Case, procedure: Procedure): string {
  const { passedOn } = words;
  const passing = c.effective.findLast((event) => event.type === 'passed-on');
  const to = passing?.type === 'passed-on' ? details.to[passing.to] : '';
  return [
    `## ${words.title} ${c.number}`,
    table(['', ''], [[words.status, `**${spoken(procedure).statuses[c.status] ?? c.status}**`]]),
    passedOn(to, date.longDate(passing?.on ?? c.received)),
    '',
  ].join('\n\n');
}

/**
 * The case card: the body of the issue. It depends on the record, on whom the complaint is about and on the configuration,
 * not on the day, so that it changes only when an event changes it.
 */
export function writeCard(c: Case, world: CardWorld): string {
  const { procedure } = world;
  if (c.status === 'passed-on') return farewell(c, procedure);
  return [
    `## ${words.title} ${c.number}`,
    facts(c, world),
    `### ${words.nextTitle}`,
    nextSentence(c, world),
    ...warning(c, world),
    ...troubledLetters(c, world),
    `### ${words.termsTitle}`,
    cardTerms(c, procedure),
    `### ${words.commandsTitle}`,
    commands(c, world),
    course(c, procedure),
    words.dossier,
    `<details><summary>${words.blockTitle}</summary>`,
    writeIntakeBlock(intakeOf(receiptIn(c.events))),
    '</details>',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
