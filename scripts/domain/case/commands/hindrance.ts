import type { Case } from '../case.ts';
import type { CommandId, Context, Refusal } from '../decision.ts';
import { ableHandlers } from './investigation.ts';

/** What a hindrance depends on beside the case. */
export type HindranceWorld = Pick<Context, 'procedure' | 'organisation' | 'respondent'>;

const done = (on: string): Refusal => ({ code: 'already-done', data: { found: on } });

/** Telling twice is not a second fact. */
const HINDRANCES: Partial<Record<CommandId, (c: Case, world: HindranceWorld) => Refusal | null>> = {
  acknowledge: (c) => {
    const before = c.effective.find(({ type }) => type === 'acknowledged');
    return before === undefined ? null : done(before.on);
  },
  answer: (c) => (c.answered === undefined ? null : done(c.answered)),
  handler: (c, world) =>
    ableHandlers(c, world).length > 0 ? null : { code: 'not-now', data: { command: 'handler' } },
};

/** Why a command can now not be given, whatever stands behind it, although the state allows it; `null` where it can. */
export function hindrance(c: Case, id: CommandId, world: HindranceWorld): Refusal | null {
  return HINDRANCES[id]?.(c, world) ?? null;
}
