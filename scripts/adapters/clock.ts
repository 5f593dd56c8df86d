import type { Instant } from '#domain/case/event.ts';

/** The clock of the machine, in whole seconds: the only place of the product where the time is read. */
export function systemClock(): () => Instant {
  return () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
}
