import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** What a card is made of beside the case. */
export interface CardWorld {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  /** The person of the organisation whom the complaint is about, where a comment names one. */
  readonly respondent?: string | null;
  /** How the complainant can be reached; by e-mail where nothing is said. */
  readonly reach?: 'e-mail' | 'letter';
  /** The drafts of letters that are no drafts of them any more, as the letters call them: `comment/1310`. */
  readonly lostDrafts?: readonly string[];
}
