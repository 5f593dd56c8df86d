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
  /** Whether the complainant is satisfied with what was talked over or done; he is where nothing is said. */
  readonly satisfied?: 'yes' | 'no';
  /** How many days ahead the example's date lies; fourteen where nothing is said. */
  readonly ahead?: number;
  /** The day on which it is read; the card leaves it out, so that it changes only when an event changes it. */
  readonly today?: IsoDate;
}
