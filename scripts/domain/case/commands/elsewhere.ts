import { externalStates } from '../../language/nl/command-choices.ts';
import type { Case } from '../case.ts';
import type { Context, Decider } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, deviating } from './event-basics.ts';
import { readWords } from './read-words.ts';
import { choicesOf, listed, noMore } from './words.ts';

/** The bodies to which a complainant can go, or where a procedure can run. */
export function bodiesOf({ organisation }: Pick<Context, 'organisation'>) {
  return organisation.bodies;
}

/** What was last recorded of a procedure at a body. */
export function externalAt(c: Case, body: string) {
  return c.effective.findLast((event) => event.type === 'external-procedure' && event.body === body);
}

/** `/extern instantie open|gesloten [datum]` (004-17): a procedure at another body, such as an ombudsman. */
export const external: Decider = (c, words, context) => {
  const bodies = bodiesOf(context);
  const states = choicesOf(externalStates);
  const asked = { lists: { body: bodies, state: states }, dates: [['on', 'past']] } as const;
  const read = readWords(words, asked, c, context);
  if ('refusal' in read) return read.refusal;
  const { chosen, dates } = read.understood;
  const { body, state } = chosen;
  if (body === undefined) return refused('words-expected', { offered: listed(bodies) });
  if (state !== 'open' && state !== 'closed') return refused('words-expected', { offered: listed(states) });
  const before = externalAt(c, body);
  if (before?.type === 'external-procedure' && before.state === state) {
    return refused('already-done', { found: before.on });
  }
  return gives({
    ...basics(context, dates['on']),
    type: 'external-procedure',
    body,
    state,
    ...deviating(c, context, 'external', []),
  });
};

/** `/naar-directeur`, `/naar-leidinggevende` (002-31, 003-37): it is handled elsewhere from now on. */
export function passedOn(to: 'director' | 'manager'): Decider {
  return (_c, words, context) => noMore(words, 0) ?? gives({ ...basics(context), type: 'passed-on', to });
}
