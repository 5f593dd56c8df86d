import type { Case } from '#domain/case/case.ts';
import type { CommandId, Refusal } from '#domain/case/decision.ts';
import { ruleOf } from '#domain/case/command-rule.ts';
import type { Example } from '#domain/case/example.ts';
import { formOf } from '#domain/case/example.ts';
import { possibleCommands } from '#domain/case/next.ts';
import type { DeadlineNoted } from '#domain/case/event.ts';
import { roleLabel } from '#domain/desk/role-label.ts';
import { cases, command as language, date, spoken } from '#domain/language/nl.ts';
import { daysBetween, localDate, localTime } from '#domain/deadline/local-date.ts';
import { ONLY_IN_TEXT } from '#domain/procedure/letter-schema.ts';
import { termName } from '#domain/procedure/term-rules.ts';
import { actor } from '../case-file/course.ts';
import { repeated, withLongDates } from '../markdown/spoken.ts';
import { cell, table } from '../markdown/table.ts';
import type { CardWorld } from './card-world.ts';
import { eventSentence } from './done.ts';
import { fence } from './fence.ts';
import type { ShownLetter } from './letter-note.ts';
import { writeLetterNote } from './letter-note.ts';
import { shownExample } from './shown-example.ts';

const { answers, words } = language;

/** What a comment was about that gave no events. */
export type Reply =
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly command: CommandId | null;
      readonly line: number;
      readonly of: number;
      /** The comment that holds the command, where it is another: the draft of a letter that was to be sent. */
      readonly draft?: number;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'preview'; readonly comment: number; readonly text: string }
  | {
      readonly kind: 'letter';
      readonly shown: ShownLetter;
      readonly digest: string;
      /** The date that the letter bears. */
      readonly on: string;
      /** How it goes, where `/verstuur` asked it so, and what the words of its draft say of that. */
      readonly as?: 'e-mail' | 'letter';
      readonly named?: 'e-mail' | 'letter' | undefined;
    };

/** A command that somebody can give now, with an example of it. */
export interface PossibleCommand {
  readonly id: CommandId;
  readonly example: Example;
  /** What its letter lacks, where the example cannot be of a letter and says that the complainant was told already. */
  readonly lacks?: readonly string[];
}

/** What can be done instead of what was asked. Every example was tried: it would be carried out as it stands. */
export interface Offer {
  /** The lines of a comment with the command that was refused; `null` where it cannot be given now, whatever stands behind it. */
  readonly example: string | null;
  /** The lines of a correction that takes back what stands in the way; `null` where nothing does, or it cannot be given. */
  readonly undo: string | null;
  readonly possible: readonly PossibleCommand[];
}

/** Roles as people of the desk call them, each once. */
function roleLabels(roles: readonly string[], world: CardWorld): string {
  return [...new Set(roles.map((role) => roleLabel(role, world)))].join(', ');
}

/** The words of a refusal in which codes became the labels that people read. */
function refusalSentence({ code, data }: Refusal, command: CommandId | null, world: CardWorld): string {
  const { procedure } = world;
  const roles = roleLabels((data['roles'] ?? '').split(','), world);
  const id = data['command'] as CommandId | undefined;
  const states = id === undefined ? [] : (ruleOf(id, procedure)?.in ?? []);
  const { statuses } = spoken(procedure);
  const readable: Record<string, string> = {
    ...data,
    found: repeated(data['found'] ?? ''),
    name: command === null ? '' : words[command].nl,
    roles,
    status: statuses[data['status'] ?? ''] ?? '',
    states: states.map((state) => statuses[state] ?? state).join(', '),
    flag: language.flags[data['flag'] ?? ''] ?? data['flag'] ?? '',
  };
  return withLongDates(language.refusals[code](readable));
}

const code = (text: string) => `\`${text.trim()}\``;

function help(possible: Offer['possible'], c: Case, world: CardWorld): string {
  const { procedure } = world;
  const { purpose } = spoken(procedure);
  const rows = possible.map(({ id, example, lacks }) => [
    code(`/${words[id].nl} ${formOf(id, procedure)}`),
    lacks === undefined ? (purpose[id] ?? id) : answers.toldOnly(purpose[id] ?? id, language.lacking(lacks)),
    shownExample(example),
  ]);
  if (rows.length === 0)
    return possibleCommands(c, world).length === 0 ? answers.helpNothing : answers.helpNotYou;
  return `**${answers.helpTitle}**\n\n${table([...cases.card.commandHeader, answers.exampleHeader], rows)}\n\n${answers.helpForms}`;
}

