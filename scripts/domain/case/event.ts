/**
 * What can happen to a case. A case *is* its list of events; every other field of it is derived.
 *
 * Events hold codes, dates and ids, never a citizen's or coordinator's text: for a text they hold the id of the
 * comment that holds it (`comment/1310`), so that erasing is deleting comments (law 2).
 */

import type {
  Admissible,
  Forwarded,
  HandedOver,
  Inadmissible,
  PassedOn,
  Qualified,
  Received,
  RespondentNamed,
  Told,
} from './events/assessment.ts';
import type { Advised, HearingEvent, SeatFilled } from './events/committee.ts';
import type { Closing, Corrected, Inspection, MeasureEvent, TextSet } from './events/ending.ts';
import type {
  Answered,
  ExternalProcedure,
  Found,
  HandlerAppointed,
  InformationRequested,
  Satisfaction,
  SolutionEvent,
  TalkEvent,
} from './events/investigation.ts';
import type { LetterBounced, LetterFailed, LetterIntended, LetterSent } from './events/letter.ts';
import type { DeadlineNoted, InterimMessageSent, TermChanged } from './events/term.ts';

export type { EventBase, Instant, IsoDate, StartedTerm } from './event-base.ts';
export type { Inadmissible, Received } from './events/assessment.ts';
export type { LetterFact, LetterIntended } from './events/letter.ts';
export type { DeadlineNoted } from './events/term.ts';

export type CaseEvent =
  | Received
  | HandedOver
  | Qualified
  | Told
  | RespondentNamed
  | Admissible
  | Inadmissible
  | Forwarded
  | PassedOn
  | HandlerAppointed
  | InformationRequested
  | TalkEvent
  | HearingEvent
  | Found
  | SolutionEvent
  | Answered
  | Satisfaction
  | SeatFilled
  | Advised
  | ExternalProcedure
  | TermChanged
  | InterimMessageSent
  | DeadlineNoted
  | LetterIntended
  | LetterSent
  | LetterFailed
  | LetterBounced
  | MeasureEvent
  | TextSet
  | Inspection
  | Corrected
  | Closing;

export type EventType = CaseEvent['type'];
