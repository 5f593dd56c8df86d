import type { Status } from '../procedure/vocabulary.ts';
import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';

/** A term of a case with what became of it. */
export interface Term extends StartedTerm {
  /** The date of the event that stopped it. */
  readonly met?: IsoDate;
  /** The date of the event by which it lapsed. */
  readonly void?: IsoDate;
  /** The last stage that was noted: `near-<days>`, `overdue` or `escalated`. */
  readonly noted?: string;
}

/** A case as derived from its events; a plain value. */
export interface Case {
  readonly number: string;
  readonly issue: number;
  readonly procedure: string;
  readonly entity: string;
  readonly service: string;
  readonly category: string;
  readonly channel: string;
  readonly status: Status;
  readonly received: IsoDate;
  readonly submitted?: IsoDate;
  readonly capacity?: string;
  readonly about?: string;
  readonly respondent?: 'known' | 'unknown' | 'none';
  readonly contacted?: 'yes' | 'no';
  readonly older_than_limit?: boolean;
  readonly forward_consent?: 'yes' | 'no';
  readonly grounds?: readonly string[];
  readonly handler?: string;
  readonly finding?: string;
  readonly norms?: readonly string[];
  readonly subject?: string;
  /** When the answer was given. */
  readonly answered?: IsoDate;
  readonly solution?: 'proposed' | 'carried-out';
  readonly terms: readonly Term[];
  readonly events: readonly CaseEvent[];
}
