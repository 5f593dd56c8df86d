import { respondentWords } from '../../language/nl/command-choices.ts';
import { aboutHandler } from '../about-handler.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { toldLate, untold } from '../untold.ts';
import { aboutNobody, namedBefore, refusedAgain, toldBefore } from './again.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { readWords } from './read-words.ts';
import type { Choice } from './words.ts';
import { choicesOf, choose, listed, noMore } from './words.ts';

/** The people who can be the respondent: not who handles this complaint, or sits in its committee (invariant 1). */
export function possibleRespondents(c: Case, { organisation }: Pick<Context, 'organisation'>): Choice[] {
  const busy = [c.handler, ...Object.values(c.seats)];
  return organisation.people.filter(({ id }) => !busy.includes(id)).map(({ id }) => ({ id, label: id }));
}

/**
 * Those of them whom an example may name: a complaint about somebody who gives commands of this procedure shuts him out
 * of the case, whoever copied it.
 */
export function nameableRespondents(c: Case, world: Pick<Context, 'organisation' | 'procedure'>): Choice[] {
  return possibleRespondents(c, world).filter(({ id }) => aboutHandler(id, world) === null);
}

/** The rule that is broken where a case goes to its end and its respondent was not told what he had to be (Awb 9:9). */
export function untoldRespondent(c: Case, { procedure }: Context): readonly string[] {
  return untold(c, procedure).length === 0 ? [] : ['respondent-not-informed'];
}

function informed(c: Case, words: readonly string[], context: Context): Decision {
  const nobody = aboutNobody(c, context);
  if (nobody !== undefined) return refused('not-now', { command: 'respondent', cause: nobody.source });
  const read = readWords(words, { dates: [['on', 'past']] }, c, context);
  if ('refusal' in read) return read.refusal;
  const on = read.understood.dates['on'] ?? context.today;
  const again = refusedAgain(toldBefore(c, on, context));
  if (again !== null) return again;
  return gives({
    ...basics(context, on),
    type: 'respondent-informed',
    ...(context.text === null ? {} : { letter: commentRef(context) }),
    ...deviating(c, context, 'respondent', toldLate(on, c, context.procedure)),
  });
}

/**
 * `/beklaagde persoon|geen` (9:7): who it is stays in the comment, the register is told only that somebody is.
 * `/beklaagde geinformeerd [datum]` (003-11, 9:9): the respondent knows of the complaint.
 */
export const respondent: Decider = (c, words, context) => {
  const states = choicesOf(respondentWords);
  const people = possibleRespondents(c, context);
  const [word, ...rest] = words;
  if (word === undefined) return refused('words-expected', { offered: listed([...states, ...people]) });
  const state = choose(word.normalize('NFD').replaceAll(/\p{M}/gu, ''), states);
  if (state === 'informed') return informed(c, rest, context);
  const person = choose(word, people);
  if (state === null && person === null) {
    const id = word.toLowerCase();
    return context.organisation.people.some((one) => one.id === id)
      ? refused('person-is-busy', { found: id })
      : refused('person-unknown', { found: word, offered: listed([...states, ...people]) });
  }
  return (
    noMore(rest, 0) ??
    refusedAgain(namedBefore(c, state === 'none' ? null : person, context)) ??
    gives({
      ...basics(context),
      type: 'respondent-named',
      respondent: state === 'none' ? 'none' : 'known',
      text: commentRef(context),
      ...deviating(c, context, 'respondent', []),
    })
  );
};
