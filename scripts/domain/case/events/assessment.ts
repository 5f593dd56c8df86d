import type { EventBase, IsoDate } from '../event-base.ts';

export interface Received extends EventBase {
  readonly type: 'received';
  readonly number: string;
  readonly procedure: string;
  readonly entity: string;
  readonly service: string;
  readonly category: string;
  readonly channel: string;
  /** What it came on, where another than the citizen brought it: `letter`, `e-mail`. */
  readonly carrier?: string;
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

/** The employee who received the complaint handed it to who handles it (004-10, 004-11). */
export interface HandedOver extends EventBase {
  readonly type: 'handed-over';
}

export interface Qualified extends EventBase {
  readonly type: 'qualified';
  /** `complaint`, or the id of another kind of the procedure. */
  readonly kind: string;
  readonly letter?: string;
}

/** Something was told to the complainant or the respondent, or tried to be. */
export interface Told extends EventBase {
  readonly type: 'contacted' | 'contact-failed' | 'acknowledged' | 'respondent-informed';
  readonly form?: string;
  /** The comment that holds the text. */
  readonly letter?: string;
}

/** Who it is stands in the dossier; here only whether it is known. */
export interface RespondentNamed extends EventBase {
  readonly type: 'respondent-named';
  readonly respondent: 'known' | 'none';
  /** The comment that names the person. */
  readonly text?: string;
}

export interface Admissible extends EventBase {
  readonly type: 'admissible';
}

export interface Inadmissible extends EventBase {
  readonly type: 'inadmissible';
  /** Codes of the procedure's grounds; with `grounds: free` the code `other`. */
  readonly grounds: readonly string[];
  /** With `grounds: free` the article of the organisation's own regulation, as a code: `5`, `12 § 2`. */
  readonly article?: string;
  /** `inadmissible`, or `not-a-complaint` where the ground means that. */
  readonly means: 'inadmissible' | 'not-a-complaint';
  readonly reason: string;
  readonly form?: string;
  /** When to look again, where the ground holds for a time only. */
  readonly recheck?: IsoDate;
  /** The number of the earlier complaint on the same subject, or `outside-register`. */
  readonly earlier?: string;
}

/** Where the complainant was told to go, or what was sent on (002-16, 002-17, Awb 2:3). */
export interface Forwarded extends EventBase {
  readonly type: 'referred' | 'forward-consented' | 'forwarded';
  /** The id of the body in `organisation.yaml`. */
  readonly body?: string;
  readonly letter?: string;
}

export interface PassedOn extends EventBase {
  readonly type: 'passed-on';
  readonly to: 'director' | 'manager';
}
