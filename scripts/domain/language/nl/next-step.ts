/** What coordinators read of the date that stands with the next step. Dutch, B1. */

/** The term that this very step meets. */
export const meets = {
  running: (term: string, date: string) => `De einddatum is ${date} (${term}).`,
  past: (term: string, date: string) => `De einddatum ${date} (${term}) is al voorbij.`,
} as const;

/** The first term that comes after a step that meets none itself. */
export const leads = {
  running: (term: string, date: string) => `Daarna komt: ${term}, einddatum ${date}.`,
  past: (term: string, date: string) => `Daarna komt: ${term}. De einddatum daarvan, ${date}, is al voorbij.`,
} as const;
