import type { EventBase, IsoDate } from '../event-base.ts';

/** What changes running terms; their new dates stand in `starts`. */
export interface TermChanged extends EventBase {
  readonly type: 'extended' | 'delay-consented' | 'suspended' | 'resumed';
  readonly deadline?: string;
  readonly until?: IsoDate;
  readonly reason?: string;
}

export interface InterimMessageSent extends EventBase {
  readonly type: 'interim-message-sent';
  /** The date by which the complainant may now expect an answer. */
  readonly expected: IsoDate;
  readonly letter?: string;
}

/** A stage of a term that was noted by the sweep; a new nominal date arms the stages again. */
export interface DeadlineNoted extends EventBase {
  readonly type: 'deadline-near' | 'deadline-overdue' | 'deadline-escalated';
  readonly deadline: string;
  readonly nominal: IsoDate;
  /** `near-<days>`, `overdue` or `escalated`. */
  readonly stage: string;
}
