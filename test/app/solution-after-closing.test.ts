/** Whether a proposed solution was carried out is a fact that can be told after the closing. */
import { expect, it } from 'vitest';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

const PROCEDURES = ['koksijde@1', 'bestuursdecreet@1', 'stad-ocmw@1', 'awb-9@1'];

/** A case that was answered and closed, with or without a proposal. */
function closed(procedure: string, proposal: readonly string[]) {
  const thread = new Thread(config, procedure);
  const before = [
    '/ontvankelijk\n/behandelaar handler-3 overlegd 23/11/2026',
    ...proposal,
    '/antwoord brief 23/11/2026\nWat wij schreven.',
    '/sluit',
  ];
  for (const body of before) thread.say(body);
  expect(thread.c.status).toBe('closed');
  return thread;
}

it.each(PROCEDURES)('in %s', (procedure) => {
  const thread = closed(procedure, ['/oplossing voorgesteld\nEen nieuwe lamp.']);
  expect(thread.say('/oplossing uitgevoerd deels-opgelost')).toBeNull();
  expect(thread.c.solution).toBe('carried-out');
  expect(thread.say('/oplossing uitgevoerd opgelost')).toBeNull();
  expect(thread.say('/oplossing voorgesteld\nNog een.')?.reply).toMatchObject({
    refusal: { code: 'not-now' },
  });
  expect(thread.c.status).toBe('closed');
});

it('but not where none was proposed', () => {
  const thread = closed('koksijde@1', []);
  expect(thread.say('/oplossing uitgevoerd')?.reply).toMatchObject({ refusal: { code: 'not-now' } });
});
