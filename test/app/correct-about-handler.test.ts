/** A correction lets nobody judge a complaint about himself, as no command does (invariant 1). */
import { describe, expect, it } from 'vitest';
import type { Comment } from '#app/ports.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

const koksijde = procedureOf(config, 'koksijde@1');
const almere = procedureOf(config, 'oco-almere@1');

/** A case in which all of this was said and recorded. */
function said(procedure: string, ...bodies: readonly string[]): Thread {
  const thread = new Thread(config, procedure);
  for (const body of bodies) expect([body, thread.say(body)]).toEqual([body, null]);
  return thread;
}

const NAMED_BEFORE = [
  '/beklaagde handler-1',
  '/ontvankelijk',
  '/behandelaar handler-2 overlegd 23/11/2026',
  '/beklaagde geen',
  '/behandelaar handler-1 overlegd 23/11/2026',
];
const HANDLED_BEFORE = [
  '/ontvankelijk',
  '/behandelaar handler-1 overlegd 23/11/2026',
  '/behandelaar handler-2 overlegd 23/11/2026',
  '/beklaagde handler-1',
];
const REPLACED = [
  '/bevestig brief 23/11/2026\nWat wij schreven.',
  '/gesprek gehouden niet-tevreden\nHet verslag.',
  '/commissie',
  '/lid gemeente official-1',
  '/lid gemeente official-2\nDe eerste kon niet.',
];
const SAT_BEFORE = [...REPLACED, '/beklaagde official-1'];

describe('a correction is refused as the command is that would say the same', () => {
  it.each([
    ['the respondent is the handler again', 'koksijde@1', NAMED_BEFORE, 5, 'person-is-busy', 'handler-1'],
    [
      'the handler is the respondent again',
      'koksijde@1',
      HANDLED_BEFORE,
      4,
      'person-is-respondent',
      'handler-1',
    ],
    ['a member is the respondent again', 'oco-almere@1', SAT_BEFORE, 6, 'person-is-respondent', 'official-1'],
  ])('where with it %s', (_what, procedure, bodies, number, code, found) => {
    const thread = said(procedure, ...bodies);
    const before = thread.c;
    const answer = thread.say(`/corrigeer ${number} vervalt\nFout.`);
    expect(answer?.reply).toMatchObject({ kind: 'refused', refusal: { code, data: { found } } });
    expect(thread.c).toBe(before);
  });

  it('where with it the handler sits in the committee', () => {
    const thread = said('oco-almere@1', ...REPLACED);
    const handler = { ...thread.c.events[0], type: 'handler-appointed', source: 'issue/42/comment/9' };
    thread.c = evolve(thread.c, { ...handler, handler: 'official-1' } as CaseEvent, almere);
    expect(thread.say('/corrigeer 6 vervalt\nFout.')?.reply).toMatchObject({
      refusal: { code: 'handler-is-member', data: { found: 'official-1' } },
    });
  });
});

it('says what to do first, and is carried out once that was done', () => {
  const thread = said('koksijde@1', ...NAMED_BEFORE);
  const answer = thread.say('/corrigeer 5 vervalt\nFout.');
  const text = answer === null ? '' : thread.textOf(answer);
  expect(text).toContain('`handler-1` behandelt deze klacht of zit in de commissie.');
  expect(text).toContain('Wijs dan eerst iemand anders aan.');
  expect(thread.say('/behandelaar handler-2 overlegd 23/11/2026')).toBeNull();
  expect(thread.say('/corrigeer 5 vervalt\nFout.')).toBeNull();
  expect(thread.c).toMatchObject({ handler: 'handler-2', respondent: 'known' });
});

it('may be about anything else where somebody judges a complaint about himself already', () => {
  const thread = said('koksijde@1', ...HANDLED_BEFORE.slice(0, 2));
  const named = { ...thread.c.events[1], type: 'respondent-named', respondent: 'known' };
  thread.comments.push({ ...thread.comments[0], id: 1390, body: '/beklaagde handler-1' } as Comment);
  thread.c = evolve(thread.c, { ...named, source: 'issue/42/comment/1390' } as CaseEvent, koksijde);
  expect(thread.say('/corrigeer 1 kanaal brief\nFout.')).toBeNull();
});
