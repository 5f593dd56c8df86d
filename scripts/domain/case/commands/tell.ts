import type { Procedure } from '../../procedure/schema.ts';
import type { LetterId } from '../../procedure/vocabulary.ts';
import type { Case, Letter } from '../case.ts';
import type { Context, Decider, Decision, LetterSays } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent, IsoDate, LetterFact } from '../event.ts';
import { isAgainstAdvice, isUnadvised } from '../advice.ts';
import { unheardCodes } from '../heard.ts';
import { termBefore } from '../promised.ts';
import { callsForSolution } from '../solution-due.ts';
import { toldApart } from '../untold.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { ANY_FORMS } from './forms.ts';
import type { Understood } from './read-words.ts';
import { readWords } from './read-words.ts';
import { untoldRespondent } from './respondent.ts';
import { choose, formChoices, listed } from './words.ts';

/** A message in one of these forms has no letter: it was given by word of mouth. */
export const SPOKEN: readonly string[] = ['oral', 'telephone'];

/** Whether a word behind a command says that a message was given by word of mouth. */
export function isSpoken(word: string): boolean {
  return formChoices(SPOKEN).some(({ id, label }) => [id, label].includes(word.toLowerCase()));
}

/** The forms in which a letter goes out. */
export const WRITTEN = formChoices(['letter', 'e-mail']);

/** The form in which a letter is to go, where words name one. */
export function formIn(words: readonly string[]): Letter['form'] | undefined {
  const form = words.map((word) => choose(word, WRITTEN)).find((one) => one !== null);
  return form === 'e-mail' || form === 'letter' ? form : undefined;
}

/** The words behind a command whose letter is to go in this form, whatever they said of that. */
export function inForm(words: readonly string[], form: 'e-mail' | 'letter'): string[] {
  return [...words.filter((word) => choose(word, WRITTEN) === null), form];
}

/** Whether a message was given already, outside Gegrond: its date is named, or it was spoken. */
export function wasTold({ chosen, dates }: Understood): boolean {
  return dates['on'] !== undefined || SPOKEN.includes(chosen['form'] ?? '');
}

/** A message that a letter gives once it is sent, or that was given already. */
interface Message {
  readonly letter: LetterId;
  readonly fact: LetterFact;
  readonly says?: LetterSays;
}

/**
 * What a command does whose telling is the event: where it was told already, the event; else a letter to be shown,
 * which gives the event when it is sent.
 */
export function tell(
  { letter, fact, says = {} }: Message,
  understood: Understood,
  context: Context,
): Decision {
  const { chosen, dates } = understood;
  const form = chosen['form'];
  if (wasTold(understood)) {
    const event = { ...basics(context, dates['on'] ?? context.today), ...fact };
    return gives((form === undefined ? event : { ...event, form }) as CaseEvent);
  }
  const way = form === 'e-mail' || form === 'letter' ? form : context.reach;
  const given = { ...fact, form: way, letter: commentRef(context) };
  return { kind: 'letter', letter, form: way, gives: [given], says };
}

/** `/bevestig [vorm] [datum]`: the acknowledgement, or that it was given (000-17, 004-13). */
export const acknowledge: Decider = (c, words, context) => {
  const lists = { form: formChoices(ANY_FORMS) };
  const read = readWords(words, { lists, dates: [['on', 'past']] }, c, context);
  if ('refusal' in read) return read.refusal;
  const { understood } = read;
  const on = understood.dates['on'] ?? context.today;
  // Of a letter it is known when it goes.
  const apart = wasTold(understood) ? toldApart('acknowledged', on, c, context.procedure) : [];
  const fact = { type: 'acknowledged' as const, ...deviating(c, context, 'acknowledge', apart) };
  return tell({ letter: 'acknowledgement', fact }, understood, context);
};

