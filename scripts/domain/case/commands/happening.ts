import { eventWords, satisfied } from '../../language/nl/command-choices.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { optional } from '../facts.ts';
import { beginsNothing } from '../status-after.ts';
import { inspectedBefore, refusedAgain } from './again.ts';
import { incomplete } from './committee.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import type { Happening, HappeningCommand } from './happenings.ts';
import { HAPPENINGS } from './happenings.ts';
import { wordsOfHearing } from './hearing-words.ts';
import type { Asked, Understood } from './read-words.ts';
import { readWords } from './read-words.ts';
import { nextSitting, tooMany } from './sittings.ts';
import type { Told } from './spoken-of.ts';
import { TELLINGS } from './spoken-of.ts';
import type { Choice } from './words.ts';
import { choicesOf, choose, listed } from './words.ts';

/** The words that tell the events of a command apart. */
function wordsFor(options: readonly Happening[]): Choice[] {
  return choicesOf(
    Object.fromEntries(
      options.flatMap(({ type }) => {
        const word = eventWords[type];
        return word === undefined ? [] : [[type, word]];
      }),
    ),
  );
}

/** The event that the words name, or else the one that the command alone means. */
function named(words: readonly string[], options: readonly Happening[]): Happening | undefined {
  const kinds = wordsFor(options);
  const type = words.map((word) => choose(word, kinds)).find((one) => one !== null);
  return options.find((one) => (type === undefined ? eventWords[one.type] === undefined : one.type === type));
}

/** What words may tell more, each with its choices where this procedure has any. */
function tellable(
  { tells = [] }: Happening,
  context: Context,
): readonly (readonly [Told, readonly Choice[]])[] {
  return tells
    .map((told) => [told, TELLINGS[told].choices(context)] as const)
    .filter(([, choices]) => choices.length > 0);
}

/** What may stand behind the command when this is what happened. */
function asked(what: Happening, options: readonly Happening[], context: Context): Asked {
  const kinds = wordsFor(options);
  return {
    lists: {
      ...(kinds.length === 0 ? {} : { kind: kinds }),
      ...(what.satisfied === undefined ? {} : { satisfied: choicesOf(satisfied[what.satisfied]) }),
      ...Object.fromEntries(tellable(what, context)),
    },
    dates: [what.planned === undefined ? ['on', 'past'] : ['planned', 'future']],
  };
}

/** Whether a text must stand below the command. */
function needsText({ needs }: Happening, { procedure }: Context): boolean {
  if (needs === undefined || needs === 'always') return needs === 'always';
  return needs === 'hearing' ? procedure.hearing !== null : procedure.letters[needs] !== undefined;
}

/** Whether the outcome of a talk decides what comes next, so that it must be said (003-14, 003-15). */
export function asksOutcome({ letters, commands }: Context['procedure']): boolean {
  const conditional = letters['talk-record']?.requires_when['not-satisfied'] !== undefined;
  return conditional || Object.values(commands).some(({ when }) => when === 'not-satisfied');
}

/** What is missing behind the command, or below it. */
function lacking(
  what: Happening,
  { chosen, dates }: Understood,
  command: HappeningCommand,
  context: Context,
) {
  if (what.planned === 'needed' && dates['planned'] === undefined) {
    return refused('date-needed', { command, example: context.today });
  }
  const outcome = what.satisfied === 'alone' || (what.satisfied === 'talk' && asksOutcome(context.procedure));
  if (what.satisfied !== undefined && outcome && chosen['satisfied'] === undefined) {
    return refused('words-expected', { offered: listed(choicesOf(satisfied[what.satisfied])) });
  }
  const untold = tellable(what, context).find(
    ([told]) => TELLINGS[told].isNeeded && chosen[told] === undefined,
  );
  if (untold !== undefined) return refused('ground-expected', { offered: listed(untold[1]) });
  return context.text === null && needsText(what, context) ? refused('text-expected', { command }) : null;
}

/** What the words told, as fields of the event. */
function said(what: Happening, { chosen, dates }: Understood, c: Case, context: Context) {
  const { satisfied: is } = chosen;
  const isSitting = what.committee === 'hearing' || what.committee === 'invitation';
  return {
    ...(dates['planned'] === undefined ? {} : { planned: dates['planned'] }),
    ...(is === undefined ? {} : { satisfied: is }),
    ...optional(chosen, what.tells ?? []),
    ...(isSitting ? { sitting: nextSitting(c) } : {}),
    ...(what.text === undefined || context.text === null ? {} : { [what.text]: commentRef(context) }),
  };
}

/** The rules that a recorded act of the committee breaks. */
function broken({ committee }: Happening, c: Case, context: Context): readonly string[] {
  if (committee === undefined) return [];
  const many = committee === 'act' ? [] : tooMany(nextSitting(c), context);
  return [...many, ...(committee === 'invitation' ? [] : incomplete(c, context))];
}

/** Why the words name none of the events of a command. */
function unnamed(words: readonly string[], options: readonly Happening[]): Decision {
  const offered = listed(wordsFor(options));
  const [found] = words;
  return found === undefined
    ? refused('words-expected', { offered })
    : refused('choice-expected', { found, offered });
}

/** What can be told in a case: once it is closed only what happened, and nothing that is still to come. */
function tellableIn({ status }: Case, options: readonly Happening[]): readonly Happening[] {
  return beginsNothing(status) ? options.filter(({ planned }) => planned === undefined) : options;
}

/** What decides about a command of the table: the words choose the event and say when it happened, or will. */
export function happening(command: HappeningCommand): Decider {
  const options: readonly Happening[] = HAPPENINGS[command];
  return (c, words, context) => {
    const what = named(words, options);
    if (what === undefined) return unnamed(words, tellableIn(c, options));
    if (!tellableIn(c, options).includes(what)) return refused('not-now', { command, when: 'open-again' });
    const behind = wordsOfHearing(words, what, context);
    if ('refusal' in behind) return behind.refusal;
    const read = readWords(behind.words, asked(what, options, context), c, context);
    if ('refusal' in read) return read.refusal;
    const { understood } = read;
    const again = refusedAgain(inspectedBefore(c, what.type));
    if (again !== null) return again;
    const lacks = lacking(what, understood, command, context);
    if (lacks !== null) return lacks;
    return gives({
      ...basics(context, understood.dates['on']),
      type: what.type,
      ...said(what, understood, c, context),
      ...deviating(c, context, command, broken(what, c, context)),
    } as CaseEvent);
  };
}
