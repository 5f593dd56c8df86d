/** Random histories of a case: what people could type, day after day, with letters that go out or do not. */
import fc from 'fast-check';
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Decision, LetterDecision } from '#domain/case/decision.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { exampleOf } from '#domain/case/example.ts';
import { letterBounced, letterFailed, letterSent } from '#domain/case/letter-outcome.ts';
import { possibleCommands } from '#domain/case/next.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { correctionWords, fieldWords } from '#domain/language/nl/correction.ts';
import { eventWords } from '#domain/language/nl/command-choices.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { config, RECEIVED } from './cases.ts';

/** Stands in every text that is typed, and may never be in the register. */
export const SECRET = 'GEHEIM';

const OUTCOMES = ['sent', 'sent', 'failed', 'unknown', 'bounced'] as const;

const MAILS = ['nothing', 'nothing', 'nothing', 'arrives', 'returns'] as const;

/** What somebody does at one moment. */
export interface Step {
  /** The next step or another possible one as shown, a possible one with other words, any, or this one. */
  readonly how: 'next' | 'shown' | 'worded' | 'any' | 'this';
  /** Which of the possible ones. */
  readonly pick: number;
  readonly id: CommandId;
  /** Which event a correction is about, and what of it. */
  readonly fix: readonly [event: number, field: string];
  readonly words: readonly string[];
  readonly text: boolean;
  readonly days: number;
  readonly everybody: boolean;
  readonly outcome: (typeof OUTCOMES)[number];
  /** What the mail of the morning tells of a letter of before. */
  readonly mail: (typeof MAILS)[number];
}

/** Everything that somebody might type behind a command of this procedure, and what nobody should. */
function vocabulary({ procedure }: Pick<Context, 'procedure'>): readonly string[] {
  const { organisation } = config;
  const { finding, grounds, kinds, committee, hearing } = procedure;
  const labelled = [
    ...(finding === 'none' ? [] : finding.scale),
    ...(typeof grounds === 'string' ? [] : grounds),
    ...kinds,
    ...(committee?.seats ?? []),
    ...(hearing?.waive_grounds ?? []),
    ...organisation.services,
    ...procedure.deadlines.map(({ code, label }) => ({ id: code, label })),
  ].flatMap(({ id, label }) => [id, label.replaceAll(' ', '-')]);
  return [
    ...labelled,
    ...organisation.people.map(({ id }) => id),
    ...organisation.bodies.map(({ id }) => id),
    ...Object.values(eventWords).map(({ nl }) => nl),
    ...Object.values(fieldWords).map(({ nl }) => nl),
    ...Object.values(correctionWords).map(({ nl }) => nl),
    ...[
      'brief',
      'e-mail',
      'mondeling',
      'telefoon',
      'geen',
      'geinformeerd',
      'klacht',
      'toestemming',
      'overlegd',
      'preventieadvies',
      'klager',
      'beklaagde',
    ],
    ...['1:gegrond', '2:ongegrond', '2:gegrond', '3:geen-oordeel', '1:ongegrond,2:gegrond'],
    ...[
      'ja',
      'nee',
      'tevreden',
      'niet-tevreden',
      'open',
      'gesloten',
      'm1',
      'm2',
      '1',
      '2',
      '3',
      '5',
      '8',
      '13',
      '999',
      '-1',
    ],
    ...[
      '31/6/2026',
      '1/12',
      '2026-11-21',
      '21/11/2026',
      '2026-12-24',
      '2027-03-01',
      '9999-12-31',
      '0001-01-01',
    ],
    ...['<script>', '\u202Egnp', '{{naam}}', '__proto__', 'constructor', '@iedereen', `${SECRET}-woord`],
  ];
}

const VOID = correctionWords.void.nl;
const FIXES = [VOID, VOID, VOID, ...Object.values(fieldWords).map(({ nl }) => nl)];

/** What every step has, whatever is done in it. */
function steps({ procedure }: Pick<Context, 'procedure'>) {
  const word = fc.constantFrom(...vocabulary({ procedure }));
  return {
    pick: fc.nat(),
    fix: fc.tuple(fc.nat(), fc.constantFrom(...FIXES)),
    words: fc.array(word, { maxLength: 4 }),
    text: fc.boolean(),
    days: fc.constantFrom(0, 0, 0, 1, 2, 5, 11, 30),
    everybody: fc.integer({ max: 9, min: 0 }).map((n) => n > 0),
    outcome: fc.constantFrom(...OUTCOMES),
    mail: fc.constantFrom(...MAILS),
  };
}

