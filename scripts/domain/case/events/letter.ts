import type { LetterId } from '../../procedure/vocabulary.ts';
import type { EventBase, IsoDate } from '../event-base.ts';
import type { Forwarded, Inadmissible, Qualified, Told } from './assessment.ts';
import type { Answered, InformationRequested } from './investigation.ts';
import type { InterimMessageSent, TermChanged } from './term.ts';

/**
 * A letter is about to go out. It is committed before anything is sent; `letter-sent` or `letter-failed` follows, and
 * where neither does nobody knows whether it arrived, so it is never repeated by itself.
 */
export interface LetterIntended extends EventBase {
  readonly type: 'letter-intended';
  readonly letter: LetterId;
  /** The comment that holds the draft: `comment/1310`. */
  readonly draft: string;
  /** Of the whole letter as it was shown. */
  readonly digest: string;
  readonly form: 'e-mail' | 'letter';
  /** Derived from case and letter, so that a server may drop a second one. */
  readonly message_id?: string;
  /** What has happened once the letter has gone. */
  readonly gives: readonly LetterFact[];
}

/** What happened on another day than that of the letter, such as a consent, keeps its day. */
type Bare<E> = E extends EventBase
  ? Omit<E, 'at' | 'source' | 'by' | 'on'> & { readonly on?: IsoDate }
  : never;

/** An event that a letter gives: it gets its moment, cause and actor when the letter has gone. */
export type LetterFact = Bare<
  | Told
  | Qualified
  | Inadmissible
  | Forwarded
  | InformationRequested
  | Answered
  | TermChanged
  | InterimMessageSent
>;

export interface LetterSent extends EventBase {
  readonly type: 'letter-sent';
  /** The source of the intention. */
  readonly intention: string;
  /** The code with which the server accepted it; `by-hand` where a person said that it arrived. */
  readonly code?: string;
  /** Where the page to print is kept, among the private documents of the case. */
  readonly document?: string;
}

/** The server certainly did not take the letter. */
export interface LetterFailed extends EventBase {
  readonly type: 'letter-failed';
  readonly intention: string;
  readonly code: string;
}

/** The letter came back: what it gave counts no longer. */
export interface LetterBounced extends EventBase {
  readonly type: 'letter-bounced';
  readonly intention: string;
  readonly code: string;
}
