import type { CommandName, EventType, LetterId } from '../../procedure/vocabulary.ts';
import type { Told } from './spoken-of.ts';

/** One of the events that a command can record, as data; see `happening.ts` for how it is read. */
export interface Happening {
  readonly type: EventType;
  /** `needed`: it is still to come, and its day must be named; `may`: that day may be left open. Else it happened. */
  readonly planned?: 'needed' | 'may';
  /** The field that holds the comment with its text. */
  readonly text?: 'text' | 'reason' | 'letter';
  /** Whether that text must be there: always, where the procedure says what this letter must hold, or who is heard. */
  readonly needs?: 'always' | 'hearing' | LetterId;
  /** Whether the complainant is satisfied, behind it. */
  readonly satisfied?: 'alone' | 'talk';
  /** Words behind it that tell more. */
  readonly tells?: readonly Told[];
  /** An act of the whole committee, and one of its hearings, which are counted. */
  readonly committee?: 'act' | 'hearing' | 'invitation';
}

/**
 * The commands that record what happened, each with its events. Which of several happened is said by a word
 * (`eventWords` in the language catalogue); an event without a word is what the command alone means.
 */
export const HAPPENINGS = {
  'handed-over': [{ type: 'handed-over' }],
  contact: [
    { type: 'contacted', text: 'letter' },
    { type: 'contact-failed', text: 'letter' },
  ],
  info: [{ type: 'information-received', text: 'text' }],
  talk: [
    { type: 'talk-planned', planned: 'needed', text: 'text' },
    { type: 'talk-held', text: 'text', needs: 'talk-record', satisfied: 'talk' },
    { type: 'talk-refused', text: 'text', tells: ['refused_by'] },
  ],
  hear: [
    { type: 'hearing-offered', planned: 'may', text: 'text', tells: ['who'] },
    { type: 'hearing-waived', text: 'text', tells: ['ground'] },
    { type: 'hearing-held', text: 'text', needs: 'hearing', tells: ['who', 'heard_by'] },
  ],
  report: [{ type: 'report-received', text: 'text' }],
  satisfied: [{ type: 'satisfaction', satisfied: 'alone' }],
  committee: [{ type: 'committee-engaged', text: 'text' }],
  documents: [{ type: 'documents-requested', text: 'text' }],
  discussion: [
    { type: 'discussion-held', text: 'text', committee: 'act' },
    { type: 'discussion-skipped', text: 'text', committee: 'act' },
  ],
  'committee-hearing': [
    { type: 'committee-hearing-invited', planned: 'needed', text: 'text', committee: 'invitation' },
    { type: 'committee-hearing-held', text: 'text', committee: 'hearing' },
  ],
  depart: [{ type: 'advice-departed', text: 'reason', needs: 'always' }],
  inspection: [
    { type: 'inspection-requested' },
    { type: 'inspection-granted' },
    { type: 'inspection-refused', text: 'reason', needs: 'always' },
  ],
  withdraw: [{ type: 'withdrawn', text: 'reason' }],
  settle: [{ type: 'settled', text: 'reason' }],
  reopen: [{ type: 'reopened', text: 'reason', needs: 'always' }],
} as const satisfies Partial<Record<CommandName, readonly Happening[]>>;

export type HappeningCommand = keyof typeof HAPPENINGS;