/** Histories of so many steps at most. */
export function histories(procedure: Procedure, most: number): fc.Arbitrary<Step[]> {
  const step = fc.record<Step>({
    ...steps({ procedure }),
    how: fc.constantFrom('next', 'next', 'shown', 'shown', 'worded', 'any'),
    id: fc.constantFrom(...COMMAND_IDS),
  });
  return fc.array(step, { minLength: 1, maxLength: most });
}

/** Histories of these commands alone, in any order, within a few weeks. */
export function historiesOf(ids: readonly CommandId[], procedure: Procedure, most: number) {
  const step = fc.record<Step>({
    ...steps({ procedure }),
    how: fc.constant('this'),
    id: fc.constantFrom(...ids),
    text: fc.constant(true),
    everybody: fc.constant(true),
    days: fc.constantFrom(0, 1, 1, 3),
    words: fc.array(fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-25', '2027-01-20'), {
      minLength: 1,
    }),
  });
  return fc.array(step, { minLength: 1, maxLength: most });
}

/** A case on its way, with what the thread holds beside it. */
export interface World {
  readonly procedure: Procedure;
  readonly c: Case;
  readonly today: string;
  readonly comment: number;
  /** Who the complaint is about: it stands in the dossier alone. */
  readonly respondent: string | null;
  readonly confirmed: NonNullable<Context['confirmed']> | null;
}

/** When something came in by mail or was tried. */
const momentOf = (today: string) => ({ at: `${today}T08:00:00Z`, on: today, by: 'somebody' });

function countingIn({ procedure }: World) {
  return { procedure, calendar: calendarOf(procedure, config.calendars) };
}

/** What becomes of an older letter since: one of which nobody knew it turns out to have gone, or any comes back. */
function inTheMail(world: World, { mail, pick }: Step): readonly CaseEvent[] {
  const { c, today, comment } = world;
  const states = mail === 'arrives' ? ['intended'] : mail === 'returns' ? ['intended', 'sent'] : [];
  const letters = c.letters.filter(({ state }) => states.includes(state));
  const letter = letters[pick % Math.max(1, letters.length)];
  if (letter === undefined) return [];
  const news = { source: `mail/late-${comment}`, code: '5.1.1' };
  return mail === 'arrives'
    ? letterSent(letter, momentOf(today), { code: '250' }, c, countingIn(world))
    : letterBounced(letter, momentOf(today), news, c, countingIn(world));
}

/** The world on the day of the next step, after its mail and its sweep. */
export function onDay(world: World, step: Step): World {
  const today = addDays(world.today, step.days);
  const follow = (before: Case, event: CaseEvent) => evolve(before, event, world.procedure);
  const mailed = inTheMail({ ...world, today }, step).reduce<Case>(follow, world.c);
  const notes = noteStages(mailed, world.procedure, `${today}T05:00:00Z`, today);
  return { ...world, today, c: notes.reduce<Case>(follow, mailed) };
}

export function firstWorld(c: Case, procedure: Procedure): World {
  return { procedure, c, today: RECEIVED, comment: 100, respondent: null, confirmed: null };
}

/** What a command is decided with; `roles` are all of the procedure where none are named. */
export function contextIn(world: World, text: boolean, roles?: readonly string[]): Context {
  const { procedure, today, comment, respondent, confirmed } = world;
  return {
    now: `${today}T08:00:00Z`,
    today,
    source: `issue/42/comment/${comment}`,
    comment,
    text: text ? `${SECRET} ${comment}` : null,
    person: { id: 'somebody', roles: roles ?? procedure.roles.map(({ id }) => id) },
    procedure,
    organisation: config.organisation,
    calendar: calendarOf(procedure, config.calendars),
    reach: 'e-mail',
    respondent,
    confirmed,
    posting: null,
  };
}

/** These answer a question of the app, which shows them; help is everybody's. */
const ANSWERS: readonly CommandId[] = ['help', 'yes', 'send', 'absent'];
export const ASKED = COMMAND_IDS.filter((id) => !ANSWERS.includes(id));