/**
 * What was recorded that stands in the way, by whom and when, and how that is taken back. Where that cannot be and the
 * same person recorded it, or somebody else long ago, it tells nobody anything.
 */
function causeOf({ data }: Refusal, { undo }: Offer, c: Case, world: CardWorld): string[] {
  const event = c.events.find(({ source }) => source === data['cause']);
  const isOthers = data['by'] !== undefined;
  if (event === undefined || (!isOthers && undo === null)) return [];
  const { time_zone: zone } = world.organisation;
  const when = answers.moment(date.longDate(localDate(event.at, zone)), localTime(event.at, zone));
  const said = answers.cause(actor(event), when, eventSentence(event, world.procedure));
  if (undo === null) return [said, answers.discuss];
  return [said, isOthers ? answers.undo(undo) : answers.undoOwn(undo)];
}

/** The app's answer to a comment that gave no events. */
export function writeReply(reply: Reply, offer: Offer, c: Case, world: CardWorld): string {
  if (reply.kind === 'help') return help(offer.possible, c, world);
  if (reply.kind === 'letter') return writeLetterNote(reply.shown, c, world);
  if (reply.kind === 'preview') {
    return [`**${answers.previewTitle}**`, fence(reply.text), answers.previewQuestion(reply.comment)].join(
      '\n\n',
    );
  }
  const { refusal, command: id, line, of, draft } = reply;
  return [
    `**${answers.refused}** ${refusalSentence(refusal, id, world)}`,
    ...causeOf(refusal, offer, c, world),
    ...(of > 1 ? [answers.line(line)] : []),
    ...instead(refusal, id, offer, c, world),
    draft === undefined ? answers.nothingDone : answers.nothingSent(draft),
  ].join('\n\n');
}

/** These say themselves what to do next, or that nothing can be done. */
const SAYS_ALL = /^(?:letter-|no-such-letter$|no-role$)/;

/** Whether a letter lacks nothing but what its writer is to say: an example shows where that stands. */
function lacksTextOnly({ lacks = '' }: Refusal['data']): boolean {
  const byText: readonly string[] = ONLY_IN_TEXT;
  return lacks.split(',').every((content) => byText.includes(content));
}

/** What is shown beneath a refusal: an example, the commands that are possible, or all of them with examples. */
function instead(
  { code: reason, data }: Refusal,
  id: CommandId | null,
  { example, possible }: Offer,
  c: Case,
  world: CardWorld,
): string[] {
  const { procedure } = world;
  if (lacksTextOnly(data) && example !== null) return [answers.example(example)];
  if (SAYS_ALL.test(reason)) return [];
  if (id === null || id === 'yes') return [help(possible, c, world)];
  if (example !== null) return [answers.example(example)];
  if (reason === 'command-in-text' || reason === 'command-in-marks') return [];
  const behind = possible.some((one) => one.id === id) ? formOf(id, procedure) : '';
  const form = behind === '' ? [] : [answers.form(`/${words[id].nl} ${behind}`)];
  return [...form, answers.possible(possible.map((one) => code(`/${words[one.id].nl}`)))];
}

/** The notice of a term's stage. */
export function writeStage(
  { deadline, nominal, stage, on }: DeadlineNoted,
  c: Case,
  world: CardWorld,
): string {
  const { procedure } = world;
  const rule = procedure.deadlines.find(({ code }) => code === deadline);
  const term = c.terms.find((one) => one.code === deadline && one.nominal === nominal);
  const label = cell(termName(deadline, procedure));
  const latest = date.longDate(term?.latest ?? nominal);
  if (stage === 'overdue') return `⏰ ${cases.stage.overdue(label, latest)}`;
  if (stage === 'escalated') {
    const roles = roleLabels(rule?.escalate?.to ?? [], world);
    return `🔺 ${cases.stage.escalated(label, latest)} ${cases.stage.toWhom(roles)}`;
  }
  return `⏳ ${cases.stage.near(label, daysBetween(on, nominal), date.longDate(nominal), latest)}`;
}
