/**
 * What can happen to a case. A case *is* its list of events; every other field of it is derived.
 *
 * Events hold codes, dates and ids, never a citizen's or coordinator's text: for a text they hold the id of the
 * comment that holds it (`comment/1310`), so that erasing is deleting comments (law 2).
 */

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC with a `Z`. */
export type Instant = string;

/** A term as it was computed when it began: the dates never change but by an event (invariant 15). */
export interface StartedTerm {
  readonly code: string;
  /** The date of the anchor; it is not counted itself. */
  readonly from: IsoDate;
  readonly target: IsoDate;
  readonly nominal: IsoDate;
  readonly latest: IsoDate;
  /** Present and true when a calendar year was touched whose equated days are not published yet. */
  readonly provisional?: true;
}

export interface EventBase {
  /** When it was recorded. */
  readonly at: Instant;
  /** What caused it: unique, so that an event whose source is known is never applied again. */
  readonly source: string;
  /** The id of a person in `organisation.yaml`, or of the automatic actor (`web-form`, `sweep`). Never a name. */
  readonly by: string;
  /** When it happened, in the organisation's time zone: what terms are counted from and stopped by. */
  readonly on: IsoDate;
  /** Rules that a recorded fact breaks, as codes. */
  readonly deviations?: readonly string[];
  /** Terms that begin with this event. */
  readonly starts?: readonly StartedTerm[];
}

export interface Received extends EventBase {
  readonly type: 'received';
  readonly number: string;
  readonly procedure: string;
  readonly entity: string;
  readonly service: string;
  readonly category: string;
  readonly channel: string;
  /** Date of submission as stated (postmark), where another than the date of receipt. */
  readonly submitted?: IsoDate;
  readonly capacity?: string;
  readonly about?: string;
  readonly respondent?: 'known' | 'unknown' | 'none';
  readonly contacted?: 'yes' | 'no';
  readonly older_than_limit?: boolean;
  readonly forward_consent?: 'yes' | 'no';
  /** Where the citizen's status is published, and what it is encrypted with (formats.md); they open nothing more. */
  readonly slot?: string;
  readonly key?: string;
}

export interface Acknowledged extends EventBase {
  readonly type: 'acknowledged';
  readonly form?: string;
}

export interface Admissible extends EventBase {
  readonly type: 'admissible';
}

export interface Inadmissible extends EventBase {
  readonly type: 'inadmissible';
  /** Codes of the procedure's grounds; with `grounds: free` the article of the reglement, as the code `other`. */
  readonly grounds: readonly string[];
  /** `inadmissible`, or `not-a-complaint` where the ground means that. */
  readonly means: 'inadmissible' | 'not-a-complaint';
  readonly reason: string;
}

export interface HandlerAppointed extends EventBase {
  readonly type: 'handler-appointed' | 'handler-replaced';
  readonly handler: string;
  readonly consulted?: IsoDate;
}

export interface Found extends EventBase {
  readonly type: 'found';
  readonly finding: string;
  readonly norms?: readonly string[];
  readonly reason?: string;
}

export interface SolutionEvent extends EventBase {
  readonly type: 'solution-proposed' | 'solution-carried-out';
  readonly text?: string;
}

export interface Answered extends EventBase {
  readonly type: 'answered';
  readonly form: string;
  readonly letter?: string;
}

export interface SubjectSet extends EventBase {
  readonly type: 'subject-set';
  /** A text that a person marked as naming nobody. */
  readonly subject: string;
}

export interface Withdrawn extends EventBase {
  readonly type: 'withdrawn';
}

export interface Closed extends EventBase {
  readonly type: 'closed';
  readonly reason?: string;
}

/** A stage of a term that was noted by the sweep; a new nominal date arms the stages again. */
export interface DeadlineNoted extends EventBase {
  readonly type: 'deadline-near' | 'deadline-overdue' | 'deadline-escalated';
  readonly deadline: string;
  readonly nominal: IsoDate;
  /** `near-<days>`, `overdue` or `escalated`. */
  readonly stage: string;
}

export type CaseEvent =
  | Received
  | Acknowledged
  | Admissible
  | Inadmissible
  | HandlerAppointed
  | Found
  | SolutionEvent
  | Answered
  | SubjectSet
  | Withdrawn
  | Closed
  | DeadlineNoted;

export type EventType = CaseEvent['type'];
