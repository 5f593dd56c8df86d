import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { admissible, inadmissible } from './commands/admissibility.ts';
import { close, subject, withdraw, yes } from './commands/ending.ts';
import { finding, handler, solution } from './commands/investigation.ts';
import { acknowledge, answer } from './commands/tell.ts';
import type { Command, CommandId, Context, Decider, Decision } from './decision.ts';
import { refused } from './decision.ts';
import { withStarts } from './terms.ts';

const DECIDERS: Record<Exclude<CommandId, 'help'>, Decider> = {
  acknowledge,
  admissible,
  inadmissible,
  handler,
  finding,
  solution,
  answer,
  subject,
  yes,
  withdraw,
  close,
};

/** Facts are recorded even where they break a rule; then they count as a deviation (domain.md 4.9). */
const FACTS: ReadonlySet<CommandId> = new Set(['acknowledge', 'answer']);

/** In these states there is still something to tell the complainant, so that facts are recorded in any of them. */
const TELLING: readonly string[] = ['received', 'assessing', 'admissible', 'under-investigation', 'answered'];

/** When the fact was recorded before; telling twice is not a second fact. */
function recorded(c: Case, id: CommandId): string | undefined {
  if (id === 'answer') return c.answered;
  return id === 'acknowledge' ? c.events.find(({ type }) => type === 'acknowledged')?.on : undefined;
}

/** `/ja` confirms a subject, so it follows the rule of `/onderwerp`. */
function ruleOf(id: CommandId, procedure: Procedure) {
  return id === 'help' ? undefined : procedure.commands[id === 'yes' ? 'subject' : id];
}

/** Whether the state of the case allows a command, whoever gives it. */
export function isPossible(c: Case, id: CommandId, procedure: Procedure): boolean {
  if (id === 'help') return true;
  return ruleOf(id, procedure)?.in.includes(c.status) === true;
}

/**
 * What a command does to a case.
 *
 * @returns the events that it gives, a refusal with its reason as data, a preview to confirm, or the wish for help
 */
export function decide(c: Case, command: Command, context: Context): Decision {
  const { person, procedure } = context;
  if (person === null || person.roles.length === 0) return refused('no-role');
  if (command.id === 'help') return { kind: 'help' };
  const rule = ruleOf(command.id, procedure);
  if (rule === undefined) return refused('not-in-this-procedure', { command: command.id });
  if (!rule.by.some((role) => person.roles.includes(role))) {
    return refused('not-your-role', { command: command.id, roles: rule.by.join(',') });
  }
  const before = recorded(c, command.id);
  if (before !== undefined) return refused('already-done', { found: before });
  const recordable = FACTS.has(command.id) && TELLING.includes(c.status);
  if (!rule.in.includes(c.status) && !recordable) {
    return refused('not-in-this-state', { command: command.id, status: c.status });
  }
  const decision = DECIDERS[command.id](c, command.words, context);
  if (decision.kind !== 'events') return decision;
  return {
    ...decision,
    events: decision.events.map((event) => withStarts(event, procedure, context.calendar)),
  };
}
