import type { Procedure } from './schema.ts';
import type { CommandName, EventType } from './vocabulary.ts';
import { EVENT_TYPES } from './vocabulary.ts';

/** The command that gives an event: its rule in the procedure says which status follows. */
export const COMMAND_OF: Readonly<Record<string, CommandName | undefined>> = {
  'handed-over': 'handed-over',
  qualified: 'qualify',
  contacted: 'contact',
  'contact-failed': 'contact',
  acknowledged: 'acknowledge',
  'respondent-named': 'respondent',
  'respondent-informed': 'respondent',
  admissible: 'admissible',
  inadmissible: 'inadmissible',
  referred: 'refer',
  'forward-consented': 'forward',
  forwarded: 'forward',
  'handler-appointed': 'handler',
  'handler-replaced': 'handler',
  'information-requested': 'request-info',
  'information-received': 'info',
  extended: 'extend',
  'delay-consented': 'consent',
  suspended: 'suspend',
  resumed: 'resume',
  'interim-message-sent': 'interim',
  'talk-planned': 'talk',
  'talk-held': 'talk',
  'talk-refused': 'talk',
  'hearing-offered': 'hear',
  'hearing-waived': 'hear',
  'hearing-held': 'hear',
  'report-received': 'report',
  found: 'finding',
  'solution-proposed': 'solution',
  'solution-carried-out': 'solution',
  answered: 'answer',
  satisfaction: 'satisfied',
  'committee-engaged': 'committee',
  'seat-filled': 'member',
  'documents-requested': 'documents',
  'discussion-held': 'discussion',
  'discussion-skipped': 'discussion',
  'committee-hearing-invited': 'committee-hearing',
  'committee-hearing-held': 'committee-hearing',
  ruled: 'ruling',
  advised: 'advice',
  'advice-departed': 'depart',
  'external-procedure': 'external',
  'measure-recorded': 'measure',
  'measure-carried-out': 'measure',
  'inspection-requested': 'inspection',
  'inspection-granted': 'inspection',
  'inspection-refused': 'inspection',
  withdrawn: 'withdraw',
  settled: 'settle',
  closed: 'close',
  reopened: 'reopen',
} satisfies Partial<Record<EventType, CommandName>>;

/** The commands that give an event; none for what no command of the table gives. */
export function commandsGiving(type: EventType): CommandName[] {
  if (type === 'passed-on') return ['to-director', 'to-manager'];
  const command = COMMAND_OF[type];
  return command === undefined ? [] : [command];
}

/** These happen where the command is there that is named with them, beside what the table says. */
const HAPPENS_WITH: Partial<Record<EventType, CommandName>> = {
  corrected: 'correct',
  'letter-intended': 'send',
  'letter-sent': 'send',
  'letter-failed': 'send',
  'letter-bounced': 'send',
  'subject-set': 'subject',
  'summary-set': 'summary',
};

/** The events that can happen to a case of a procedure once it was received. */
export function eventsPossible({ commands }: Pick<Procedure, 'commands'>): readonly EventType[] {
  return EVENT_TYPES.filter((type) =>
    [...commandsGiving(type), ...[HAPPENS_WITH[type] ?? []].flat()].some(
      (name) => commands[name] !== undefined,
    ),
  );
}
