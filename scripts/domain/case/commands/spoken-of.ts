import { refusedBy } from '../../language/nl/command-choices.ts';
import type { Context } from '../decision.ts';
import { seatsOf } from './seats.ts';
import type { Choice } from './words.ts';
import { choicesOf } from './words.ts';

/** What a word may tell more of what happened: the field of the event that holds it. */
export type Told = 'ground' | 'heard_by' | 'refused_by';

interface Telling {
  readonly choices: (context: Pick<Context, 'procedure'>) => readonly Choice[];
  /** Where there is a list, one of it must be named. */
  readonly isNeeded: boolean;
}

/** On which ground nobody need be heard (Awb 9:10), who of the committee heard (9:15), and who refused a talk. */
export const TELLINGS: Readonly<Record<Told, Telling>> = {
  ground: { choices: ({ procedure }) => procedure.hearing?.waive_grounds ?? [], isNeeded: true },
  heard_by: { choices: seatsOf, isNeeded: false },
  refused_by: { choices: () => choicesOf(refusedBy), isNeeded: false },
};
