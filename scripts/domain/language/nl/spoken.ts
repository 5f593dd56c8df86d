/**
 * What complaint handling calls things in a procedure's own Dutch. The catalogue speaks as in Belgium; where the
 * Netherlands have another word (domain.md 4.1), it stands here. What is typed as a command is the same in both.
 */
import type { Language } from '../languages.ts';
import { events, statuses } from './case.ts';
import { nextSteps } from './command.ts';
import { purpose } from './command-words.ts';
import { letterNames } from './letter-note.ts';

type Words = Readonly<Record<string, string>>;

interface Spoken {
  readonly statuses: Words;
  readonly events: Words;
  /** What each command does, by its id. */
  readonly purpose: Words;
  /** What is done next, by the id of the command; that of the purpose where there is no more to say. */
  readonly nextSteps: Words;
  readonly letterNames: Words;
  /** In a letter, behind a colon: what was decided about a complaint that is not handled. */
  readonly refused: string;
}

const BELGIUM: Spoken = {
  statuses,
  events,
  purpose,
  nextSteps: { ...purpose, ...nextSteps },
  letterNames,
  refused: 'de klacht is onontvankelijk',
};

const REFUSAL = 'de brief dat de klacht niet in behandeling wordt genomen';

const NETHERLANDS: Spoken = {
  statuses: {
    ...BELGIUM.statuses,
    admissible: 'in behandeling genomen',
    inadmissible: 'niet in behandeling genomen',
  },
  events: {
    ...BELGIUM.events,
    admissible: 'In behandeling genomen',
    inadmissible: 'Niet in behandeling genomen',
  },
  purpose: {
    ...BELGIUM.purpose,
    admissible: 'neem de klacht in behandeling',
    inadmissible: `maak ${REFUSAL}, met de reden eronder`,
  },
  nextSteps: {
    ...BELGIUM.nextSteps,
    admissible: 'beslis of de klacht in behandeling wordt genomen',
    inadmissible: `maak ${REFUSAL}, met de reden eronder`,
  },
  letterNames: { ...BELGIUM.letterNames, inadmissible: REFUSAL },
  refused: 'wij nemen de klacht niet in behandeling',
};

const SPOKEN: Readonly<Record<Language, Spoken>> = { 'nl-BE': BELGIUM, 'nl-NL': NETHERLANDS };

/** The words of a procedure's language. */
export function spoken({ language }: { readonly language: Language }): Spoken {
  return SPOKEN[language];
}
