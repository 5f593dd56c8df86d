import type { EventBase, IsoDate } from '../event-base.ts';

export interface HandlerAppointed extends EventBase {
  readonly type: 'handler-appointed' | 'handler-replaced';
  readonly handler: string;
  /** When the services were consulted about it (002-23). */
  readonly consulted?: IsoDate;
  /** What the procedure asks of a handler and the coordinator confirms by appointing: flags, `not-involved`, `knows-domain`. */
  readonly checks?: readonly string[];
}

export interface InformationRequested extends EventBase {
  readonly type: 'information-requested' | 'information-received' | 'report-received' | 'documents-requested';
  /** By when it is asked. */
  readonly until?: IsoDate;
  readonly text?: string;
}

/** A talk between complainant and respondent (003-12 … 003-16). */
export interface TalkEvent extends EventBase {
  readonly type: 'talk-planned' | 'talk-held' | 'talk-refused';
  /** Of a planned talk: the day. */
  readonly planned?: IsoDate;
  readonly satisfied?: 'yes' | 'no';
  readonly refused_by?: 'complainant' | 'respondent';
  readonly text?: string;
}

export interface Found extends EventBase {
  readonly type: 'found';
  readonly finding: string;
  /** Where the parts of the complaint were judged apart: the finding of each, in the order of their numbers. */
  readonly parts?: readonly string[];
  readonly norms?: readonly string[];
  readonly reason?: string;
}

export interface SolutionEvent extends EventBase {
  readonly type: 'solution-proposed' | 'solution-carried-out';
  /** How far it solved what was wrong. */
  readonly degree?: 'resolved' | 'partly-resolved' | 'unresolved';
  readonly text?: string;
}

export interface Answered extends EventBase {
  readonly type: 'answered';
  readonly form: string;
  readonly letter?: string;
}

export interface Satisfaction extends EventBase {
  readonly type: 'satisfaction';
  readonly satisfied: 'yes' | 'no';
}

/** A procedure at another body: an ombudsman, a court. */
export interface ExternalProcedure extends EventBase {
  readonly type: 'external-procedure';
  readonly body: string;
  readonly state: 'open' | 'closed';
}
