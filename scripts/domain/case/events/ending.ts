import type { EventBase, IsoDate } from '../event-base.ts';

/** A measure for improvement with its owner (002-03, 004-04); its text names nobody. */
export interface MeasureEvent extends EventBase {
  readonly type: 'measure-recorded' | 'measure-carried-out';
  readonly measure: string;
  readonly owner?: string;
  readonly until?: IsoDate;
  readonly what?: string;
}

/** A text that a person marked as naming nobody. */
export interface TextSet extends EventBase {
  readonly type: 'subject-set' | 'summary-set';
  readonly subject?: string;
  readonly summary?: string;
}

/** Somebody asked to see the file (003-33). */
export interface Inspection extends EventBase {
  readonly type: 'inspection-requested' | 'inspection-granted' | 'inspection-refused';
  readonly reason?: string;
}

/**
 * What was recorded wrongly is put right, or does not count; the first recording stays in the record. Of a field that
 * is personal (an address) the new value stands in a comment.
 */
export interface Corrected extends EventBase {
  readonly type: 'corrected';
  /** The source of the event that is put right. */
  readonly of: string;
  /** The field; without one the event does not count any more. */
  readonly field?: string;
  readonly value?: string;
  readonly reason?: string;
}

export interface Closing extends EventBase {
  readonly type: 'withdrawn' | 'settled' | 'closed' | 'reopened';
  readonly reason?: string;
}
