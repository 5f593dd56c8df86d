import type { CaseEvent, IsoDate, StartedTerm } from './event.ts';

/** The status ids of a case (formats.md). */
export const STATUSES = [
  'received',
  'assessing',
  'not-a-complaint',
  'inadmissible',
  'referred',
  'forwarded',
  'passed-on',
  'admissible',
  'under-investigation',
  'answered',
  'before-committee',
  'ruled',
  'withdrawn',
  'settled',
  'closed',
  'erased',
] as const;

export type Status = (typeof STATUSES)[number];

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
  readonly grounds?: readonly string[];
  readonly handler?: string;
  readonly finding?: string;
  readonly norms?: readonly string[];
  readonly subject?: string;
  readonly terms: readonly Term[];
  readonly events: readonly CaseEvent[];
}
