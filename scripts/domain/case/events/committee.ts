import type { EventBase, IsoDate } from '../event-base.ts';

/** Being heard: by the handler (Awb 9:10) or by the committee (003-23 … 003-28). */
export interface HearingEvent extends EventBase {
  readonly type:
    | 'hearing-offered'
    | 'hearing-waived'
    | 'hearing-held'
    | 'committee-engaged'
    | 'discussion-held'
    | 'discussion-skipped'
    | 'committee-hearing-invited'
    | 'committee-hearing-held';
  readonly planned?: IsoDate;
  readonly ground?: string;
  readonly text?: string;
}

/** Who sits in the committee for this case (003-20, 003-21). */
export interface SeatFilled extends EventBase {
  readonly type: 'seat-filled';
  readonly seat: string;
  readonly person: string;
  readonly reason?: string;
}

/** The committee's ruling, its advice, or the reasons for not following it (003-29, Awb 9:15, 9:16). */
export interface Advised extends EventBase {
  readonly type: 'ruled' | 'advised' | 'advice-departed';
  readonly finding?: string;
  readonly reason?: string;
}