/** What is not there yet without which no answer can be written, whatever its text (invariant 4, Awb 9:10, 9:15, 9:16). */
export function missingSteps(c: Case, procedure: Procedure): string[] {
  const { requires } = procedure.answer;
  const lacks: readonly (readonly [code: string, isSo: boolean])[] = [
    ['without-advice', isUnadvised(c, procedure)],
    ['without-finding', requires.includes('finding') && c.finding === undefined],
    ['against-advice', isAgainstAdvice(c.finding, c)],
    [
      'without-solution-when-upheld',
      requires.includes('solution-when-upheld') && callsForSolution(c, procedure) && c.solution === undefined,
    ],
  ];
  return [...unheardCodes(c, procedure), ...lacks.filter(([, isSo]) => isSo).map(([code]) => code)];
}

/** Whether a letter with the answer cannot be made yet, whatever its text. */
export function isTooEarlyToAnswer(c: Case, procedure: Procedure): boolean {
  return missingSteps(c, procedure).length > 0;
}

/** What an answer lacks of what the procedure requires of it (invariant 4). */
function lacking(c: Case, { procedure, text }: Context, form: string): string[] {
  const hasReasons =
    text !== null || c.effective.some((event) => event.type === 'found' && event.reason !== undefined);
  const required = [
    ...(procedure.answer.requires.includes('reasons') && !hasReasons ? ['without-reasons'] : []),
    ...missingSteps(c, procedure),
  ];
  return procedure.answer.forms.includes(form as (typeof procedure.answer.forms)[number])
    ? required
    : [...required, 'form-not-in-procedure'];
}

/**
 * `/antwoord vorm [datum]` (000-21, 004-16): the answer as a letter, or that it was given. A letter that lacks what
 * the procedure requires is refused; what was given already is recorded as it was, with what it lacked.
 */
export const answer: Decider = (c, words, context) => {
  const { forms } = context.procedure.answer;
  const lists = { form: formChoices([...new Set([...forms, ...ANY_FORMS])]) };
  const read = readWords(words, { lists, dates: [['on', 'past']] }, c, context);
  const offered = listed(formChoices(forms));
  if ('refusal' in read) return read.refusal;
  const { understood } = read;
  const form = understood.chosen['form'];
  if (form === undefined) return refused('form-expected', { found: '', offered });
  const lacks = lacking(c, context, form);
  const told = wasTold(understood);
  // What no text mends is said at once, with the text: else one is written for a letter that cannot go.
  const isNoText = !told && context.text === null;
  if (isNoText && !isTooEarlyToAnswer(c, context.procedure)) {
    return refused('text-expected', { command: 'answer' });
  }
  if (!told && lacks.length > 0) {
    const steps = lacks.filter((code) => code !== 'without-reasons');
    return refused('letter-lacks', {
      lacks: [...steps, ...(isNoText ? ['reasons'] : [])].join(','),
      offered,
    });
  }
  const fact = {
    type: 'answered' as const,
    form,
    ...(told && context.text !== null ? { letter: commentRef(context) } : {}),
    ...deviating(c, context, 'answer', [...lacks, ...untoldRespondent(c, context)]),
  };
  return tell({ letter: 'answer', fact }, understood, context);
};

/** The rule that a date breaks that is promised after the end of a term of the procedure's text. */
function afterTerm(expected: IsoDate, c: Case, { procedure }: Context): readonly string[] {
  return termBefore(expected, c, procedure)?.rule.binding === true ? ['expected-after-term'] : [];
}

/**
 * `/tussenbericht datum [vorm] [datum]` (001-22): why it takes longer, and when the answer may be expected. A date after
 * the term is told all the same, and is a deviation where the procedure's text gives the term.
 */
export const interim: Decider = (c, words, context) => {
  const asked = {
    lists: { form: WRITTEN },
    dates: [
      ['expected', 'future'],
      ['on', 'past'],
    ],
  } as const;
  const read = readWords(words, asked, c, context);
  if ('refusal' in read) return read.refusal;
  const { expected } = read.understood.dates;
  if (expected === undefined) return refused('date-needed', { command: 'interim' });
  if (context.text === null) return refused('text-expected', { command: 'interim' });
  const fact = {
    type: 'interim-message-sent' as const,
    expected,
    ...deviating(c, context, 'interim', afterTerm(expected, c, context)),
  };
  return tell({ letter: 'interim', fact, says: { expected } }, read.understood, context);
};