/** The commands of the card, as they stand on it on this day. */
export function possibleIn({ c, procedure, respondent }: World): readonly CommandId[] {
  return possibleCommands(c, { procedure, organisation: config.organisation, respondent });
}

/** How the card shows a command on this day. */
export function exampleIn(id: CommandId, { c, procedure, respondent, today }: World) {
  return exampleOf(id, c, { procedure, organisation: config.organisation, respondent, today });
}

/** A command as the example shows it, and what is decided about it. */
export function shownIn(id: CommandId, world: World): { command: Command; decision: Decision } {
  const { c } = world;
  const { line, text } = exampleIn(id, world);
  const command = { id, words: line.split(' ').slice(1) };
  return { command, decision: decide(c, command, contextIn(world, text !== null)) };
}

/** What became of a letter that was sent at once. */
function posted(world: World, letter: LetterDecision, outcome: Step['outcome']): readonly CaseEvent[] {
  const { today, comment, procedure, c } = world;
  const moment = momentOf(today);
  const source = `issue/42/comment/${comment}`;
  const { letter: id, form, gives } = letter;
  const intended: CaseEvent = {
    ...{ ...moment, source, type: 'letter-intended', letter: id, digest: '0f', form, gives },
    draft: `comment/${comment - 1}`,
  };
  const intending = evolve(c, intended, procedure);
  const out = intending.letters.at(-1);
  if (out === undefined || outcome === 'unknown') return [intended];
  if (outcome === 'failed') return [intended, ...letterFailed(out, moment, '550')];
  const sent = letterSent(out, moment, { code: '250' }, intending, countingIn(world));
  if (outcome === 'sent') return [intended, ...sent];
  const gone = sent.reduce<Case>((before, event) => evolve(before, event, procedure), intending);
  const news = { source: `mail/${comment}`, code: '5.1.1' };
  return [intended, ...sent, ...letterBounced(out, moment, news, gone, countingIn(world))];
}

/** Who is the respondent once this was typed: the thread tells, the register never. */
function respondentAfter(world: World, { id, words }: Command): string | null {
  const people = config.organisation.people.map((person) => person.id);
  if (id !== 'respondent') return world.respondent;
  return words[0] === 'geen' ? null : (people.find((one) => one === words[0]) ?? world.respondent);
}

/** The command of a step, of those that are shown or of all. */
export function chosen({ how, pick, id }: Step, shown: readonly CommandId[]): CommandId {
  if (how === 'any' || how === 'this') return id;
  return shown[how === 'next' ? 0 : pick % Math.max(1, shown.length)] ?? 'help';
}

/** Whether a command is typed as its example shows it. */
export function isAsShown({ how }: Step, id: CommandId): boolean {
  return id !== 'help' && (how === 'next' || how === 'shown' || (how === 'this' && id !== 'correct'));
}

/** The words behind the command; a correction mostly names an event that is there. */
export function wordsOf(
  { how, words, fix: [event, field] }: Step,
  id: CommandId,
  { events }: Case,
): readonly string[] {
  if ((how !== 'worded' && how !== 'this') || id !== 'correct') return words;
  return [String((event % events.length) + 1), field, ...(field === VOID ? [] : words.slice(0, 1))];
}

/** The world after a step: what was typed, what was decided about it, and the events that it gave. */
export function play(before: World, step: Step) {
  const shown = possibleIn(before);
  const id = chosen(step, shown);
  const roles = step.everybody ? undefined : before.procedure.roles.slice(0, 1).map((role) => role.id);
  const typed = { id, words: wordsOf(step, id, before.c) };
  const { command, decision } = isAsShown(step, id)
    ? shownIn(id, before)
    : { command: typed, decision: decide(before.c, typed, contextIn(before, step.text, roles)) };
  const events =
    decision.kind === 'events'
      ? decision.events
      : decision.kind === 'letter'
        ? posted(before, decision, step.outcome)
        : [];
  const c = events.reduce<Case>((so, event) => evolve(so, event, before.procedure), before.c);
  const confirmed: World['confirmed'] =
    decision.kind === 'preview'
      ? { comment: before.comment, text: 'Lange wachttijd', command: id as CommandName, words: command.words }
      : before.confirmed;
  const respondent = events.length === 0 ? before.respondent : respondentAfter(before, command);
  const after: World = { ...before, c, confirmed, respondent, comment: before.comment + 2 };
  return { command, decision, events, after };
}
