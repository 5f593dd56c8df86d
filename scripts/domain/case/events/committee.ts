import type { Party } from '../../procedure/vocabulary.ts';
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
  /** Who is or was heard, where that is not everybody whom the procedure hears. */
  readonly who?: Party;
  /** Why the complainant need not be heard: a ground of the procedure (Awb 9:10). */
  readonly ground?: string;
  /** The seat of the member of the committee who heard (Awb 9:15). */
  readonly heard_by?: string;
  /** Which hearing of the committee it is, counted from 1. */
  readonly sitting?: number;
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
  /** The text advises as well how to prevent such complaints (003-30). */
  readonly prevention?: 'yes';
  readonly reason?: string;
}
