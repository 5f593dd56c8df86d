/** What somebody types who has every role of the procedure that knows everything, and what comes of it. */
import type { Case } from '#domain/case/case.ts';
import type { Context, Decision } from '#domain/case/decision.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { config, give } from './cases.ts';

export const procedure = procedureOf(config, 'everything@1');
export const EVERYBODY = procedure.roles.map(({ id }) => id);

export function type(
  line: string,
  c: Case,
  rest: Partial<Context> = {},
  by: Procedure = procedure,
): Decision {
  const [id, ...words] = line.split(' ');
  return give(c, { id: id as never, words }, by, EVERYBODY, rest);
}

/** The refusal's code, or the rules that the events break. */
export function outcome(decision: Decision): unknown {
  if (decision.kind === 'refused') return decision.refusal.code;
  const events =
    decision.kind === 'events' ? decision.events : decision.kind === 'letter' ? decision.gives : [];
  return events.flatMap(({ deviations }) => deviations ?? []);
}
