import type { LetterId, Status } from '../procedure/vocabulary.ts';
import type { CaseEvent, IsoDate, LetterFact, StartedTerm } from './event.ts';

/** A term of a case with what became of it. */
export interface Term extends StartedTerm {
  /** The date of the event that stopped it. */
  readonly met?: IsoDate;
  /** The date of the event with which it needed not be met any more, where its time had run out before that. */
  readonly missed?: IsoDate;
  /** The date of the event by which it lapsed: there was still time. */
  readonly void?: IsoDate;
  /** It is missed or lapsed because the case ended without an answer: it runs again if that is opened again. */
  readonly ended?: true;
  /** Since when it stands still: its days do not count from then on. */
  readonly paused?: IsoDate;
  /** The last stage that was noted: `near-<days>`, `overdue` or `escalated`. */
  readonly noted?: string;
}

/** A letter that went out, or was about to. */
export interface Letter {
  /** The source of the event that said it was about to go out. */
  readonly intention: string;
  readonly letter: LetterId;
  /** The comment that holds its draft: `comment/1310`. */
  readonly draft: string;
  readonly form: 'e-mail' | 'letter';
  readonly messageId?: string;
  readonly on: IsoDate;
  /** What it gives once it has gone. */
  readonly gives: readonly LetterFact[];
  /** The code with which a server took it, refused it or sent it back. */
  readonly code?: string;
  /** Where the page to print is kept. */
  readonly document?: string;
  /**
   * `intended`: nobody knows whether it arrived. `replaced`: nor does anybody of this one, and a person sent another of
   * its kind. `failed`: the server did not take it. `bounced`: it came back.
   */
  readonly state: 'intended' | 'replaced' | 'sent' | 'failed' | 'bounced';
}

export interface Measure {
  readonly id: string;
  readonly owner?: string;
  readonly until?: IsoDate;
  /** A text that a person marked as naming nobody. */
  readonly what?: string;
  readonly carriedOut?: IsoDate;
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
  readonly carrier?: string;
  readonly status: Status;
  /** The state in which it stood when it ended. */
  readonly stood?: Status;
  /** The state in which it went on when it was opened again. */
  readonly wentOn?: Status;
  readonly received: IsoDate;
  readonly submitted?: IsoDate;
  readonly capacity?: string;
  readonly about?: string;
  readonly respondent?: 'known' | 'unknown' | 'none';
  readonly contacted?: 'yes' | 'no';
  readonly older_than_limit?: boolean;
  readonly forward_consent?: 'yes' | 'no';
  readonly grounds?: readonly string[];
  /** The article of the regulation on which a refusal rests, where the procedure names no grounds. */
  readonly article?: string;
  /** The earlier complaint on the same subject. */
  readonly earlier?: string;
  readonly handler?: string;
  readonly finding?: string;
  /** Where its parts were judged apart: the finding of each, in the order of their numbers. */
  readonly parts?: readonly string[] | undefined;
  readonly norms?: readonly string[] | undefined;
  readonly subject?: string;
  /** When the answer was given. */
  readonly answered?: IsoDate;
  readonly solution?: 'proposed' | 'carried-out';
  /** How far the solution solved it. */
  readonly degree?: 'resolved' | 'partly-resolved' | 'unresolved';
  /** `complaint`, or another kind of the procedure. */
  readonly kind?: string | undefined;
  readonly summary?: string;
  readonly satisfied?: 'yes' | 'no' | undefined;
  /** The body to which the complainant was referred or the complaint sent on. */
  readonly body?: string;
  /** Since when its terms stand still. */
  readonly suspended?: IsoDate | undefined;
  /** Since when a committee handles it. */
  readonly committee?: IsoDate;
  /** Who sits where in the committee. */
  readonly seats: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
  readonly letters: readonly Letter[];
  readonly terms: readonly Term[];
  /** The record with its corrections carried out: what everything else is derived from. */
  readonly effective: readonly CaseEvent[];
  /** The record. */
  readonly events: readonly CaseEvent[];
}
