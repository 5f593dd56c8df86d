import type { Procedure } from '../procedure/schema.ts';
import { COMMAND_OF } from '../procedure/command-events.ts';
import type { CommandName, Status } from '../procedure/vocabulary.ts';
import type { CommandRule } from './command-rule.ts';
import type { CaseEvent } from './event.ts';

/** The command whose rule an event of the record follows; `undefined` for what no command of the table gives. */
export function commandOfEvent(
  event: Pick<CaseEvent, 'type'> & { readonly to?: string },
): CommandName | undefined {
  if (event.type === 'passed-on') return event.to === 'manager' ? 'to-manager' : 'to-director';
  return COMMAND_OF[event.type];
}

/** In these states a case asks nothing of anybody any more: its terms lapsed, and none begins. */
const OVER: readonly Status[] = ['withdrawn', 'settled', 'closed', 'passed-on', 'erased'];

export function isOver(status: Status): boolean {
  return OVER.includes(status);
}

/** In these states nothing is recorded any more, and nobody is answered: the case is no more, or elsewhere. */
const GONE: readonly string[] = ['erased', 'passed-on'];

export function isGone(status: string): boolean {
  return GONE.includes(status);
}

/** Whether a case begins nothing more until it is opened again: no letter, and no step that is still to come. */
export function beginsNothing(status: Status): boolean {
  return status === 'closed';
}

/** The status that an event is about: what it means by itself, or what its command's rule says; `null` for none. */
function aimOf(event: CaseEvent, { commands }: Procedure): Status | null {
  if (event.type === 'inadmissible') return event.means;
  if (event.type === 'qualified' && event.kind !== 'complaint') return 'not-a-complaint';
  const command = commandOfEvent(event);
  const to = command === undefined ? null : (commands[command]?.to ?? null);
  return to === null || typeof to === 'string' ? to : (to[event.type as keyof typeof to] ?? null);
}

/** The states to which a command can lead; none where the case stays in its state. */
export function statesAfter(name: string, { to }: CommandRule): readonly Status[] {
  const led = typeof to === 'string' ? [to] : Object.values(to ?? {});
  if (name === 'inadmissible') return [...led, 'inadmissible', 'not-a-complaint'];
  return name === 'qualify' ? [...led, 'not-a-complaint'] : led;
}

/** Whether the procedure leads on from one state to another, in however many steps; opening again leads back. */
export function leadsOn(from: Status, to: Status, { commands }: Procedure): boolean {
  const onward = Object.entries(commands).filter(([name]) => name !== 'reopen');
  const reached = new Set([from]);
  for (const status of reached) {
    const next = onward.flatMap(([name, rule]) => (rule.in.includes(status) ? statesAfter(name, rule) : []));
    for (const one of next) reached.add(one);
  }
  return reached.has(to);
}

/**
 * Whether the case stands where an event can bring it on: where its command can be given, or, since facts come late
 * and steps are left out, wherever the procedure leads on to its status. So what ended a case stays its end, and
 * nothing goes back but by opening it again. A closing alone rests on the very state in which it was given.
 */
export function bringsOn(status: Status, event: CaseEvent, procedure: Procedure): boolean {
  const to = aimOf(event, procedure);
  if (to === null || event.type === 'reopened') return true;
  const command = commandOfEvent(event);
  const rule = command === undefined ? undefined : procedure.commands[command];
  if (rule?.in.includes(status) === true) return true;
  return event.type !== 'closed' && leadsOn(status, to, procedure);
}

/** The status of a case after an event. */
export function statusAfter(status: Status, event: CaseEvent, procedure: Procedure): Status {
  return bringsOn(status, event, procedure) ? (aimOf(event, procedure) ?? status) : status;
}
