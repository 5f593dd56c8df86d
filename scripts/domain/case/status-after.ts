import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, EventType as ProcedureEvent, Status } from '../procedure/vocabulary.ts';
import type { CaseEvent, EventType } from './event.ts';

/** The command that gives an event: its rule in the procedure says which status follows. */
const COMMAND_OF: Partial<Record<EventType | ProcedureEvent, CommandName>> = {
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
};

/** The command whose rule an event of the record follows; `undefined` for what no command of the table gives. */
export function commandOfEvent(
  event: Pick<CaseEvent, 'type'> & { readonly to?: string },
): CommandName | undefined {
  if (event.type === 'passed-on') return event.to === 'manager' ? 'to-manager' : 'to-director';
  return COMMAND_OF[event.type];
}

/** The commands that give an event; none for what no command of the table gives. */
export function commandsGiving(type: ProcedureEvent): CommandName[] {
  if (type === 'passed-on') return ['to-director', 'to-manager'];
  const command = COMMAND_OF[type];
  return command === undefined ? [] : [command];
}

/** The status of a case after an event: what the event itself means, or what its command's rule says. */
export function statusAfter(status: Status, event: CaseEvent, procedure: Procedure): Status {
  if (event.type === 'inadmissible') return event.means;
  if (event.type === 'qualified' && event.kind !== 'complaint') return 'not-a-complaint';
  const command = commandOfEvent(event);
  const to = command === undefined ? null : (procedure.commands[command]?.to ?? null);
  if (to === null) return status;
  return typeof to === 'string' ? to : (to[event.type as keyof typeof to] ?? status);
}
