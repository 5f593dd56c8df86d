/** How patiently the courier goes about, and what it works with. */
import type { DeskId } from '#domain/procedure/desks.ts';
import type { Forge, Log, Outbox, Timing } from '../ports.ts';
import type { Alarm } from './alarm.ts';
import type { Limits } from './pace.ts';
import type { Growth } from './timing.ts';

export interface CourierSettings {
  readonly limits: Limits;
  /** After a failure; for the entry and for the forge as a whole. */
  readonly pause: Growth;
  /** After the forge refused an entry. */
  readonly refusalPause: Growth;
  /** How long a call whose answer never came may still be carried out, in milliseconds. */
  readonly settle: number;
  /** How long to sleep at most: the clock may be set forward, and a notice of a new file may not come. */
  readonly idle: number;
}

const MINUTE = 60_000;

/** GitHub ends a request after ten seconds. */
export const SETTINGS: CourierSettings = {
  limits: { perMinute: 80, perHour: 500, between: 1000 },
  pause: { first: 2000, most: 15 * MINUTE },
  refusalPause: { first: MINUTE, most: 15 * MINUTE },
  settle: 30_000,
  idle: 5000,
};

export interface CourierParts {
  readonly outbox: Outbox;
  readonly forge: Forge;
  /** Whose complaints are delivered, to the forge above; the ordinary desk's when not given. */
  readonly desk?: DeskId;
  /** Whether the restricted desk has a courier too. */
  readonly isRestrictedServed?: boolean;
  readonly timing: Timing;
  readonly log: Log;
  readonly alarm: Alarm;
  readonly settings: CourierSettings;
}
