import { eventWords, satisfied } from '../../language/nl/command-choices.ts';
import type { Context, Decider } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import type { Happening, HappeningCommand } from './happenings.ts';
import { HAPPENINGS } from './happenings.ts';
import type { Asked } from './read-words.ts';
import { readWords } from './read-words.ts';
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

/** What may stand behind the command when this is what happened. */
function asked(what: Happening, options: readonly Happening[]): Asked {
  const kinds = wordsFor(options);
  return {
    lists: {
      ...(kinds.length === 0 ? {} : { kind: kinds }),
      ...(what.satisfied === undefined ? {} : { satisfied: choicesOf(satisfied[what.satisfied]) }),
    },
    dates: [what.planned === undefined ? ['on', 'past'] : ['planned', 'future']],
  };
}

/** Whether a text must stand below the command. */
function needsText({ needs }: Happening, { procedure }: Context): boolean {
  return needs === 'always' || (needs !== undefined && procedure.letters[needs] !== undefined);
}

/** What decides about a command of the table: the words choose the event and say when it happened, or will. */
export function happening(command: HappeningCommand): Decider {
  const options: readonly Happening[] = HAPPENINGS[command];
  return (c, words, context) => {
    const what = named(words, options);
    const offered = listed(wordsFor(options));
    if (what === undefined) {
      const [found] = words;
      return found === undefined
        ? refused('words-expected', { offered })
        : refused('choice-expected', { found, offered });
    }
    const read = readWords(words, asked(what, options), c, context);
    if ('refusal' in read) return read.refusal;
    const { chosen, dates } = read.understood;
    if (what.planned === 'needed' && dates['planned'] === undefined) {
      return refused('date-needed', { command });
    }
    if (what.satisfied === 'alone' && chosen['satisfied'] === undefined) {
      return refused('words-expected', { offered: listed(choicesOf(satisfied.alone)) });
    }
    if (context.text === null && needsText(what, context)) return refused('text-expected', { command });
    const { on, planned } = dates;
    return gives({
      ...basics(context, on),
      type: what.type,
      ...(planned === undefined ? {} : { planned }),
      ...(chosen['satisfied'] === undefined ? {} : { satisfied: chosen['satisfied'] }),
      ...(what.text === undefined || context.text === null ? {} : { [what.text]: commentRef(context) }),
      ...deviating(c, context, command, []),
    } as CaseEvent);
  };
}
