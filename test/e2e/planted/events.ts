/** The events that the lives of planted complaints leave in the registers: each command of the procedure gives its own. */
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** What each command gives where it is not named like its event. */
const GIVEN: Partial<Record<CommandName, readonly string[]>> = {
  received: ['corrected'],
  contact: ['contact-failed'],
  acknowledge: ['acknowledged'],
  respondent: ['respondent-named', 'respondent-informed'],
  'to-director': ['passed-on'],
  handler: ['handler-appointed'],
  'request-info': ['information-requested'],
  info: ['information-received'],
  interim: ['interim-message-sent'],
  talk: ['talk-planned', 'talk-held'],
  report: ['report-received'],
  finding: ['found'],
  solution: ['solution-proposed'],
  answer: ['answered'],
  // A letter fails at a server that refuses it, and that of the rehearsal takes every address.
  send: ['letter-intended', 'letter-sent', 'letter-bounced'],
  external: ['external-procedure'],
  measure: ['measure-recorded'],
  subject: ['subject-set'],
  summary: ['summary-set'],
  inspection: ['inspection-requested', 'inspection-refused'],
  withdraw: ['withdrawn'],
  settle: ['settled'],
  correct: ['corrected'],
  close: ['closed'],
  reopen: ['reopened'],
};

/** Those that no command gives. */
const OTHERS = ['received', 'deadline-escalated', 'absence-set'];

export function eventsOf({ commands }: Procedure): string[] {
  const names = Object.keys(commands) as CommandName[];
  return [...new Set([...OTHERS, ...names.flatMap((name) => GIVEN[name] ?? [name])])];
}
