/** Complaints and comments in which everything that can be typed is a text that stands nowhere else. */
import { randomInt } from 'node:crypto';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import { CARD_FIELDS, DESK_FIELDS, FIELDS, PERSONAL_FIELDS } from '#domain/form/fields.ts';
import type { FieldId } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { date } from '#domain/language/nl.ts';
import { words } from '#domain/language/nl/command.ts';
import { currentProcedure } from '#domain/procedure/config.ts';
import type { Config } from '#domain/procedure/config.ts';
import { deskOf, routesOf } from '#domain/procedure/routes.ts';
import { plantedWord } from '../planted.ts';

/** Texts that were planted, for a search. */
export class Planted {
  /** Everything to be looked for. */
  readonly texts = new Set<string>();
  /** What people see of it. */
  readonly shown = new Set<string>();

  /** A word of letters. */
  word(): string {
    return this.keep(plantedWord());
  }

  /** One line with signs that every escaping changes; each of its words can be found for itself. */
  line(): string {
    return this.keep(`${this.word()} "é" <b>&'\\ 100%+ @iedereen #1 {{wish}} ${this.word()}`);
  }

  /** Several lines, some of which look like something else. */
  lines(): string {
    return `${this.line()}\n/sluit\n---js\n\`\`\`gegrond\n${this.line()}\n<!-- ${this.word()} -->`;
  }

  /** A date, which people see in words. */
  date(iso: string): string {
    this.keep(date.longDate(iso));
    this.texts.add(iso);
    return iso;
  }

  keep(text: string): string {
    this.texts.add(text);
    this.shown.add(text);
    return text;
  }
}

/** A date of the last century, by which a person could be known. */
function plantedDate(planted: Planted, from: number): string {
  return planted.date(new Date(Date.UTC(from, 0, 1 + randomInt(9_000))).toISOString().slice(0, 10));
}

const TYPED: Readonly<Record<string, (planted: Planted) => string>> = {
  email: (planted) => planted.keep(`${planted.word()}@${planted.word().toLowerCase()}.example`),
  phone: (planted) => planted.keep(`0${randomInt(10 ** 12, 10 ** 13)} ${planted.word()}`),
  line: (planted) => planted.line(),
  lines: (planted) => planted.lines(),
};

/** The proceedings that every planted complaint names: an offered choice, and personal all the same. */
export const PROCEEDINGS = 'criminal';

/** Whether a complaint about this stays with the ordinary desk, whoever complains. */
function staysHere(about: string, config: Config): boolean {
  const routes = routesOf(currentProcedure(config), config.organisation);
  return deskOf({ about, capacity: 'staff' }, routes) === 'ordinary';
}

/** A complaint: a planted text in every personal field, whatever the procedure asks, and a choice in every other. */
export function plantedComplaint(planted: Planted, config: Config): Record<string, string> {
  const { fields } = form(currentProcedure(config), config.organisation);
  const personal = PERSONAL_FIELDS.map((id): [FieldId, string] => [id, personalValue(id, planted)]);
  const chosen = CARD_FIELDS.filter((id) => !DESK_FIELDS.includes(id)).flatMap((id): [FieldId, string][] => {
    const all = fields.find((field) => field.id === id)?.choices ?? [];
    const choices = all.filter((one) => id !== 'about' || staysHere(one.id, config));
    const choice = choices[choices.length === 0 ? 0 : randomInt(choices.length)];
    return choice === undefined || id === 'entity' ? [] : [[id, choice.id]];
  });
  return Object.fromEntries([...personal, ...chosen]);
}

function personalValue(id: FieldId, planted: Planted): string {
  if (id === 'proceedings') return PROCEEDINGS;
  if (id === 'facts_from') return plantedDate(planted, 1901);
  if (id === 'facts_until') return plantedDate(planted, 1930);
  const kind = FIELDS.find((field) => field.id === id)?.kind ?? 'lines';
  return (TYPED[kind] ?? ((one: Planted) => one.line()))(planted);
}

/** The day on which the complaints are received, where the desks are. */
const today = localDate(new Date().toISOString(), 'Europe/Brussels');

/** What may stand behind a command so that it is understood, and what it tells was told already. */
const UNDERSTOOD: Partial<Record<CommandId, string>> = {
  acknowledge: ' mondeling',
  inadmissible: ` administratiekosten ${today}`,
  handler: ' handler-1',
  finding: ' gegrond',
  solution: ' voorgesteld',
  answer: ' mondeling',
};

const COURSES: readonly (readonly CommandId[])[] = [
  ['admissible', 'acknowledge', 'handler', 'finding', 'solution', 'answer', 'close'],
  ['inadmissible', 'close'],
  [],
  ['withdraw', 'close'],
];

/** Those with which a case stays at this desk. */
const HERE = COMMAND_IDS.filter((id) => id !== 'to-director' && id !== 'to-manager');
const TALKS = HERE.filter((id) => id !== 'yes' && id !== 'help');

/**
 * Comments that give every command with a text beneath it: first with planted words as arguments (refused, or a text
 * to confirm), then those of a course that fits the number, then the others, out of turn.
 */
export function plantedComments(planted: Planted, number: number): string[] {
  const course = COURSES[(number - 1) % COURSES.length] ?? [];
  const garbled = HERE.filter((id) => id !== 'inadmissible' || course.includes(id));
  const outOfTurn = course.length === 0 ? [] : TALKS.filter((id) => !course.includes(id));
  const understood = (id: CommandId) => `/${words[id].nl}${UNDERSTOOD[id] ?? ''}\n\n${planted.lines()}`;
  return [
    planted.lines(),
    `/${planted.word()} ${planted.word()}\n${planted.lines()}`,
    ...garbled.map((id) => `/${words[id].nl} ${planted.word()} ${planted.line()}\n${planted.lines()}`),
    `/${words.acknowledge.nl} ${planted.word()}`,
    `/${words.answer.nl} brief 31/2/${planted.word()}`,
    `/${words.handler.nl} handler-1 overlegd ${planted.word()}`,
    `/${words.admissible.en}\n/${planted.word()}`,
    ...course.map(understood),
    ...course
      .filter((id) => id === 'inadmissible')
      .map((id) => `/${words[id].nl} ${today}\n\n${planted.lines()}`),
    ...outOfTurn.map(understood),
  ];
}
