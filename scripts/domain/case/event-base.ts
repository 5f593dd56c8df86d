/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC with a `Z`. */
export type Instant = string;

/** A term as it was computed when it began: the dates never change but by an event (invariant 15). */
export interface StartedTerm {
  readonly code: string;
  /** The date of the anchor; it is not counted itself. */
  readonly from: IsoDate;
  readonly target: IsoDate;
  readonly nominal: IsoDate;
  readonly latest: IsoDate;
  /** Present and true when a calendar year was touched whose equated days are not published yet. */
  readonly provisional?: true;
}

export interface EventBase {
  /** When it was recorded. */
  readonly at: Instant;
  /** What caused it: unique, so that an event whose source is known is never applied again. */
  readonly source: string;
  /** The id of a person in `organisation.yaml`, or of the automatic actor (`web-form`, `sweep`). Never a name. */
  readonly by: string;
  /** When it happened, in the organisation's time zone: what terms are counted from and stopped by. */
  readonly on: IsoDate;
  /** Rules that a recorded fact breaks, as codes. */
  readonly deviations?: readonly string[];
  /** Terms that begin with this event. */
  readonly starts?: readonly StartedTerm[];
}
