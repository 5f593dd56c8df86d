/** What the jobs need of the world. Adapters implement these; the jobs know nothing else of it. */
export * from './ports/forge.ts';
export type * from './ports/config-history.ts';
export type * from './ports/documents.ts';
export type * from './ports/mail.ts';
export type * from './ports/outbox.ts';
export type * from './ports/register.ts';

/** Time and chance, for what runs on and waits; the tests give others. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is given. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** Where a job reports to its operator: English, codes and numbers only, never a text of a case. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  /** A line of the run's summary page (markdown). */
  summary(line: string): void;
}
