import { parties } from '../../language/nl/command-choices.ts';
import type { Context } from '../decision.ts';
import { seatsOf } from './seats.ts';
import type { Choice } from './words.ts';
import { choicesOf } from './words.ts';

/** What a word may tell more of what happened: the field of the event that holds it. */
export type Told = 'ground' | 'who' | 'heard_by' | 'refused_by';

interface Telling {
  readonly choices: (context: Pick<Context, 'procedure'>) => readonly Choice[];
  /** Where there is a list, one of it must be named. */
  readonly isNeeded: boolean;
}

/** Those who are heard by the procedure (Awb 9:10). */
export function heardChoices({ procedure: { hearing } }: Pick<Context, 'procedure'>): Choice[] {
  return choicesOf(parties).filter(({ id }) => hearing?.of.some((party) => party === id));
}

/**
 * On which ground the complainant need not be heard, who was heard where it was not everybody (Awb 9:10), who of the
 * committee heard (9:15), and who refused a talk.
 */
export const TELLINGS: Readonly<Record<Told, Telling>> = {
  ground: { choices: ({ procedure }) => procedure.hearing?.waive_grounds ?? [], isNeeded: true },
  who: { choices: heardChoices, isNeeded: false },
  heard_by: { choices: seatsOf, isNeeded: false },
  refused_by: { choices: () => choicesOf(parties), isNeeded: false },
};
