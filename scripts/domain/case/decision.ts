import type { Calendar } from '../deadline/calendar.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, LetterId, Status } from '../procedure/vocabulary.ts';
import { COMMANDS } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { CaseEvent, EventType, Instant, IsoDate, LetterFact } from './event.ts';

/** A command as it was read from a comment: its id and the words behind it. */
export interface Command {
  readonly id: CommandId;
  readonly words: readonly string[];
}

/** Every command: those of procedures, and those that stand in none. */
export const COMMAND_IDS = ['help', ...COMMANDS, 'yes', 'absent'] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

/** Who gives a command, where and when: everything that a decision may depend on beside the case. */
export interface Context {
  readonly now: Instant;
  /** Local date of `now` in the organisation's time zone. */
  readonly today: IsoDate;
  /** `issue/42/comment/1301`, with `/2` … behind it for a second command of one comment. */
  readonly source: string;
  /** The id of the comment that holds the command and its text. */
  readonly comment: number;
  /** Whether the comment holds a text after its commands. */
  readonly text: string | null;
  /** The person in `organisation.yaml` who wrote it; `null` for a stranger. */
  readonly person: { readonly id: string; readonly roles: readonly string[] } | null;
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  /** How a letter goes out where the coordinator names no way: by e-mail where the complainant has an address. */
  readonly reach: 'e-mail' | 'letter';
  /** The comment that `/ja` confirms, when it is there, unchanged and its preview was shown. */
  readonly confirmed?: {
    readonly comment: number;
    readonly text: string;
    /** The command that was previewed, with the words behind it. */
    readonly command: CommandName;
    readonly words: readonly string[];
  } | null;
  /** The letter that `/verstuur` names, as it would go out now, or why it cannot. */
  readonly posting?: Posting | Refusal | null;
  /** What kind of letter that is. */
  readonly letter?: LetterId | undefined;
  /** The cases of the register whose numbers the comment names: how far each is. */
  readonly register?: ReadonlyMap<string, Status>;
  /** The person of the organisation whom the complaint is about, where the dossier names one. */
  readonly respondent?: string | null;
  /** Whom it is about where a correction changed what counts of the case: who that is stands in no event (law 2). */
  readonly respondentIn?: (after: Case) => string | null;
  /** The drafts of letters that are no drafts of them any more: `comment/1310`. */
  readonly lostDrafts?: readonly string[];
  /** The events whose text a letter needs and nobody has any more: they can be told again. */
  readonly gone?: readonly EventType[];
}

/** Why a command was refused, as data: the sentences are in the language catalogue. */
export interface Refusal {
  readonly code: RefusalCode;
  /**
   * Fills the sentence: what was expected, what was found. Codes, dates, labels, and what was typed: it goes into the
   * answer beneath the comment and nowhere else (law 2).
   */
  readonly data: Readonly<Record<string, string>>;
}

export type RefusalCode =
  | 'unknown-command'
  | 'command-in-text'
  | 'command-in-marks'
  | 'no-role'
  | 'not-your-role'
  | 'about-you'
  | 'not-in-this-procedure'
  | 'not-in-this-state'
  | 'already-done'
  | 'decided-otherwise'
  | 'stands-alone'
  | 'date-expected'
  | 'date-in-the-future'
  | 'date-before-receipt'
  | 'date-in-the-past'
  | 'date-needed'
  | 'choice-expected'
  | 'words-expected'
  | 'not-now'
  | 'letter-lacks'
  | 'no-address'
  | 'no-restricted-desk'
  | 'no-such-letter'
  | 'letter-is-out'
  | 'letter-outcome-unknown'
  | 'letter-replaced'
  | 'letter-lapsed'
  | 'letter-is-going'
  | 'letter-needless'
  | 'letter-changed'
  | 'letter-in-form'
  | 'letter-of-earlier-day'
  | 'letter-too-long'
  | 'event-unknown'
  | 'field-unknown'
  | 'not-correctable'
  | 'not-voidable'
  | 'event-void'
  | 'same-value'
  | 'value-expected'
  | 'value-invalid'
  | 'received-after-event'
  | 'date-before-submission'
  | 'date-after-receipt'
  | 'date-too-long-ago'
  | 'until-too-early'
  | 'until-too-late'
  | 'term-ended'
  | 'date-before-suspension'
  | 'consent-needed'
  | 'person-is-busy'
  | 'person-is-respondent'
  | 'already-member'
  | 'member-is-handler'
  | 'member-leads-case'
  | 'member-lacks-flag'
  | 'member-has-conflict'
  | 'handler-is-member'
  | 'prevention-not-here'
  | 'advice-first'
  | 'against-advice'
  | 'consent-in-writing'
  | 'measure-unknown'
  | 'too-many-words'
  | 'earlier-needed'
  | 'earlier-unknown'
  | 'earlier-open'
  | 'recheck-needed'
  | 'consultation-needed'
  | 'norm-needed'
  | 'article-expected'
  | 'ground-expected'
  | 'ground-unknown'
  | 'text-expected'
  | 'person-expected'
  | 'person-unknown'
  | 'person-cannot-handle'
  | 'person-lacks-flag'
  | 'already-handler'
  | 'no-finding-scale'
  | 'finding-expected'
  | 'parts-expected'
  | 'one-finding-expected'
  | 'norm-unknown'
  | 'form-expected'
  | 'solution-expected'
  | 'not-confirmable'
  | 'changed-after-preview'
  | 'text-too-long';

/** The events that a command gives, or what it gives instead. */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly CaseEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'help' }
  | { readonly kind: 'preview'; readonly text: string }
  /** A letter to be shown, and sent with `/verstuur`: only then does it give these events. */
  | LetterDecision;

export interface LetterDecision {
  readonly kind: 'letter';
  readonly letter: LetterId;
  readonly form: 'e-mail' | 'letter';
  readonly gives: readonly LetterFact[];
  /** What the letter says that neither the case nor its text tells. */
  readonly says: LetterSays;
}

/** A letter that was shown and may go out. */
export interface Posting {
  /** The id of the comment that holds its draft. */
  readonly draft: number;
  readonly letter: LetterId;
  readonly form: 'e-mail' | 'letter';
  /** Of the whole letter, with its addressee. */
  readonly digest: string;
  readonly messageId: string;
  readonly gives: readonly LetterFact[];
}

/** Codes and dates of a command that stand in its letter. */
export interface LetterSays {
  readonly grounds?: readonly string[];
  readonly body?: string;
  readonly until?: IsoDate;
  readonly expected?: IsoDate;
  readonly planned?: IsoDate;
  readonly kind?: string;
}

/** One command: what it decides. The state and the role were checked before. */
export type Decider = (c: Case, words: readonly string[], context: Context) => Decision;

export function refused(code: RefusalCode, data: Readonly<Record<string, string>> = {}): Decision {
  return { kind: 'refused', refusal: { code, data } };
}

export function gives(...events: CaseEvent[]): Decision {
  return { kind: 'events', events };
}
