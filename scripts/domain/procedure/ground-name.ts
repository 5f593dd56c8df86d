import { earlierReadings } from '../language/nl/event-detail.ts';
import type { Procedure } from './schema.ts';

type Ground = Exclude<Procedure['grounds'], string>[number];

/**
 * A ground as people read it, in a letter, on the page and in the course of a case. One that rests on an earlier
 * complaint says whose: anybody's (001-16), or of the same complainant (002-10).
 */
export function groundName({ label, earlier }: Pick<Ground, 'label' | 'earlier'>): string {
  return earlier === 'none' ? label : `${label} (${earlierReadings[earlier]})`;
}
