/** What the complainant told is a fact, whether or not somebody asked it, or the letter that asked it arrived. */
import { expect, it } from 'vitest';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

it('is recorded, and breaks no rule', () => {
  const thread = new Thread(config, 'koksijde@1');
  expect(thread.say('/info\nDe lamp aan nummer 3.')).toBeNull();
  expect(thread.c.events.at(-1)).toMatchObject({ type: 'information-received' });
  expect(thread.c.events.at(-1)).not.toHaveProperty('deviations');
});
