import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { IsoDate } from './event.ts';

/** What an example is made with. */
export interface ExampleWorld {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  /** The person of the organisation whom the complaint is about. */
  readonly respondent?: string | null;
  /** How the complainant can be reached; by e-mail where nothing is said. */
  readonly reach?: 'e-mail' | 'letter';
  /** The day on which it is read; the card leaves it out, so that it changes only when an event changes it. */
  readonly today?: IsoDate;
}
